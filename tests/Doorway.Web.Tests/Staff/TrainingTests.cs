using System.Globalization;
using System.Net;
using Doorway.Care.Staff.Trainings;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Staff;

/// <summary>Trainings with their end, and the practice's own rules that feed the go/no-go.</summary>
public sealed class TrainingTests(WalkedPractices walked)
{
    private const string Bls = "Basic life support";

    [Theory, EachEngine]
    public async Task A_demanded_training_that_is_missing_or_over_stops_the_session_by_name_and_nothing_is_demanded_before(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"{day.Path}/ready")).MustNotSay("demanded");
        Assert.Equal("", StateOf(await inga.GetAsync($"{day.Path}/ready")));

        var page = await inga.GetAsync("/trainings");
        page.MustSay("Nothing yet");
        (await page.SubmitRefusedAsync("demand", ("demanded", Bls))).MustSay("Choose who needs it.");
        await page.SubmitAsync("demand", ("demanded", Bls), ("role", "Therapist"), ("act", nameof(TrainingAct.SessionAtHome)));
        (await (await inga.GetAsync("/trainings")).SubmitRefusedAsync("demand", ("demanded", "basic life SUPPORT "), ("role", "Therapist"), ("act", nameof(TrainingAct.SessionAtHome)))).MustSay("demanded already");
        var stopped = await inga.GetAsync($"{day.Path}/ready");
        stopped.MustSay("Inga Sorrel: Basic life support is not on record.");
        Assert.Equal("NotMet", StateOf(stopped));

        // One that is over is named with its day; one that holds lets the day go on.
        var today = Local(practice, 0);
        await RecordAsync(inga, today.AddDays(-800), today.AddDays(-2));
        (await inga.GetAsync($"{day.Path}/ready")).MustSay($"Inga Sorrel: Basic life support ended on {today.AddDays(-2):yyyy-MM-dd}.");
        await RecordAsync(inga, today.AddDays(-3), today.AddDays(20));
        Assert.Equal("Met", StateOf(await inga.GetAsync($"{day.Path}/ready")));

        // A wrong entry is taken back and counts no more; a rule that is ended asks nothing.
        var newest = await practice.LookAsync(db => db.Set<Training>().AsNoTracking().OrderByDescending(t => t.RecordedAt).FirstAsync());
        await (await inga.GetAsync("/trainings")).SubmitAsync($"wrong-{newest.Id:N}");
        Assert.Equal("NotMet", StateOf(await inga.GetAsync($"{day.Path}/ready")));
        var rule = await practice.LookAsync(db => db.Set<TrainingRule>().AsNoTracking().SingleAsync());
        await (await inga.GetAsync("/trainings")).SubmitAsync($"end-{rule.Id:N}");
        Assert.Equal("", StateOf(await inga.GetAsync($"{day.Path}/ready")));
        Assert.Equal(2, await practice.LookAsync(db => db.Set<Training>().CountAsync()));
    }

    [Theory, EachEngine]
    public async Task A_rule_counts_for_its_own_sessions_and_a_guest_s_training_stands_in_their_own_practice(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await inga.GetAsync("/trainings")).SubmitAsync("demand", ("demanded", Bls), ("role", "Therapist"), ("act", nameof(TrainingAct.SessionInClinic)));
        await (await inga.GetAsync("/trainings")).SubmitAsync("demand", ("demanded", "REMS"), ("role", "SessionMonitor"), ("act", nameof(TrainingAct.LicensedSpray)));
        Assert.Equal("", StateOf(await inga.GetAsync($"{day.Path}/ready")));
        await (await inga.GetAsync("/trainings")).SubmitAsync("demand", ("demanded", Bls), ("role", "Prescriber"), ("act", nameof(TrainingAct.AnySession)));
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("Amara Finch: Basic life support is not on record.");
        // Amara owns the practice that she comes from, and keeps her own entries there.
        await RecordAsync(amara, Local(practice, -3), Local(practice, 300), "Amara Finch");
        Assert.Equal("Met", StateOf(await inga.GetAsync($"{day.Path}/ready")));
        // With a rule in force and met, the session goes its way.
        await HeldSession.HoldAsync(inga, day);
    }

    [Theory, EachEngine]
    public async Task The_person_and_the_owner_are_told_before_a_training_ends_and_nobody_else_reads_it(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await RecordAsync(inga, Local(practice, -400), Local(practice, 20), "Odile Brandt");
        await RecordAsync(inga, Local(practice, -400), Local(practice, 90), "Inga Sorrel");
        (await inga.GetAsync("/today")).MustSay("Training of Odile Brandt: Basic life support ends soon").MustNotSay("Training Basic life support");
        (await inga.GetAsync("/tasks")).MustSay("Basic life support ends soon");
        using var odile = await practice.AsAsync("Odile Brandt");
        (await odile.GetAsync("/trainings")).MustSay("Ends soon").MustNotSay("Inga Sorrel").MustNotSay("Write down a training");
        (await odile.GetAsync("/today")).MustSay("Training Basic life support ends soon");
        await inga.MoveClockAsync(24 * 25);
        (await inga.GetAsync("/today")).MustSay("Training of Odile Brandt: Basic life support has ended");
        foreach (var name in (string[])["Perrin Vale", "Sunniva Rook"])
        {
            using var other = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.TryGetAsync("/trainings")).Status);
        }
    }

    private static async Task RecordAsync(Visitor owner, DateOnly done, DateOnly until, string who = "Inga Sorrel")
    {
        var page = await owner.GetAsync("/trainings");
        var id = page.Document.QuerySelectorAll("select[name=who] option").Single(o => o.TextContent == who).GetAttribute("value")!;
        await page.SubmitAsync("training", ("who", id), ("training", Bls), ("done", Typed(done)), ("until", Typed(until)));
    }

    /// <summary>"" when the list does not ask it.</summary>
    private static string StateOf(Page ready) => ready.Document.QuerySelector("[data-reason=training]")?.GetAttribute("data-state") ?? "";

    private static string Typed(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Local(RunningPractice practice, int days) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(days);
}
