using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Episodes;

/// <summary>The patient signs the grant. An invitation then goes to the clinician's own practice; nothing is open until they accept.</summary>
public sealed class SignSharedCare(DoorwayDb db, CarryInvitations carry, TimeProvider clock)
{
    public sealed record Request(Guid SharedCareId, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var grant = await scope.Change<SharedCare>().SingleOrDefaultAsync(g => g.Id == request.SharedCareId, ct);
        if (grant is null || grant.SignedAt is not null || grant.RevokedAt is not null)
            return new Refusal("signature", "This was signed or taken back already.");
        var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == grant.PatientId, ct);
        if (Patient.Fold(request.SignedName, "").Trim() is { } typed && typed != patient.SearchName && typed != Patient.Fold(patient.CalledName, patient.FamilyName).Trim())
            return new Refusal("signature", Say($"Type your name as it stands here: {patient.FullName}."));
        grant.Sign(request.SignedName, now);
        await scope.SaveAsync(ct);
        await carry.Handle(ct);
        return new Done();
    }
}
