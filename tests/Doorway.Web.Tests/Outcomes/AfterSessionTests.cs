using System.Globalization;
using Doorway.Care.Outcomes;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Outcomes;

/// <summary>What a session was like: asked a day after it where somebody chose so, and never read as better or worse.</summary>
public sealed class AfterSessionTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task What_was_chosen_goes_out_once_a_day_after_the_session_and_shows_its_parts_without_better_or_worse(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"/patients/{day.PatientId}/measures")).MustSay("After each session").MustSay("once the practice has loaded words that it is licensed for");
        await LoadAsync(inga, "ebi", 6);
        await LoadAsync(inga, "meq30", 30);
        var page = await inga.GetAsync($"/patients/{day.PatientId}/measures");
        await page.SubmitAsync("course-measures", ("each", "phq-9"), ("after", "ebi"), ("after", "meq30"));

        // Never on the same evening.
        await inga.MoveClockAsync(8);
        await RunAsync(practice);
        Assert.Empty(await SentAsync(practice, day));
        await inga.MoveClockAsync(17);
        await Task.WhenAll(RunAsync(practice), RunAsync(practice));
        var sent = Assert.Single(await SentAsync(practice, day));
        Assert.Equal(("ebi,meq30", "after-session", day.SessionId), (sent.Instruments, sent.Occasion, sent.DosingSessionId));

        using var wren = await practice.AsAsync(day.Name);
        var card = await wren.GetAsync($"/measures/mine/{sent.Id}");
        for (var question = 1; question <= 6; question++)
            card = await card.SubmitAsync("card", ("answer", "50"));
        for (var question = 1; question <= 30; question++)
            card = await card.SubmitAsync("card", ("answer", "3"));
        card.MustSay("Thank you");
        var chart = await inga.GetAsync($"/patients/{day.PatientId}");
        var parts = Page.Words(chart.Document.QuerySelector("section[aria-labelledby=in-parts]")!);
        Assert.Contains("total 300", parts, StringComparison.Ordinal);
        Assert.Contains("mystical 60", parts, StringComparison.Ordinal);
        Assert.Contains("at least 60 percent of the highest possible on all four factors: yes", parts, StringComparison.Ordinal);
        Assert.DoesNotContain("response", parts, StringComparison.Ordinal);
        chart.MustNotSay("EBI 300");
        Assert.All(await practice.LookAsync(db => db.Set<CompletedInstrument>().AsNoTracking().Where(c => c.PatientId == day.PatientId && (c.InstrumentId == "ebi" || c.InstrumentId == "meq30")).ToListAsync()),
            row => Assert.Equal(day.SessionId, row.DosingSessionId));
        await inga.MoveClockAsync(24);
        await RunAsync(practice);
        Assert.Single(await SentAsync(practice, day));
    }

    private static async Task LoadAsync(Visitor inga, string id, int questions)
        => await (await inga.GetAsync($"/practice/knowledge/instruments/{id}")).SubmitAsync("texts", ("wording", string.Join('\n', Enumerable.Range(1, questions).Select(n => string.Create(CultureInfo.InvariantCulture, $"Made-up moment {n}"))) + (id == "meq30" ? "\n\nNone\nLittle\nSome\nMore\nMuch\nMost" : "")),
            ("holder", "Made-up Press"), ("reference", "contract 7 of May"), ("permitted", "5/7/2026"), ("safety", "none"), ("loader", NewPatient.Therapist));

    private static Task RunAsync(RunningPractice practice) => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "after-session-measures").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<List<MeasuresRequest>> SentAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.Set<MeasuresRequest>().AsNoTracking().Where(r => r.PatientId == day.PatientId && r.DosingSessionId != null).ToListAsync());
}
