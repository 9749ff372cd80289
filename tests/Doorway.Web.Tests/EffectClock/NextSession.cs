using System.Globalization;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.EffectClock;

/// <summary>After a session that was held: the prescriber looks, another day is set and comes, and the patient takes one lozenge before the go.</summary>
internal static class NextSession
{
    private const int DaysOn = 8;

    public static async Task<Page> TakenAsync(RunningPractice practice, Visitor therapist, DosingDay before)
    {
        using var prescriber = await practice.AsAsync("Amara Finch");
        var looks = await prescriber.GetAsync($"/patients/{before.PatientId}/maintenance");
        if (looks.Document.QuerySelector("input[name=_handler][value^=review-]")?.GetAttribute("value") is { } review)
            await looks.SubmitAsync(review, ("goOn", "yes"), ("words", "Slow and calm; nothing against another."));
        var on = TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).AddDays(DaysOn);
        await (await therapist.GetAsync($"/patients/{before.PatientId}/preparation/day")).SubmitAsync("day", ("on", on.ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("at", on.ToString("HH:mm", CultureInfo.InvariantCulture)));
        await therapist.MoveClockAsync(24 * DaysOn);
        var next = await practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().Where(a => a.PatientId == before.PatientId).OrderByDescending(a => a.SessionNumber).FirstAsync());
        var anyway = await therapist.GetAsync($"/patients/{before.PatientId}/sessions/{next.Id}/anyway");
        return await anyway.SubmitAsync("anyway-form", ("units", "4"), ("what", "They took it before the call."));
    }
}
