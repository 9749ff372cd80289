using System.Globalization;
using System.Net;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening.WorkUp;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.OtherMedicines;

public sealed class OtherMedicinesTests(WalkedPractices walked)
{
    private const string Task = "Another medicine of theirs changed: look, before more medicine";

    [Theory, EachEngine]
    public async Task What_changed_is_told_looked_at_and_follows_into_the_findings(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustNotSay("Phenelzine");
        var page = await walk.Patient.GetAsync("/other-medicines");
        Assert.Equal("Type the name of the medicine, as it stands on the box.", (await page.SubmitRefusedAsync("change", ("kind", "Started"), ("since", Today(practice)))).ErrorAt("name"));
        var refused = await page.SubmitRefusedAsync("change", ("kind", "OtherAmount"), ("name", "Phenelzine"), ("since", Today(practice)));
        Assert.Equal("Type how much is taken now, and how often.", refused.ErrorAt("dose"));
        Assert.Equal("Phenelzine", refused.Document.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.NotNull((await page.SubmitRefusedAsync("change", ("kind", "Started"), ("name", "Phenelzine"), ("since", Day(practice, 2)))).ErrorAt("since"));
        page = await page.SubmitAsync("change", ("kind", "Started"), ("name", "Phenelzine"), ("dose", "15 mg in the morning"), ("since", Day(practice, -3)));
        page.MustSay("Phenelzine, begun: 15 mg in the morning").MustSay("Your prescriber will look at it");

        // The task and its mail name no medicine; the findings know it at once.
        (await amara.GetAsync("/today")).MustSay(Task).MustNotSay("Phenelzine");
        Assert.DoesNotContain("henelzine", (await amara.NewestMailToAsync("amara@northlight.example")).Body, StringComparison.Ordinal);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustSay("Phenelzine");
        var chart = (await (await amara.GetAsync("/today")).FollowAsync(Task)).MustSay("Told, and not looked at yet").MustSay("told by the patient");
        // Pressed twice, it is told once.
        foreach (var _ in (int[])[1, 2])
            await page.SubmitAsync("change", ("kind", "Started"), ("name", "Melatonin"), ("since", Today(practice)));
        var stale = await amara.GetAsync($"{walk.Chart}/other-medicines");
        // What was told after the page was opened is not looked at with it.
        chart = await chart.SubmitAsync("look", ("look", "We talked. It has to be out of the body first."));
        chart.MustSay("Told, and not looked at yet").MustSay("Melatonin").MustSay("Amara Finch, PMHNP");
        (await amara.GetAsync("/today")).MustSay(Task);
        await chart.SubmitAsync("look");
        (await amara.GetAsync("/today")).MustNotSay(Task);
        // A page from before says so, and what was typed is still there.
        var late = await stale.SubmitRefusedAsync("look", ("look", "My words."));
        Assert.NotNull(late.ErrorAt("look"));
        Assert.Equal("My words.", late.Document.QuerySelector("textarea[name=look]")!.TextContent.Trim());
        page = (await walk.Patient.GetAsync("/other-medicines")).MustSay("It has to be out of the body first.").MustNotSay("Your prescriber will look at it");

        // Another amount replaces the row; a stop takes it from the list and from the findings, and stays told.
        page = await page.SubmitAsync("change", ("kind", "OtherAmount"), ("which", "Phenelzine, 15 mg in the morning"), ("dose", "30 mg in the morning"), ("since", Today(practice)));
        Assert.Equal("What you take already has not been started now. Choose “another amount”, or name the new one.",
            (await page.SubmitRefusedAsync("change", ("kind", "Started"), ("which", "Phenelzine, 30 mg in the morning"), ("since", Today(practice)))).ErrorAt("which"));
        Assert.NotNull((await page.SubmitRefusedAsync("change", ("kind", "Stopped"), ("which", "Phenelzine, 30 mg in the morning"), ("name", "Lithium"), ("since", Today(practice)))).ErrorAt("name"));
        page = await page.SubmitAsync("change", ("kind", "Stopped"), ("name", "phenelzine"), ("since", Today(practice)));
        page.MustSay("Phenelzine, stopped").MustSay("Phenelzine, now: 30 mg in the morning");
        Assert.DoesNotContain("Phenelzine", page.Document.QuerySelector("section[aria-labelledby=now]")!.TextContent, StringComparison.Ordinal);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustNotSay("Phenelzine");
        (await walk.Patient.GetAsync("/record/print")).MustSay("Phenelzine");
        var rows = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<MedicineChange>().Where(c => c.PatientId == walk.PatientId).ToListAsync());
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.DoesNotContain("henelzine", Encoding.UTF8.GetString(r.Name.Bytes), StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task On_the_day_no_session_begins_before_the_prescriber_has_looked(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.Equal("Met", DayByHand.StateOf(await DayByHand.AskAsync(inga, day), "eligibility"));
        // The hour of the session is past, and it has not begun. The therapist writes down what they hear, and reads no list.
        await inga.MoveClockAsync(1);
        var path = $"/patients/{day.PatientId}/other-medicines";
        var form = (await inga.GetAsync(path)).MustSay("for them and the prescriber to read").MustNotSay("Taken now");
        Assert.Null(form.Document.QuerySelector("select[name=which]"));
        (await form.SubmitAsync("change", ("kind", "OtherAmount"), ("name", "Tramadol"), ("dose", "50 mg"), ("since", Today(practice)))).MustNotSay("Tramadol").MustSay("Written down. A prescriber looks at it before more medicine");
        var task = Assert.Single(await WorkUpWalk.OpenTasksAsync(await ScreeningWalk.InAsync(practice), "medicine-changed"));
        Assert.True(task.DueAt <= practice.Now, "The task is due before the session of that day.");
        foreach (var who in new[] { inga, amara })
            Assert.Equal("CannotAssess", DayByHand.StateOf((await who.GetAsync($"{day.Path}/ready")).MustSay("Another medicine of theirs changed. The prescriber has not looked at it yet."), "eligibility"));
        var chart = (await amara.GetAsync(path)).MustSay("Tramadol, now: 50 mg").MustSay("named and not chosen from the list").MustSay("written down by Inga Sorrel");
        await chart.SubmitAsync("look", ("look", "Twelve hours ago, one tablet; we go on."));
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "eligibility"));
        foreach (var name in new[] { "Perrin Vale", "Sunniva Rook" })
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync(path)).Status);
        }
        (await amara.GetAsync($"/patients/{day.PatientId}/clearance")).MustSay("Tramadol");
        // A forged look of the therapist's changes nothing.
        Assert.NotEqual(HttpStatusCode.OK, (await inga.PostRawAsync(path, [.. WorkUpTests.Hidden(await inga.GetAsync(path), "change").Where(f => f.Item1 != "_handler"), ("_handler", "look"), ("shown", Guid.CreateVersion7().ToString("N"))])).Status);
    }

    [Theory, EachEngine]
    public async Task The_line_of_scores_shows_the_plan_and_other_medicines_to_whom_they_are_open(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var wren = await practice.AsAsync(day.Name);
        await (await wren.GetAsync("/other-medicines")).SubmitAsync("change", ("kind", "Stopped"), ("name", "Bupropion"), ("since", Today(practice)));
        foreach (var reader in new[] { await amara.GetAsync($"/patients/{day.PatientId}"), await wren.GetAsync("/record") })
        {
            reader.MustSay("What else changed").MustSay("Plan 2 agreed").MustSay("Bupropion, stopped");
            Assert.Contains("Bupropion, stopped on", reader.Document.QuerySelector("figure.chart desc")!.TextContent, StringComparison.Ordinal);
        }
        (await inga.GetAsync($"/patients/{day.PatientId}")).MustSay("Plan 2 agreed").MustNotSay("Bupropion");
    }

    private static string Today(RunningPractice practice) => Day(practice, 0);

    // The practice's own day: at night it is not the one of Greenwich.
    private static string Day(RunningPractice practice, int fromToday)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, TimeZoneInfo.FindSystemTimeZoneById("America/Denver")).DateTime).AddDays(fromToday).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
