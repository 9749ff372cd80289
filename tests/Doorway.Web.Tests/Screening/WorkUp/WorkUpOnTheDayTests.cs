using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Screening.WorkUp;

public sealed class WorkUpOnTheDayTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_positive_pregnancy_test_after_the_decision_stops_the_go_whatever_is_said_that_day(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var walk = await ScreeningWalk.InAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.Equal("Met", DayByHand.StateOf(await DayByHand.AskAsync(inga, day), "pregnancy"));
        var asked = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.UrinePregnancyTest);
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "pregnancy"));
        await WorkUpWalk.AnswerAsync(asked, practice, "", 0, PregnancyTestResult.Positive);
        // The therapist reads no answer, and the gate says the same to both.
        foreach (var who in new[] { inga, amara })
            Assert.Equal("NotMet", DayByHand.StateOf(await who.GetAsync($"{day.Path}/ready"), "pregnancy"));
        await (await amara.GetAsync(asked.Path)).SubmitAsync("aside", ("wrong", "It was somebody else's."));
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "pregnancy"));
    }
}
