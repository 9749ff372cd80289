using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Goes past a reason, in writing, by somebody who may. A reason of the kind "never" is lifted by nobody.</summary>
public sealed class LiftReason(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid AppointmentId, string ReasonId, string Because);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment)
            return new Refusal("because", "There is no such appointment.");
        if (KnowledgeSet.Embedded.Gates.SingleOrDefault(g => g.Id == request.ReasonId) is not { } gate)
            return new Refusal("because", "There is no such reason.");
        var place = actor.In(appointment.PracticeId)!;
        LiftedBy? by = gate.Kind switch
        {
            ReasonKind.PrescriberOnlyWithReason when place.Roles.Contains(Role.Prescriber) => LiftedBy.Prescriber,
            ReasonKind.TherapistWithReason when place.Roles.Contains(Role.Prescriber) => LiftedBy.Prescriber,
            ReasonKind.TherapistWithReason when place.Roles.Contains(Role.Therapist) => LiftedBy.Therapist,
            _ => null,
        };
        if (by is not { } who)
            return new Refusal("because", $"This reason can be lifted by {gate.WhoMayLift}.");
        if (request.Because.Trim().Length == 0)
            return new Refusal("because", "Write why. It stays in the record.");
        await scope.AddAsync(new ReadinessLift
        {
            PracticeId = appointment.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = appointment.PatientId,
            AppointmentId = appointment.Id,
            ReasonId = gate.Id,
            By = who,
            StaffMemberId = place.StaffMemberId,
            Name = actor.Name,
            Because = await vault.SealAsync(appointment.PracticeId, appointment.PatientId, request.Because.Trim(), ct),
            At = now,
        }, ct);
        foreach (var asked in await scope.Change<FollowUp>().Where(f => f.PatientId == appointment.PatientId && f.Kind == AskPrescriber.Kind && f.DoneAt == null && f.Link == AskPrescriber.LinkOf(appointment, gate.Id)).ToListAsync(ct))
            asked.Done(place.StaffMemberId, SealedText.Nothing, now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}

/// <summary>Asks the prescriber to decide about one reason: it stands first on their own page, with a clock.</summary>
public sealed class AskPrescriber(DoorwayDb db, TimeProvider clock)
{
    public const string Kind = "go-no-go-decision";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    public sealed record Request(Guid PatientId, Guid AppointmentId, string ReasonId);

    public static string LinkOf(DosingAppointment appointment, string reasonId) => $"/patients/{appointment.PatientId}/sessions/{appointment.Id}/lift/{reasonId}";

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment)
            return new Refusal("ask", "There is no such appointment.");
        if (await Prescribers.OfAsync(scope, appointment.PracticeId, appointment.PatientId, now, ct) is not [var prescriber, ..])
            return new Refusal("ask", "No prescriber takes part in this care. The patient's grant is missing or has ended.");
        var link = LinkOf(appointment, request.ReasonId);
        if (!await scope.Read<FollowUp>().AnyAsync(f => f.PatientId == appointment.PatientId && f.Kind == Kind && f.Link == link && f.DoneAt == null, ct))
            await scope.AddAsync(new FollowUp
            {
                PracticeId = appointment.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = appointment.PatientId,
                Kind = Kind,
                Says = "Decide before today’s session",
                OwnerStaffMemberId = prescriber.Id,
                OpenedAt = now,
                DueAt = now + Soon,
                IsFirst = true,
                Link = link,
            }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
