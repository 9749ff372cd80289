using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.Dosing;
using Doorway.Care.Rems;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What only the licensed spray asks for: certification, enrollment, the word "on site", device after device, and the record that is filed.</summary>
internal static class SpraySteps
{
    private static readonly string[] NotTaken = ["benzodiazepine", "hypnotic", "opioid", "stimulant", "maoi"];

    public static async Task CertifyAsync(BrowserPerson owner, DateOnly today)
    {
        await owner.GoToAsync("/practice/rems");
        await owner.MustSayAsync("Not on record");
        await FillAsync(owner, ("number", "RC-7731"), ("certified", JourneyClock.Typed(today.AddDays(-300))), ("expires", JourneyClock.Typed(today.AddDays(300))), ("representative", "Inga Sorrel"));
        await owner.PressAsync("Keep it");
        await owner.MustSayAsync("RC-7731");
    }

    /// <summary>The prescriber has the form with both signatures before them, and says so under their own name.</summary>
    public static async Task EnrollAsync(BrowserPerson prescriber, string chart, DateOnly today)
    {
        await prescriber.GoToAsync("/today");
        await prescriber.FollowAsync("Enroll the patient for the esketamine spray");
        Assert.EndsWith($"{chart}/rems", prescriber.Page.Url, StringComparison.Ordinal);
        await FillAsync(prescriber, ("enrolled", JourneyClock.Typed(today)), ("number", "E-40"));
        await prescriber.Page.Locator("[name=seen]").CheckAsync();
        await prescriber.PressAsync("I, Amara Finch, attest this");
        await prescriber.MustSayAsync("Form seen by");
    }

    /// <summary>What is asked besides where the medicine goes into the nose.</summary>
    public static async Task AskOfTheNoseAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync($"{session}/ready");
        await CheckAsync(therapist, nameof(DayOfQuestion.OximeterAtHand), "yes");
        await CheckAsync(therapist, nameof(DayOfQuestion.NasalMedicine), "no");
        await therapist.PressAsync("Keep these answers");
        await therapist.MustSayAsync("All reasons");
    }

    public static async Task SayOnSiteAsync(BrowserPerson prescriber, string session)
    {
        await prescriber.GoToAsync($"{session}/ready");
        await prescriber.PressAsync("I am on site for this session");
        await prescriber.MustSayAsync("by their own word");
    }

    /// <summary>A pressure above 140/90 after the go is the prescriber's word before the dose.</summary>
    public static async Task DecidePressureAsync(BrowserPerson prescriber, string session, string because)
    {
        await prescriber.GoToAsync(session);
        await prescriber.MustSayAsync("The prescriber decides");
        await CheckAsync(prescriber, "answer", nameof(PressureAnswer.GoOn));
        await prescriber.Page.Locator("[name=because]").FillAsync(because);
        await prescriber.PressAsync("I, Amara Finch, decide this");
        await prescriber.MustSayAsync("Amara Finch decided at");
    }

    public static async Task FirstDeviceAsync(BrowserPerson watcher, string session)
    {
        await watcher.GoToAsync(session);
        var form = watcher.Page.Locator("form:has(input[name=taken])");
        await form.Locator("input[name=lot]").FillAsync("SP-118");
        await form.Locator("input[name=until]").FillAsync(watcher.Practice.Now.AddDays(200).ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        // The devices of the plan stand there already.
        Assert.Equal("2", await form.Locator("select[name=devices]").InputValueAsync());
        await watcher.PressAsync("First device taken");
        await watcher.MustSayAsync("1 of 2 devices of 28 mg, by their own hand, lot SP-118");
    }

    /// <summary>Sooner than five minutes it is refused, with the minute from which on it is not.</summary>
    public static async Task SecondDeviceAsync(BrowserPerson watcher, string session, JourneyClock clock)
    {
        await watcher.GoToAsync(session);
        await watcher.PressAsync("Device 2 of 2 taken");
        await watcher.MustSayAsync("5 minutes lie between two devices");
        await clock.MoveMinutesAsync(5);
        await watcher.GoToAsync(session);
        await watcher.PressAsync("Device 2 of 2 taken");
        await watcher.MustSayAsync("2 of 2 devices");
    }

    public static async Task JudgeReadyAsync(BrowserPerson watcher, string session)
    {
        await watcher.GoToAsync($"{session}/recovery");
        await watcher.PressAsync("In my judgement they may leave");
        await watcher.MustSayAsync("Said at");
    }

    public static async Task SeeItResolvedAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync($"{session}/end");
        foreach (var question in new[] { DayOfQuestion.SedationResolved, DayOfQuestion.DissociationResolved, DayOfQuestion.BreathingResolved })
            await CheckAsync(therapist, question.ToString(), "yes");
        await therapist.PressAsync("Keep these answers");
        await therapist.MustSayAsync("Ready to end");
    }

    /// <summary>Whoever watched adds what no reading says, and signs.</summary>
    public static async Task SignRecordAsync(BrowserPerson watcher, string session, string name)
    {
        await watcher.GoToAsync("/today");
        await watcher.FollowAsync("Sign the monitoring record of a session");
        Assert.EndsWith($"{session}/monitoring-record", watcher.Page.Url, StringComparison.Ordinal);
        foreach (var medicine in NotTaken)
            await CheckAsync(watcher, medicine, "no");
        foreach (var (field, answer) in new[] { ("before", "yes"), ("end", "yes"), ("sedation", "yes"), ("dissociation", "no"), ("breathing", "no"), ("serious", "no") })
            await CheckAsync(watcher, field, answer);
        await FillAsync(watcher, ("sedationFrom", "15"), ("sedationUntil", "70"), ("ready", "95"), ("signature", name));
        await watcher.PressAsync("Sign the record");
        await watcher.MustSayAsync("Yes, from minute 15, resolved by minute 70");
        Assert.Equal(0, await watcher.Page.Locator("[data-missing]").CountAsync());
    }

    /// <summary>On paper stands the record and nothing to press.</summary>
    public static async Task PrintRecordAsync(BrowserPerson staff, string session)
    {
        await staff.GoToAsync($"{session}/monitoring-record");
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await staff.Page.GetByRole(AriaRole.Heading, new() { Name = "Patient monitoring record, esketamine spray" }).IsVisibleAsync());
        Assert.Equal(0, await staff.Page.Locator("button:visible, input:visible, select:visible").CountAsync());
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    public static async Task FileRecordAsync(BrowserPerson staff, string session, DateOnly on)
    {
        await staff.GoToAsync("/today");
        await staff.MustSayAsync("File the monitoring record of a session");
        await staff.GoToAsync($"{session}/monitoring-record");
        await FillAsync(staff, ("filedOn", JourneyClock.Typed(on)));
        await CheckAsync(staff, "how", nameof(FiledBy.Online));
        await staff.PressAsync("Write it down");
        await staff.MustSayAsync("online, by");
        await staff.GoToAsync("/today");
        Assert.DoesNotContain("File the monitoring record", await staff.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task FillAsync(BrowserPerson person, params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
            await person.Page.Locator($"[name={name}]").FillAsync(text);
    }

    private static Task CheckAsync(BrowserPerson person, string name, string value)
        => person.Page.Locator($"input[name={name}][value={value}]").CheckAsync(new() { Force = true });
}
