using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Discovery;

/// <summary>What the public page says about how the medicine is given is what the owner has said that they offer.</summary>
public sealed class OfferedWaysTests
{
    [Theory, EachEngine]
    public async Task A_practice_says_on_its_public_page_how_it_gives_the_medicine(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var anybody = practice.Visitor();
        (await anybody.GetAsync("/")).MustSay("How we give it").MustSay("A lozenge, at home").MustSay("An injection into a muscle, in the clinic").MustNotSay("esketamine");
        var page = await inga.GetAsync("/practice/prices");
        (await page.SubmitAsync("ways-form", ("ways", "clinic-intravenous-induction"), ("ways", "clinic-esketamine-induction"))).MustSay("See them on your public page");
        (await anybody.GetAsync("/")).MustSay("An infusion into a vein, in the clinic").MustSay("The esketamine spray, in the clinic").MustSay("the FDA has approved").MustSay("take you home").MustNotSay("A lozenge, at home");
        await (await inga.GetAsync("/practice/prices")).SubmitAsync("ways-form", ("ways", "clinic-nasal-racemic-induction"));
        (await anybody.GetAsync("/")).MustSay("A compounded ketamine nasal spray, in the clinic").MustSay("The FDA has not approved it").MustSay("never at home").MustNotSay("The esketamine spray, in the clinic");
    }
}
