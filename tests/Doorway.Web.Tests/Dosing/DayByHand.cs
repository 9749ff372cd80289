using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The therapist goes through the day by its pages.</summary>
internal static class DayByHand
{
    public const string Address = "14 Quarry Street, Denver";

    private static readonly (string, string)[] Answers =
    [
        (nameof(DayOfQuestion.StateToday), "CO"), (nameof(DayOfQuestion.EmergencyAddress), Address), (nameof(DayOfQuestion.DispatchNumber), "720-555-0144"),
        (nameof(DayOfQuestion.StillWants), "yes"), (nameof(DayOfQuestion.SafeWithChaperone), "yes"), (nameof(DayOfQuestion.ChaperoneConfirmed), "yes"),
        (nameof(DayOfQuestion.PhoneFallback), "yes"), (nameof(DayOfQuestion.PrescriberReached), "yes"), (nameof(DayOfQuestion.CuffAtHand), "yes"),
        (nameof(DayOfQuestion.HazardsCleared), "yes"), (nameof(DayOfQuestion.Fasting), "yes"), (nameof(DayOfQuestion.MedicinesAsInstructed), "yes"),
        (nameof(DayOfQuestion.AlcoholOrCannabis), "no"), (nameof(DayOfQuestion.Pregnancy), "no"),
        (nameof(DayOfQuestion.OtherSubstances), "no"), (nameof(DayOfQuestion.PsychosisOrMania), "no"), (nameof(DayOfQuestion.AcuteIllness), "no"),
    ];

    /// <summary>Asks everything; <paramref name="otherwise"/> replaces single answers, an empty one leaves the question open.</summary>
    public static async Task<Page> AskAsync(Visitor therapist, DosingDay day, params (string Field, string Value)[] otherwise)
    {
        var page = await therapist.GetAsync($"{day.Path}/ready");
        var other = otherwise.ToDictionary(o => o.Field, o => o.Value);
        var fields = Answers.Select(a => (Field: a.Item1, Value: other.GetValueOrDefault(a.Item1, a.Item2))).Where(a => a.Value.Length > 0);
        page = await page.SubmitAsync("day", [.. fields, ("weight", other.GetValueOrDefault("weight", "70"))]);
        if (other.GetValueOrDefault(nameof(DayOfQuestion.StateToday)) != "")
            await ScreenAsync(therapist, $"{day.Path}/screen", "no", "no", "no");
        return await ReadAsync(therapist, day, 122, 78, 68);
    }

    public static async Task<Page> ScreenAsync(Visitor therapist, string path, params string[] answers)
    {
        var page = await therapist.GetAsync(path);
        foreach (var answer in answers)
            page = await page.SubmitAsync("screen", ("answer", answer));
        return page;
    }

    public static async Task<Page> ReadAsync(Visitor therapist, DosingDay day, int upper, int lower, int pulse, int minutesAgo = 0)
    {
        var page = await therapist.GetAsync($"{day.Path}/ready");
        return await page.SubmitAsync("reading", ("systolic", $"{upper}"), ("diastolic", $"{lower}"), ("pulse", $"{pulse}"), ("measured", minutesAgo == 0 ? "" : day.Ago(minutesAgo)));
    }

    /// <summary>Goes all the way to a running session.</summary>
    public static async Task<Page> BeginAsync(Visitor therapist, DosingDay day)
    {
        var page = await AskAsync(therapist, day);
        page.MustSay("Nothing stands in the way of what was asked");
        page = await page.SubmitAsync("go-form");
        Assert.Equal(day.Path, page.Address.AbsolutePath);
        return page;
    }

    /// <summary>Ends a session in which nothing was taken, so that the therapist is free for the next.</summary>
    public static async Task<Page> StopAsync(Visitor therapist, DosingDay day)
        => await (await therapist.GetAsync($"{day.Path}/end")).SubmitAsync("other-end", ("ending", "StoppedBeforeDose"));

    public static string? StateOf(Page page, string reason) => page.Document.QuerySelector($"[data-reason={reason}]")?.GetAttribute("data-state");
}
