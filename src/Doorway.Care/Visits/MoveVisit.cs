using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A visit gets another hour, length, place or person. The old one is given up and stays in the record; the patient and both clinicians are written to.</summary>
public sealed class MoveVisit(OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid VisitId, VisitHour Hour);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (await OpenVisit.SeenAsync(own, actor, request.VisitId, now, ct) is not { } seen || actor.In(seen.PracticeId) is not { StaffMemberId: var by } || by == Guid.Empty)
            return OpenVisit.Gone("on");
        return await own.AsAsync(actor.AsMachine(), now, (machine, services) => machine.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await OpenVisit.LockedAsync(machine, seen, inner) is not { } old)
                return OpenVisit.Gone("on");
            if (OpenVisit.TooLate(old, "on", now) is { } late)
                return late;
            var patient = await machine.Read<Patient>().SingleAsync(p => p.PracticeId == old.PracticeId && p.Id == old.PatientId, inner);
            var judged = await request.Hour.JudgeAsync(machine, services, patient, old.Kind, old, by, now, inner);
            if (judged.Value is not { } visit)
                return new Outcome<Guid>(default, judged.Refusals);
            old.Cancel(VisitEnd.Moved, by, now);
            await machine.AddAsync(visit, inner);
            await services.GetRequiredService<AppointmentMails>().WriteAsync(machine, visit, AppointmentMailKind.Moved, now, inner);
            await TellClinician.OfAsync(machine, services, visit, visit.StaffMemberId == old.StaffMemberId ? AppointmentMailKind.Moved : AppointmentMailKind.Booked, by, now, inner, visit.StartsAt == old.StartsAt);
            if (visit.StaffMemberId != old.StaffMemberId)
                await TellClinician.OfAsync(machine, services, old, AppointmentMailKind.Canceled, by, now, inner);
            await VisitTasks.FinishAsync(machine, old, by, now, inner);
            await machine.SaveAsync(inner);
            return visit.Id;
        }, ct), ct);
    }
}
