using System.Net;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;

namespace Doorway.Web.Tests.EffectClock;

public sealed class ComparePlansTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_prescriber_sees_the_plan_with_and_without_its_booster_and_what_is_not_validated(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await WeighAsync(people);
        var page = await (await people.Prescriber.GetAsync($"{people.Chart}/plan")).FollowAsync("Compare plans");
        page.MustSay("for 70 kg, 40 years").MustSay("ketamine 100 mg, lozenge held 10 min, spat out; 50 mg more at 0:10");
        Assert.Equal(2, page.Document.QuerySelectorAll(".courses-picture path.line").Length);
        // Spat out: said in the picture, in its words, at the tables and above them.
        Assert.Equal("Not validated: A, B", page.Document.QuerySelector(".courses-picture rect.mark + text")?.TextContent);
        Assert.EndsWith("Not validated: A, B", page.Document.QuerySelector(".courses-picture title")?.TextContent);
        Assert.All(page.Document.QuerySelectorAll("caption"), caption => Assert.Contains("Not validated: A, B", caption.TextContent));
        page.MustSay("Medicines").MustSay("a lozenge that is spat out. No curve of one was ever published").MustSay("never an order");
        Assert.Equal(25, page.Document.QuerySelectorAll("figure details tbody tr").Length);
    }

    [Theory, EachEngine]
    public async Task Regimens_are_typed_compared_and_kept_nowhere(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await WeighAsync(people);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/plan/compare");
        Assert.Empty(page.Document.QuerySelectorAll(".courses-picture"));
        page = await page.SubmitAsync("compare",
            ("a-route", "Intravenous"), ("a-mg", "35"), ("a-infusion", "40"),
            ("b-route", "SublingualLozenge"), ("b-mg", "150"), ("b-residue", "Swallowed"),
            ("c-route", "Intramuscular"), ("c-mg", "50"), ("c-mg1", "25"), ("c-at1", "20"));
        page.MustSay("ketamine 35 mg, into a vein over 40 min").MustSay("ketamine 150 mg, lozenge held 10 min, swallowed").MustSay("ketamine 50 mg, into a muscle; 25 mg more at 0:20");
        Assert.Equal("Not validated: C", page.Document.QuerySelector(".courses-picture rect.mark + text")?.TextContent);
        page.MustSay("after an injection into a muscle").MustNotSay("No curve of one was ever published");
        Assert.DoesNotContain("mg", page.Address.Query, StringComparison.Ordinal);
        Assert.Equal("35", page.Document.QuerySelector("input[name=a-mg]")?.GetAttribute("value"));
        // The numbers of the published example: 35 mg over 40 minutes, 70 kg.
        var highest = page.Document.QuerySelectorAll("table").First(t => t.QuerySelector("caption")!.TextContent.StartsWith("How much", StringComparison.Ordinal)).QuerySelector("tbody td")!.TextContent;
        Assert.InRange(double.Parse(highest[..3], System.Globalization.CultureInfo.InvariantCulture), 200, 245);
        var again = await people.Prescriber.GetAsync($"{people.Chart}/plan/compare");
        Assert.Empty(again.Document.QuerySelectorAll(".courses-picture"));
    }

    [Theory, EachEngine]
    public async Task What_cannot_be_meant_stands_at_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await WeighAsync(people);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/plan/compare");
        var refused = await page.SubmitRefusedAsync("compare", ("a-mg", "a lot"), ("b-mg", "100"), ("b-at", "-5"), ("ancestry", "Japanese"));
        Assert.Contains("a lot", refused.ErrorAt("a-mg"));
        Assert.NotNull(refused.ErrorAt("b-at"));
        Assert.Equal("100", refused.Document.QuerySelector("input[name=b-mg]")?.GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector("select[name=ancestry] option[value=Japanese][selected]"));
        Assert.Empty(refused.Document.QuerySelectorAll(".courses-picture"));
        refused = await refused.SubmitRefusedAsync("compare", ("a-mg", "100"), ("a-route", "NasalEsketamine"), ("b-at", "0"));
        Assert.Contains("no numbers for this drug on this route", refused.ErrorAt("a-route"));
        refused = await refused.SubmitRefusedAsync("compare", ("a-drug", "Esketamine"), ("a-mg", "50"));
        Assert.Contains("28, 56 or 84 mg", refused.ErrorAt("a-mg"));
        refused = await refused.SubmitRefusedAsync("compare", ("a-mg", "56"), ("b-mg", "100"), ("b-mg1", "4900"), ("b-at1", "30"));
        Assert.Contains("more than 10 times", refused.ErrorAt("b-mg1"));
        refused = await refused.SubmitRefusedAsync("compare", ("b-mg1", "50"), ("b-at1", ""));
        Assert.NotNull(refused.ErrorAt("b-at1"));
        page = await refused.SubmitAsync("compare", ("b-at1", "30"));
        page.MustSay("spray, 2 devices, 5 min apart").MustSay("Ancestry as told by the person").MustSay("There are no data for other groups");
        (await page.SubmitAsync("compare", ("b-hold", "0"), ("b-residue", "Swallowed"), ("b-at1", "600"))).MustSay("lozenge held 0 min, swallowed; 50 mg more at 10:00");
    }

    [Theory, EachEngine]
    public async Task Without_a_weight_nothing_is_assessed_and_the_page_says_where_it_is_written(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/plan/compare");
        page.MustSay("Cannot assess: the weight is not on record.");
        page = await page.SubmitAsync("compare", ("a-mg", "100"));
        page.MustSay("Cannot assess: the weight is not on record.");
        Assert.Empty(page.Document.QuerySelectorAll(".courses-picture"));
        Assert.Equal("100", page.Document.QuerySelector("input[name=a-mg]")?.GetAttribute("value"));
        Assert.Equal($"{people.Chart}/evaluation", (await page.FollowAsync("Write it down in an evaluation visit.")).Path);
    }

    [Theory, EachEngine]
    public async Task Plans_are_compared_by_a_prescriber_and_nobody_else(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustNotSay("Compare plans");
        Assert.Equal(HttpStatusCode.Forbidden, (await people.Therapist.TryGetAsync($"{people.Chart}/plan/compare")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await people.Patient.TryGetAsync($"{people.Chart}/plan/compare")).Status);
        using var anybody = practice.Visitor();
        Assert.NotEqual($"{people.Chart}/plan/compare", (await anybody.TryGetAsync($"{people.Chart}/plan/compare")).Path);
    }

    /// <summary>The prescriber writes the weight down in another visit.</summary>
    private static async Task WeighAsync(PlanningPeople people)
        => await (await people.Prescriber.GetAsync($"{people.Chart}/evaluation")).SubmitAsync("evaluation",
            ("met", "LiveVideo"), ("identity", "PhotoIdOnVideo"), ("state", "CO"), ("findings", "As before."), ("weight", "70"), ("height", "172"));
}
