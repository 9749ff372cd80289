using Doorway.Care.Access;
using Doorway.Care.Visits;
using Doorway.Web.Hosting;
using Doorway.Web.Portal.Preparation;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Visits;

/// <summary>A patient's own visit for their calendar: when, and nothing else, since others look into a calendar. A file of the visit as it was moved to moves the entry that is there.</summary>
internal static class VisitCalendar
{
    public static void MapVisitCalendar(this WebApplication app)
        => app.MapGet("/visits/{id:guid}.ics", async (Guid id, HttpContext context, Here here, ReadVisits read) =>
        {
            var ct = context.RequestAborted;
            if (here.AsPatient is not { } me || await read.OneAsync(here.Actor, id, here.Now, ct) is not { } entry || entry.Visit.PatientId != me.PatientId)
                return Results.NotFound();
            var visit = entry.Visit;
            var file = new CalendarEntry(visit.CalendarId.ToString("N"), visit.Moves * 2 + (visit.IsCancelled ? 1 : 0), Say("Appointment"), visit.StartsAt, visit.EndsAt - visit.StartsAt, visit.IsCancelled);
            return Results.File(CalendarFile.Of([file], here.Now), "text/calendar; charset=utf-8", "appointment.ics");
        }).WithMetadata(new NeedsAttribute(typeof(Visit), Operation.Read));
}
