using System.Globalization;
using System.Net;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Screening.HealthChanges;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening.WorkUp;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.HealthChanges;

public sealed class HealthChangeTests(WalkedPractices walked)
{
    private const string Task = "Something about their health was told: look, before more medicine";

    [Theory, EachEngine]
    public async Task A_new_illness_is_told_by_the_patient_looked_at_and_read_by_the_findings(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustNotSay("Quellmoor");
        var page = await walk.Patient.GetAsync("/health-changes");
        var refused = await page.SubmitRefusedAsync("change", ("kind", "Condition"), ("how", "At the doctor's"), ("since", Today(practice)));
        Assert.Equal("Type what it is, in your own words.", refused.ErrorAt("what"));
        Assert.Equal("At the doctor's", refused.Document.QuerySelector("input[name=how]")!.GetAttribute("value"));
        // Pressed twice, it is told once.
        foreach (var _ in (int[])[1, 2])
            (await page.SubmitAsync("change", ("kind", "Condition"), ("what", "Quellmoor fever"), ("since", Today(practice)))).MustSay("Quellmoor fever").MustSay("Your prescriber will look at it");
        (await amara.GetAsync("/today")).MustSay(Task).MustNotSay("Quellmoor fever");
        Assert.DoesNotContain("uellmoor", (await amara.NewestMailToAsync("amara@northlight.example")).Body, StringComparison.Ordinal);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustSay("Quellmoor fever");
        var chart = (await (await amara.GetAsync("/today")).FollowAsync(Task)).MustSay("Illness: Quellmoor fever").MustSay("told by the patient");
        (await chart.SubmitAsync("look", ("look", "The eye doctor writes to me first."))).MustSay("Amara Finch, PMHNP").MustNotSay("Told, and not looked at yet");
        (await amara.GetAsync("/today")).MustNotSay(Task);
        (await walk.Patient.GetAsync("/health-changes")).MustSay("The eye doctor writes to me first.").MustNotSay("Your prescriber will look at it");
        var row = Assert.Single(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<HealthChange>().Where(c => c.PatientId == walk.PatientId).ToListAsync()));
        Assert.DoesNotContain("uellmoor", Encoding.UTF8.GetString(row.What.Bytes), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task An_allergy_that_a_therapist_hears_stands_with_the_others_and_no_session_begins_before_the_prescriber_has_looked(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.Equal("Met", DayByHand.StateOf(await DayByHand.AskAsync(inga, day), "eligibility"));
        var path = $"/patients/{day.PatientId}/health-changes";
        (await (await inga.GetAsync(path)).SubmitAsync("change", ("kind", "Allergy"), ("what", "Latex"), ("how", "a rash"), ("since", Today(practice)))).MustSay("Written down. A prescriber looks at it before more medicine");
        Assert.Single(await WorkUpWalk.OpenTasksAsync(await ScreeningWalk.InAsync(practice), "health-changed"));
        foreach (var who in new[] { inga, amara })
            Assert.Equal("CannotAssess", DayByHand.StateOf((await who.GetAsync($"{day.Path}/ready")).MustSay("An illness or an allergy was told. The prescriber has not looked at it yet."), "eligibility"));
        // What a time-out reads.
        Assert.Single(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<ReportedAllergy>().Where(a => a.PatientId == day.PatientId && a.EnteredInErrorAt == null).ToListAsync()));
        foreach (var name in new[] { "Perrin Vale", "Sunniva Rook" })
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync(path)).Status);
        }
        await (await amara.GetAsync(path)).MustSay("Allergy: Latex: a rash").MustSay("written down by Inga Sorrel").SubmitAsync("look");
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "eligibility"));
    }

    // The practice's own day: at night it is not the one of Greenwich.
    private static string Today(RunningPractice practice)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, TimeZoneInfo.FindSystemTimeZoneById("America/Denver")).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
