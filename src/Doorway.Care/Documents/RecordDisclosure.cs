using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Documents;

/// <summary>A clinician writes down that a paper of the record was handed to somebody outside.</summary>
public sealed class RecordDisclosure(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, DisclosedPaper Paper, string ToWhom, string Why);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.ToWhom.Trim().Length == 0)
            return new Refusal("to", "Write who got it.");
        if (request.Why.Trim().Length == 0)
            return new Refusal("why", "Write why, in a few words.");
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient)
            return new Refusal("to", "There is no such patient here.");
        await scope.AddAsync(new Disclosure
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            Paper = request.Paper,
            ToWhom = await vault.SealAsync(patient.PracticeId, patient.Id, request.ToWhom.Trim(), ct),
            Why = await vault.SealAsync(patient.PracticeId, patient.Id, request.Why.Trim(), ct),
            WrittenByStaffMemberId = actor.In(patient.PracticeId)!.StaffMemberId,
            WrittenByName = actor.Name,
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
