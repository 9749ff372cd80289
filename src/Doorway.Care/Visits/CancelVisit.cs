using Doorway.Care.Access;
using Doorway.Care.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A visit is given up, by a clinician, at the desk or by the patient. It stays in the record; both sides are written to.</summary>
public sealed class CancelVisit(OwnContext own, TimeProvider clock)
{
    /// <param name="Why">Of the staff; a patient owes no reason.</param>
    public sealed record Request(Guid VisitId, VisitEnd Why);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (await OpenVisit.SeenAsync(own, actor, request.VisitId, now, ct) is not { } seen || actor.In(seen.PracticeId) is not { } member)
            return OpenVisit.Gone("why");
        Guid? by = actor.Kind == ActorKind.Patient ? null : member.StaffMemberId;
        return await own.AsAsync(actor.AsMachine(), now, (machine, services) => machine.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await OpenVisit.LockedAsync(machine, seen, inner) is not { } visit)
                return OpenVisit.Gone("why");
            if (OpenVisit.TooLate(visit, "why", now) is { } late)
                return late;
            visit.Cancel(by is null || request.Why == VisitEnd.Moved ? VisitEnd.PatientCannot : request.Why, by, now);
            await services.GetRequiredService<AppointmentMails>().WriteAsync(machine, visit, AppointmentMailKind.Canceled, now, inner);
            await TellClinician.OfAsync(machine, services, visit, AppointmentMailKind.Canceled, by, now, inner);
            await VisitTasks.FinishAsync(machine, visit, by, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct), ct);
    }
}
