using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Integration;

/// <summary>A patient whose first session was held and ended, gone through by the pages of the day.</summary>
public static class HeldSession
{
    public static async Task HoldAsync(Visitor therapist, DosingDay day)
    {
        var page = await DayByHand.BeginAsync(therapist, day);
        page = await page.SubmitAsync("dose-form", ("units", "4"));
        page = await page.SubmitAsync("words", ("said", "The ceiling is kind."));
        page = await page.SubmitAsync("signs-form", ("systolic", "132"), ("diastolic", "84"), ("pulse", "78"));
        await therapist.MoveClockAsync(2);
        page = await therapist.GetAsync(day.Path);
        await page.SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "80"), ("pulse", "72"));
        await EndAsync(therapist, day);
    }

    /// <summary>Goes through the list at the end, at least two hours after the dose, and releases the patient to the chaperone.</summary>
    public static async Task<Page> EndAsync(Visitor therapist, DosingDay day)
    {
        var end = await therapist.GetAsync($"{day.Path}/end");
        await end.SubmitAsync("seen", ("Oriented", "yes"), ("SteadyGait", "yes"), ("BackToUsual", "yes"), ("NauseaTolerable", "yes"), ("ChaperonePresent", "yes"), ("ToldNotToDrive", "yes"), ("EmergencyNumbersGiven", "yes"));
        await DayByHand.ScreenAsync(therapist, $"{day.Path}/screen/after", "no", "no", "no");
        return await (await therapist.GetAsync($"{day.Path}/end")).SubmitAsync("release-form", ("releasedTo", "Jonah Halloway"));
    }

    /// <summary>The prescriber's own switch, by their page; it counts in each practice where they are.</summary>
    public static async Task OnCallAsync(RunningPractice practice)
    {
        using var amara = await practice.AsAsync("Amara Finch");
        await (await amara.GetAsync("/on-call")).SubmitAsync("on-call/Switch on", ("hours", "24"));
    }
}
