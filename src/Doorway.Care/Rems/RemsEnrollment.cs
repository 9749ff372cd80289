using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>That a patient is enrolled, before the first dose: with the day, and who saw the signed form. The newest counts.</summary>
public sealed class RemsEnrollment : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required DateOnly EnrolledOn { get; init; }
    public required string Number { get; init; }

    /// <summary>Who attests that the form was filled in and signed by the patient and the prescriber.</summary>
    public required Guid StaffMemberId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Task<RemsEnrollment?> LatestAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
        => scope.Read<RemsEnrollment>().Where(e => e.PracticeId == practiceId && e.PatientId == patientId).OrderByDescending(e => e.At).FirstOrDefaultAsync(ct);
}

/// <summary>A prescriber of the patient writes the enrollment down and attests the form.</summary>
public sealed class EnrollPatient(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, DateOnly EnrolledOn, string Number, bool FormSeen);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient
            || actor.In(patient.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
            return new Refusal("enrolled", "A prescriber of this patient writes the enrollment down.");
        if (request.Number.Trim().Length == 0)
            return new Refusal("number", "Type the number of the enrollment.");
        if (!request.FormSeen)
            return new Refusal("seen", "Tick it once you have the form with both signatures before you.");
        await scope.AddAsync(new RemsEnrollment
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            EnrolledOn = request.EnrolledOn,
            Number = request.Number.Trim(),
            StaffMemberId = member.StaffMemberId,
            Name = actor.Name,
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
