using System.Globalization;
using Doorway.Care.Maintenance;
using Doorway.Care.Visits;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Visits;

/// <summary>The visit before more medicine: said where the look is owed, and named by the look that was signed with it.</summary>
public sealed class FollowUpVisitTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_held_follow_up_is_what_the_signed_look_names_and_none_is_no_gate(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var amara = await practice.AsAsync("Amara Finch");
        var day = DosingDay.In(practice);
        var (chart, maintenance) = ($"/patients/{day.PatientId}", $"/patients/{day.PatientId}/maintenance");
        (await amara.GetAsync("/today")).MustSay("Look at session 1, before more medicine").MustSay("No follow-up visit booked");
        (await amara.GetAsync(maintenance)).MustSay("No follow-up visit booked").MustNotSay("The follow-up visit you looked with");

        var on = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(5);
        await VisitWalk.BookAsync(amara, chart, on.ToString("M/d/yyyy", CultureInfo.InvariantCulture), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        var visit = await practice.LookAsync(db => db.Set<Visit>().AsNoTracking().SingleAsync(v => v.PatientId == day.PatientId));
        (await amara.GetAsync("/today")).MustSay("Follow-up visit booked:").MustNotSay("No follow-up visit booked");
        await amara.MoveClockAsync((int)Math.Ceiling((visit.EndsAt - practice.Now).TotalHours));
        (await amara.GetAsync(maintenance)).MustNotSay("The follow-up visit you looked with");
        await MarkAsync(amara, visit, VisitMark.Held);
        (await amara.GetAsync("/today")).MustSay("Follow-up visit held on");

        var page = await amara.GetAsync(maintenance);
        page.MustSay("Held on");
        var review = page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        // Said otherwise in another window meanwhile, it is nothing to look with.
        await MarkAsync(amara, visit, VisitMark.DidNotCome);
        (await page.SubmitRefusedAsync(review, ("goOn", "yes"), ("visit", visit.Id.ToString()), ("words", "We met."))).MustSay("This visit is not a held follow-up with a prescriber of theirs after this session.");
        await MarkAsync(amara, visit, VisitMark.Held);
        (await page.SubmitAsync(review, ("goOn", "yes"), ("visit", visit.Id.ToString()), ("words", "We met. Pressure settled."))).MustSay("follow-up visit held on");
        Assert.Equal(visit.Id, await practice.LookAsync(db => db.Set<PrescriberReview>().Where(r => r.PatientId == day.PatientId).Select(r => r.VisitId).SingleAsync()));
        // What was signed with a visit keeps it as it is.
        (await (await amara.GetAsync($"/day/visits/{visit.Id}")).SubmitRefusedAsync("mark-form", ("mark", nameof(VisitMark.DidNotCome)), ("kind", nameof(VisitKind.FollowUp)))).MustSay("A signed look before more medicine stands on this visit");
    }

    private static async Task MarkAsync(Visitor clinician, Visit visit, VisitMark mark)
        => await (await clinician.GetAsync($"/day/visits/{visit.Id}")).SubmitAsync("mark-form", ("mark", mark.ToString()), ("kind", nameof(VisitKind.FollowUp)));

    [Theory, EachEngine]
    public async Task A_prescriber_is_booked_only_where_they_hold_a_license_today(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var patient = await practice.AsAsync(DosingDay.In(practice).Name);
        var chart = $"/patients/{DosingDay.In(practice).PatientId}";
        var on = practice.Now.AddDays(6).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
        await (await patient.GetAsync("/arrive/place")).SubmitAsync("place", ("state", "NV"));
        Assert.Equal("Amara Finch holds no license in Nevada today.", (await VisitWalk.RefusedAsync(inga, chart, on, "10:00 am", with: "Amara Finch")).ErrorAt("with"));
        var page = await inga.GetAsync($"{chart}/visits");
        (await page.SubmitAsync("visit", VisitWalk.Hour(page, on, "10:00 am", "Amara Finch", where: nameof(VisitPlace.Practice)))).MustSay("with Amara Finch");
    }
}
