using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Visits;
using Doorway.Web.Hosting;
using Doorway.Web.Portal.Preparation;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Visits;

/// <summary>A patient's own visit for their calendar: with whom and when. A file of the visit as it was moved to moves the entry that is there.</summary>
internal static class VisitCalendar
{
    public static void MapVisitCalendar(this WebApplication app)
        => app.MapGet("/visits/{id:guid}.ics", async (Guid id, HttpContext context, Here here) =>
        {
            var ct = context.RequestAborted;
            if (here.AsPatient is not { } me || await here.Scope.Read<Visit>().SingleOrDefaultAsync(v => v.Id == id && v.PatientId == me.PatientId, ct) is not { } visit)
                return Results.NotFound();
            var with = await here.Scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == visit.PracticeId && s.Id == visit.StaffMemberId, ct);
            var entry = new CalendarEntry(visit.CalendarId.ToString("N"), visit.Moves * 2 + (visit.IsCancelled ? 1 : 0), Say($"Your appointment with {with.Name}"), visit.StartsAt, visit.EndsAt - visit.StartsAt, visit.IsCancelled);
            return Results.File(CalendarFile.Of([entry], here.Now), "text/calendar; charset=utf-8", "appointment.ics");
        }).WithMetadata(new NeedsAttribute(typeof(Visit), Operation.Read));
}
