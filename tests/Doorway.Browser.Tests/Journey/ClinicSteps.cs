using System.Globalization;
using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What is only done where the room is ours: equipment, the time-out of two, the dose from our own stock, recovery, and the release
/// to whoever takes the patient home. <c>session</c> is the path of the session, /patients/…/sessions/….</summary>
internal static class ClinicSteps
{
    private static readonly string[] Yes =
        ["StillWants", "SafeWithChaperone", "EscortConfirmed", "SecondPersonOnDuty", "PrescriberReached", "Fasting", "MedicinesAsInstructed"];

    private static readonly string[] SeenAtTheEnd = ["Oriented", "SteadyGait", "NauseaTolerable", "EscortPresent", "ToldNotToDrive", "EmergencyNumbersGiven"];

    private static readonly string[] RowsScoredWithTwo =
    [
        "aldrete.activity", "aldrete.respiration", "aldrete.circulation", "aldrete.consciousness", "aldrete.spo2",
        "padss-a.1", "padss-a.2", "padss-a.3", "padss-a.4", "padss-a.5",
    ];

    private static readonly int[] RatedQuestions = [1, 2, 6, 7, 15, 22];

    /// <summary>Somebody on duty has seen every piece today.</summary>
    public static async Task CheckEquipmentAsync(BrowserPerson staff)
    {
        await staff.GoToAsync("/clinic");
        foreach (var item in await staff.Page.Locator("input[name=there]").AllAsync())
            await item.CheckAsync(new() { Force = true });
        await staff.PressAsync("Keep this check");
        await staff.MustSayAsync("all there");
    }

    public static async Task AskTheDayAsync(BrowserPerson therapist, string session, string room)
    {
        await therapist.GoToAsync($"{session}/ready");
        await therapist.Page.Locator("input[name=Room]").FillAsync(room);
        await therapist.Page.Locator("input[name=LastFood]").FillAsync("Toast at eleven last night, water at six");
        foreach (var question in Yes)
            await ChooseAsync(therapist, question, "yes");
        foreach (var question in (string[])["AlcoholOrCannabis", "OtherSubstances", "PsychosisOrMania", "AcuteIllness"])
            await ChooseAsync(therapist, question, "no");
        if (await therapist.Page.Locator("input[name=Pregnancy]").CountAsync() > 0)
            await ChooseAsync(therapist, "Pregnancy", "no");
        await therapist.Page.Locator("input[name=weight]").FillAsync("70");
        await therapist.PressAsync("Keep these answers");
        await therapist.MustSayAsync("All reasons");
    }

    /// <summary>One of the two goes through every line, signed in as themselves.</summary>
    public static async Task TimeOutAsync(BrowserPerson staff, string session, string name)
    {
        await staff.GoToAsync($"{session}/time-out");
        foreach (var line in await staff.Page.Locator("main form input[type=checkbox]").AllAsync())
            await line.CheckAsync();
        await staff.PressAsync($"I, {name}, have looked at each of these");
        await staff.MustSayAsync($"{name} confirmed at");
    }

    public static async Task GiveFromVialAsync(BrowserPerson giver, string session, string lot, string strength, string drawn, string given)
    {
        await giver.GoToAsync(session);
        var form = giver.Page.Locator("form").Filter(new() { Has = giver.Page.Locator("input[name=taken]") });
        await form.Locator("input[name=lot]").FillAsync(lot);
        await form.Locator("select[name=strength]").SelectOptionAsync(strength);
        await form.Locator("input[name=until]").FillAsync(giver.Practice.Now.AddDays(90).ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await form.Locator("input[name=drawn]").FillAsync(drawn);
        await form.Locator("input[name=given]").FillAsync(given);
        await giver.PressAsync("Given");
    }

    /// <summary>Whoever did not give it has seen the rest go.</summary>
    public static async Task WitnessWasteAsync(BrowserPerson staff, string session)
    {
        await staff.GoToAsync(session);
        await staff.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = new("^I saw .* wasted$") }).ClickAsync();
        await staff.MustSayAsync("wasted, seen by");
    }

    /// <summary>Everything that is scored, at its best.</summary>
    public static async Task ScoreRecoveryAsync(BrowserPerson staff, string session)
    {
        await staff.GoToAsync($"{session}/recovery");
        var page = staff.Page;
        await page.Locator("select[name=moaas]").SelectOptionAsync("5");
        foreach (var row in RowsScoredWithTwo)
            await page.Locator($"select[name='{row}']").SelectOptionAsync("2");
        foreach (var question in RatedQuestions)
            await page.Locator($"select[name='cadss-{question}']").SelectOptionAsync("0");
        await staff.PressAsync("Keep these scores");
        await staff.MustSayAsync("PADSS");
    }

    public static async Task ReleaseAsync(BrowserPerson therapist, string session, string escort)
    {
        await DosingSteps.ScreenAsync(therapist, $"{session}/screen/after");
        await therapist.GoToAsync($"{session}/end");
        foreach (var question in SeenAtTheEnd)
            await ChooseAsync(therapist, question, "yes");
        await therapist.PressAsync("Keep these answers");
        await therapist.Page.Locator("input[name=releasedTo]").FillAsync(escort);
        await therapist.PressAsync("Release and end");
        await therapist.MustSayAsync($"Released, to {escort}");
    }

    private static Task ChooseAsync(BrowserPerson person, string name, string value)
        => person.Page.Locator($"input[name={name}][value={value}]").CheckAsync();
}
