using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A visit is booked, by a clinician or at the desk. What stands in the way of an hour is looked at by the program, so that nobody learns
/// whose it is. At the desk nobody says what a visit is for.</summary>
public sealed class BookVisit(DoorwayDb db, OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, VisitKind Kind, VisitHour Hour);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (!scope.May<Visit>(Operation.Add) || await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient || actor.In(patient.PracticeId) is not { } member)
            return new Refusal("on", "There is no such person here.");
        var kind = SaysKinds(member) ? request.Kind : VisitKind.Appointment;
        return await own.AsAsync(actor.AsMachine(), now, (machine, services) => machine.RunAsync(async inner =>
        {
            var judged = await request.Hour.JudgeAsync(machine, services, patient, kind, instead: null, member.StaffMemberId, now, inner);
            if (judged.Value is not { } visit)
                return new Outcome<Guid>(default, judged.Refusals);
            await machine.AddAsync(visit, inner);
            await services.GetRequiredService<AppointmentMails>().WriteAsync(machine, visit, AppointmentMailKind.Booked, now, inner);
            await TellClinician.OfAsync(machine, services, visit, AppointmentMailKind.Booked, member.StaffMemberId, now, inner);
            await machine.SaveAsync(inner);
            return visit.Id;
        }, ct), ct);
    }

    /// <summary>What a visit is for is a clinical word: a clinician says it.</summary>
    public static bool SaysKinds(Membership member) => member.Roles.Contains(Role.Therapist) || member.Roles.Contains(Role.Prescriber);
}
