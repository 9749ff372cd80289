using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Demo;

/// <summary>The whole demo, made once, on another day than today: every situation that the README names stands where somebody would see it.</summary>
public sealed class WholeDemoTests
{
    private static readonly TimeSpan LaterThanToday = TimeSpan.FromDays(129);

    [Fact]
    public async Task Everybody_is_there_and_what_they_are_there_for_can_be_seen()
    {
        await using var practice = await RunningPractice.StartWithEverybodyAsync(Engines.All[0], LaterThanToday);
        await TheListHoldsThemAll(practice);
        await WhatHappenedInSessionsStandsInTheCharts(practice);
        await WhatWasDecidedIsReadByWhomItConcerns(practice);
        await ScoresGoEveryWay(practice);
        await TheNetworkSeesWhomTheGrantsName(practice);
        await NothingIsLate(practice);
        await DatesMoveWithToday(practice);
        Assert.Empty(practice.Errors);
    }

    private static async Task TheListHoldsThemAll(RunningPractice practice)
    {
        using var newcomer = practice.Visitor();
        var demo = await newcomer.GetAsync("/demo");
        var groups = demo.Document.QuerySelectorAll("details[data-group]").ToDictionary(g => g.GetAttribute("data-group")!, g => g.QuerySelectorAll("li span:has(strong)").Select(Page.Words).ToList());
        Assert.Equal(["way-in", "deciding", "ready", "home", "clinic", "happened", "after"], groups.Keys);
        Assert.Equal(41, groups.Values.Sum(people => people.Count));
        Assert.All(groups.Values, people => Assert.InRange(people.Count, 3, 10));
        Assert.All(demo.Document.QuerySelectorAll("details[data-group]"), group => Assert.False(group.HasAttribute("open")));
        demo.MustSay("Larkspur House, Denver, CO").MustSay("Heron Street, Portland, OR").MustSay("Northlight Medicine, Boulder, CO");
        demo.MustSay("is on the waiting list").MustSay("is offered a place; the mail page has it").MustSay("has the answer “not now”").MustSay("is coming off it, step by step").MustSay("has paused the medicine").MustSay("the course of care has ended");
        Assert.Equal(
            ["an adverse event in a session", "an alarm in a session", "has taken a consent back", "it has become harder, and a task says so"],
            groups["happened"].Select(line => line.Split(';')[2].Trim()).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task WhatHappenedInSessionsStandsInTheCharts(RunningPractice practice)
    {
        using var noor = await practice.AsAsync("Noor Ashby");
        var alarmed = await SessionAsync(noor, "Gladwyn, Lamar", 2);
        alarmed.MustSay("184/112").MustSay("Systolic pressure is 180 or more").MustSay("Noor Ashby").MustSay("Released, to Denise Gladwyn");
        (await HarmAsync(noor, "Featherstone, Roshni", 2)).MustSay("Vomited twice at the strongest").MustSay("Nausea or vomiting");
        (await HarmAsync(noor, "Underhill, Tomasz", 1)).MustSay("no way back, for about ten minutes");
        (await SessionAsync(noor, "Bellweather, Corinna", 1)).MustSay("Released, to Joss Bellweather");
        (await noor.GetAsync($"{await ChartAsync(noor, "Bellweather, Corinna")}/consents")).MustSay("No consent to ketamine stands").MustSay("Taken back");
        using var inga = await practice.AsAsync("Inga Sorrel");
        (await SessionAsync(inga, "Greywether, Philippa", 2)).MustSay("SP-2206");
        (await SessionAsync(noor, "Quickthorn, Fenella", 1)).MustSay("Ended after 4 of 5 sprays").MustSay("N-7731").MustSay("Released, to Osric Quickthorn");
    }

    private static async Task WhatWasDecidedIsReadByWhomItConcerns(RunningPractice practice)
    {
        using var dorothea = await practice.AsAsync("Dorothea Marlinspike");
        (await (await dorothea.GetAsync("/home")).MustSay("Read the prescriber’s answer, and what would change it").FollowAsync("Start")).MustSay("This is a “not now”.").MustSay("A letter from your cardiologist");
        using var ruben = await practice.AsAsync("Ruben Saltmarsh");
        (await ruben.GetAsync("/home")).MustSay("Read what the prescriber still needs");
        using var jonas = await practice.AsAsync("Jonas Applegarth");
        (await jonas.GetAsync("/letter")).MustSay("Standing at the cot for longer than it takes to look").MustSay("Bashir Lark");
        using var noor = await practice.AsAsync("Noor Ashby");
        (await noor.GetAsync($"{await ChartAsync(noor, "Holloway-Fenn, Beatrix")}/maintenance")).MustSay("Less of it, please, and more of the toast.");
        (await noor.GetAsync($"{await ChartAsync(noor, "Amberlane, Desta")}/maintenance")).MustSay("I want to stop while it is good.");
        using var hiroshi = await practice.AsAsync("Hiroshi Candlewick");
        (await hiroshi.GetAsync("/home")).MustSay("Your session:");
        using var graciela = await practice.AsAsync("Graciela Summerfield");
        (await graciela.GetAsync("/home")).MustSay("Su sesión:");
    }

    private static async Task ScoresGoEveryWay(RunningPractice practice)
    {
        using var bashir = await practice.AsAsync("Bashir Lark");
        (await bashir.GetAsync("/today")).MustSay("Talk about the latest answers: it has become harder");
        (await bashir.GetAsync(await ChartAsync(bashir, "Hazeldine, Yusuf"))).MustSay("PCL-5").MustSay("Doses so far: 3");
        await ScoresMustBe(bashir, "Hazeldine, Yusuf", 16, 16, 13, 11, 9);
        await ScoresMustBe(bashir, "Willowes, Mateo", 18, 11, 6, 7, 9, 11);
        await ScoresMustBe(bashir, "Oakhollow, Tamsin", 17, 16, 17, 17);
        await ScoresMustBe(bashir, "Fairweather, Ngozi", 12, 9, 19);
    }

    private static async Task TheNetworkSeesWhomTheGrantsName(RunningPractice practice)
    {
        using var rafael = await practice.AsAsync("Rafael Teague");
        (await rafael.GetAsync("/patients")).MustSay("Gladwyn, Lamar").MustSay("Moonrake, Ellery").MustNotSay("Linnet, Thea").MustNotSay("Palewood");
        using var amara = await practice.AsAsync("Amara Finch");
        (await amara.GetAsync("/patients")).MustSay("Linnet, Thea").MustSay("Rowanberry, Dashiell").MustNotSay("Gladwyn");
        using var noor = await practice.AsAsync("Noor Ashby");
        (await noor.GetAsync("/patients")).MustNotSay("Moonrake");
    }

    private static async Task NothingIsLate(RunningPractice practice)
    {
        var late = new List<string>();
        foreach (var name in (string[])["Inga Sorrel", "Noor Ashby", "Bashir Lark", "Amara Finch", "Rafael Teague"])
        {
            using var somebody = await practice.AsAsync(name);
            late.AddRange((await somebody.GetAsync("/today")).Document.QuerySelectorAll(".when.late").Select(l => $"{name}: {Page.Words(l.Closest("li")!)}"));
        }
        // One answer is overdue on purpose, and becomes a task within seconds.
        late.RemoveAll(line => line.Contains("A work-up answer has not come", StringComparison.Ordinal));
        Assert.Empty(late);
        using var rafael = await practice.AsAsync("Rafael Teague");
        (await rafael.GetAsync($"{await ChartAsync(rafael, "Ashgrove, Kwabena")}/work-up")).MustSay("it was due").MustSay("Rafael Teague");
    }

    private static async Task DatesMoveWithToday(RunningPractice practice)
    {
        using var noor = await practice.AsAsync("Noor Ashby");
        var today = TimeZoneInfo.ConvertTime(practice.Now, TimeZoneInfo.FindSystemTimeZoneById("America/Denver"));
        Assert.True(today > DateTimeOffset.UtcNow.AddDays(100));
        (await noor.GetAsync($"{await ChartAsync(noor, "Gladwyn, Lamar")}/sessions")).MustSay(today.AddDays(-10).ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-US")));
    }

    private static async Task<Page> SessionAsync(Visitor staff, string listed, int number)
        => await (await staff.GetAsync($"{await ChartAsync(staff, listed)}/sessions")).FollowAsync($"Session {number}");

    private static async Task<Page> HarmAsync(Visitor staff, string listed, int number)
        => await (await SessionAsync(staff, listed, number)).FollowAsync("Write down an adverse event");

    private static async Task ScoresMustBe(Visitor staff, string listed, params int[] phq9)
    {
        var said = Regex.Match((await staff.GetAsync(await ChartAsync(staff, listed))).Text, @"PHQ-9: ((\d+ on [^,.]+,? ?)+)\.").Groups[1].Value;
        Assert.Equal(phq9, Regex.Matches(said, @"(\d+) on ").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    private static async Task<string> ChartAsync(Visitor staff, string listed)
        => (await staff.GetAsync("/patients")).Document.QuerySelectorAll("th a").Single(a => Page.Words(a) == listed).GetAttribute("href")!;
}
