using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What is asked again before each dose: signs of psychosis or mania, an illness of the day, other substances.</summary>
public sealed class RescreenTests(WalkedPractices walked)
{
    public static IEnumerable<object[]> Asked() => Engines.With(
    [
        [DayOfQuestion.PsychosisOrMania, "psychosis-or-mania"],
        [DayOfQuestion.AcuteIllness, "acute-illness"],
        [DayOfQuestion.OtherSubstances, "other-substances"],
    ]);

    [Theory, MemberData(nameof(Asked))]
    public async Task What_came_since_the_last_time_waits_for_the_prescriber_who_goes_on_with_a_reason(Engine engine, DayOfQuestion question, string reason)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.AskAsync(inga, patient, (question.ToString(), ""));
        Assert.Equal("CannotAssess", DayByHand.StateOf(page, reason));
        page = await page.SubmitAsync("day", (question.ToString(), "yes"));
        Assert.Equal("NotMet", DayByHand.StateOf(page, reason));
        page.MustNotSay("Nothing stands in the way of what was asked");
        await (await inga.GetAsync($"{patient.Path}/lift/{reason}")).SubmitRefusedAsync("lift-form", ("because", "Looks fine to me"));
        using var amara = await practice.AsAsync("Amara Finch");
        await (await amara.GetAsync($"{patient.Path}/lift/{reason}")).SubmitAsync("lift-form", ("because", "Spoken with them by phone; it is over"));
        (await inga.GetAsync($"{patient.Path}/ready")).MustSay("Spoken with them by phone; it is over").MustSay("Nothing stands in the way of what was asked");
    }
}
