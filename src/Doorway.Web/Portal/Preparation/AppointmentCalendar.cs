using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Preparation;

/// <summary>The patient's own session and the talk after it, for their calendar: the practice's name and the time, nothing else.</summary>
internal static class AppointmentCalendar
{
    // A talk is booked by its beginning alone; an hour is kept free for it.
    private static readonly TimeSpan Talk = TimeSpan.FromHours(1);

    public static void MapCalendar(this WebApplication app)
        => app.MapGet("/preparing/{id:guid}.ics", async (Guid id, HttpContext context, Here here) =>
        {
            var ct = context.RequestAborted;
            if (here.AsPatient is not { PatientId: { } patientId } me
                || await here.Scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == id && a.PatientId == patientId, ct) is not { } appointment)
                return Results.NotFound();
            return Results.File(CalendarFile.Of(await EntriesAsync(here, me.PracticeId, appointment, ct), here.Now), "text/calendar; charset=utf-8", "appointment.ics");
        }).WithMetadata(new NeedsAttribute(typeof(TreatmentPlan), Operation.Read));

    private static async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(Here here, Guid practiceId, DosingAppointment appointment, CancellationToken ct)
    {
        var practice = await here.Scope.PracticeAsync(practiceId, ct);
        var plan = await here.Scope.Read<TreatmentPlan>().SingleAsync(p => p.Id == appointment.PlanId, ct);
        var knowledge = await PracticeKnowledge.OfAsync(here.Scope, practiceId, here.Now, ct);
        var hours = (double)knowledge.Protocol(CareWay.Of(plan).Template.Id).Number("length", knowledge).Value;
        var entries = new List<CalendarEntry> { Entry(appointment.Id.ToString("N"), appointment.StartsAt, TimeSpan.FromHours(hours)) };
        if (appointment.IntegrationAt is { } talk)
            entries.Add(Entry($"{appointment.Id:N}-talk", talk, Talk));
        return entries;

        CalendarEntry Entry(string id, DateTimeOffset from, TimeSpan lasts) => new(id, appointment.Version, Say($"Appointment, {practice.Name}"), from, lasts, appointment.IsCancelled);
    }
}
