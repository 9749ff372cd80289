using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>A day is given up, with the reason. It stays in the record.</summary>
public sealed class CancelAppointment(DoorwayDb db, Vault vault, Links links, AppointmentMails mails, TimeProvider clock)
{
    public sealed record Request(Guid AppointmentId, string Because);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Because.Length == 0)
            return new Refusal("because", "Write why, in a few words.");
        var appointment = await scope.Change<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, ct);
        if (appointment is null)
            return new Refusal("because", "There is no such day any more.");
        if (await scope.Read<DosingSession>().AnyAsync(s => s.AppointmentId == appointment.Id, ct))
            return new Refusal("because", "This session has begun; it is ended, not cancelled.");
        appointment.Cancel(await vault.SealAsync(appointment.PracticeId, appointment.PatientId, request.Because, ct), now);
        await links.CloseAsync(appointment.PracticeId, LinkPurpose.Chaperone, appointment.Id, ct);
        // A day that is over needs no word; nobody waits for it any more.
        if (appointment.StartsAt > now)
            await mails.WriteAsync(scope, appointment, AppointmentMailKind.Canceled, now, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
