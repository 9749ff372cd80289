using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;

namespace Doorway.Web.Tests.EffectClock;

public sealed class InfluenceTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_medicine_with_a_published_size_stands_beside_the_curve_and_one_without_is_named_as_looked_at(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        var last = await walk.AnswerCardsAsync(otherwise: title => title == "What medicines do you take?" ? [("what1", "Rifampin 600 mg"), ("how1", "each morning"), ("what2", "Vitamin D"), ("how2", "1,000 IU")] : null);
        await walk.AnswerSafetyAsync(last, "no", "no", "no");
        await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await (await prescriber.GetAsync($"{walk.Chart}/evaluation")).SubmitAsync("evaluation", ("met", "LiveVideo"), ("identity", "PhotoIdOnVideo"), ("state", "CO"), ("findings", "Clear, oriented."), ("weight", "70"));
        var page = await (await prescriber.GetAsync($"{walk.Chart}/plan/compare")).SubmitAsync("compare", ("a-route", "Oral"), ("a-mg", "100"), ("b-route", "Intravenous"), ("b-mg", "35"), ("b-infusion", "40"));
        page.MustSay("Medicines looked at: Rifampin 600 mg, Vitamin D.");
        page.MustSay("has no published size")
            .MustSay("86 %").MustSay("14 %").MustSay("The curve does not follow it: only the area was published.");
        // A muscle is a way for which no size was published.
        page = await page.SubmitAsync("compare", ("a-route", "Intramuscular"), ("a-mg", "50"), ("b-mg", ""));
        page.MustSay("Medicines looked at: Rifampin 600 mg").MustNotSay("86 %");
    }
}
