using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.FrontDesk;

/// <summary>Somebody at the desk gives a day up, by the therapist's own use case, in the name of who asked. The patient is written to; the therapist too,
/// unless it was them.</summary>
public sealed class CancelAtDesk(OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid AppointmentId, string Because);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        // The door of the policy first: what they may not see, they do not cancel.
        var seen = await own.AsAsync(actor, now, async (scope, _) => scope.May<DosingAppointment>(Operation.Change)
            ? await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, ct) : null, ct);
        if (seen is null)
            return new Refusal("because", "There is no such day any more.");
        if (seen.StartsAt <= now)
            return new Refusal("because", "Its hour has come. The therapist looks after it from here.");
        var done = await own.RunAsync(services => services.GetRequiredService<CancelAppointment>().Handle(actor.AsMachine(), new(request.AppointmentId, request.Because), ct));
        if (done.IsOk && actor.In(seen.PracticeId)?.StaffMemberId != seen.TherapistStaffMemberId)
            await TellTherapistAsync(seen, now, ct);
        return done;
    }

    private Task<bool> TellTherapistAsync(DosingAppointment day, DateTimeOffset now, CancellationToken ct) => own.AsAsync(Actor.Job("canceled at the desk"), now, async (machine, services) =>
    {
        if (await machine.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == day.PracticeId && s.Id == day.TherapistStaffMemberId && s.LeftAt == null, ct) is not { } therapist)
            return false;
        services.GetRequiredService<Outbox>().Write(day.PracticeId, therapist.Email, "An appointment was canceled at the front desk",
            $"Your appointment on {LocalTimes.InWords(day)} was canceled at the front desk. Sign in to read why.\n");
        await machine.SaveAsync(ct);
        return true;
    }, ct);
}
