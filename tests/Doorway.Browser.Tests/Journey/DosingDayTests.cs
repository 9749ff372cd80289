using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Browser.Tests.Journey;

public sealed class DosingDayTests(OneBrowser browser, WalkedPractices walked)
{
    [Fact]
    public async Task The_day_of_a_session_goes_through_as_therapist_chaperone_and_patient()
    {
        await using var practice = await walked.OnTheDayAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        await using var inga = await browser.PersonAsync(practice);
        await using var jonah = await browser.PersonAsync(practice, Screen.Phone);
        await using var wren = await browser.PersonAsync(practice, Screen.Phone);
        await inga.StepIntoAsync("Inga Sorrel");
        await wren.StepIntoAsync(day.Name);
        var session = await DosingSteps.OpenGoNoGoAsync(inga, $"/patients/{day.PatientId}");
        await LookAsync(inga, "dosing-ready-no");
        await DosingSteps.AskTheDayAsync(inga, session);
        await DosingSteps.ScreenAsync(inga, $"{session}/screen");
        await DosingSteps.ComeNearAsync(jonah, await DosingSteps.SendLinkAsync(inga, session));
        await LookAsync(jonah, "dosing-near");
        await DosingSteps.MeasureBeforeAsync(inga, session);
        await LookAsync(inga, "dosing-ready-go");
        await DosingSteps.GoAsync(inga, session);
        await DosingSteps.WriteDoseAsync(inga, session);
        await DosingSteps.MarkMomentsAsync(inga, session);
        await DosingSteps.CallSomeoneAsync(wren);
        await LookAsync(wren, "dosing-door");
        await inga.GoToAsync(session);
        await LookAsync(inga, "dosing-session-call");
        await DosingSteps.AnswerCallAsync(inga, session);
        await inga.GoToAsync("/demo");
        await inga.Page.Locator("input[name=hours]").FillAsync("2");
        await inga.PressAsync("Move the clock");
        await DosingSteps.MeasureAsync(inga, session, "128", "82", "74");
        await DosingSteps.MeasureAsync(inga, session, "120", "76", "70");
        await inga.GoToAsync($"{session}/emergency");
        await LookAsync(inga, "dosing-emergency");
        await inga.GoToAsync($"{session}/end");
        await LookAsync(inga, "dosing-end");
        await DosingSteps.ReleaseAsync(inga, session, "Jonah Halloway");
        await LookAsync(inga, "dosing-released");
        await jonah.GoToAsync("/near");
        await jonah.MustSayAsync("It is over. Thank you.");
        inga.MustHaveNoFaults();
        jonah.MustHaveNoFaults();
        wren.MustHaveNoFaults();
    }

    private static async Task LookAsync(BrowserPerson person, string name)
    {
        await person.PictureAsync(name);
        await person.MustBeAxeCleanAsync();
        await person.MustNotScrollSidewaysAsync();
    }
}
