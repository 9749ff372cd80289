using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The therapist books, or moves, the session after the one with medicine.</summary>
public sealed class BookIntegration(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid AppointmentId, DateOnly On, TimeOnly At);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var appointment = await scope.Change<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, ct);
        if (appointment is null)
            return new Refusal("integrationOn", "There is no such day any more.");
        if (!LocalTimes.TryInstant(request.On, request.At, TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZone), out var at))
            return new Refusal("integrationAt", "The clocks change on that day and this time does not exist.");
        if (at <= appointment.StartsAt)
            return new Refusal("integrationOn", "Making sense of it comes after the session.");
        if (await VisitRules.AcrossVisitAsync(scope, appointment.PracticeId, appointment.PatientId, appointment.TherapistStaffMemberId, at, SessionLengths.Talk, "integrationAt", ct) is { } across)
            return across;
        appointment.BookIntegration(at);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
