using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

public sealed class ArrivalTests(OneBrowser browser)
{
    [Fact]
    public async Task Somebody_asks_is_invited_arrives_and_writes_and_every_page_on_the_way_is_accessible()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        await using var patient = await browser.PersonAsync(practice, Screen.Phone);
        await using var therapist = await browser.PersonAsync(practice);
        await DiscoverySteps.AskAsync(patient, "Wren Halloway", "wren@halloway.example");
        await therapist.StepIntoAsync("Inga Sorrel");
        var chart = await DiscoverySteps.InviteAsync(therapist, "Wren");
        await DiscoverySteps.EnterAsync(patient, "wren@halloway.example");
        await ArrivalSteps.ArriveAsync(patient, "Wren Halloway");
        await MessageSteps.WriteAsync(patient, "May I bring my own blanket?");
        await MessageSteps.AnswerAsync(therapist, chart, "May I bring my own blanket?", "Please do.");
        await MessageSteps.SeeItReadAsync(patient, "Inga Sorrel, LCSW", "Please do.");
        await MustBeCleanAsync(practice, chart);
    }

    private async Task MustBeCleanAsync(RunningPractice practice, string chart)
    {
        string[] own = ["/consents", "/consents/privacy", "/consents/telehealth", "/consents/ketamine", "/arrive/you", "/arrive/place", "/arrive/contact", "/messages"];
        string[] work = ["/enquiries", "/practice/prices", "/work/messages", $"{chart}/place", $"{chart}/consents", $"{chart}/messages"];
        string[] open = ["/self-check", "/enquire", "/enquire/sent", "/enquire/elsewhere", "/help"];
        var findings = new List<string>();
        foreach (var (screen, colors) in new[] { (Screen.Narrow, ColorScheme.Light), (Screen.Desk, ColorScheme.Dark) })
        {
            foreach (var (name, pages) in new[] { ("Wren Halloway", own), ("Inga Sorrel", work), ("", open) })
            {
                await using var person = await browser.PersonAsync(practice, screen, colors);
                if (name.Length > 0)
                    await person.StepIntoAsync(name);
                foreach (var page in pages)
                {
                    findings.AddRange(await PageWalk.LookAtAsync(person, page));
                    await person.PictureAsync("arrival" + page.Replace(chart, "/chart", StringComparison.Ordinal).Replace('/', '-'));
                }
            }
        }
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
