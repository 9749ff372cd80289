using Doorway.Care.Access;
using Doorway.Care.Screening.Referrals;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Fhir.Import;

/// <summary>Takes a referral in: one patient, one transaction, all or nothing. What was imported is never changed by a later file.</summary>
public sealed class ImportReferral(DoorwayDb db, Vault vault, MasterKey master, TimeProvider clock)
{
    private const int DifferencesToName = 8;

    /// <summary>Ahead of UTC in every zone of the world: a record of "today" there lies in no future.</summary>
    private const int EarliestZoneHours = 14;

    public sealed record Request(Guid PracticeId, Stream Utf8);

    public async Task<ReferralImport> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var limits = new ReferralLimits { Today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(EarliestZoneHours)) };
        var reading = await ReferralReader.Read(request.Utf8, limits, ct);
        if (reading is not Referral referral)
            return reading is ReferralRefusal refusal ? new ReferralImport.Refused(refusal.Place, refusal.Reason) : throw new InvalidOperationException("A reading is a referral or a refusal.");
        var incoming = new Incoming(request.PracticeId, referral, KeyHash(request.PracticeId, referral), ContentHash(request.PracticeId, referral));
        var scope = db.For(actor, now);
        try
        {
            return await scope.RunAsync(async inner => await ComparedAsync(scope, incoming, inner) ?? await TakenAsync(scope, incoming, now, inner), ct);
        }
        catch (DbUpdateException)
        {
            // Somebody may have imported the same patient at the same moment; then theirs is the one that stands.
            db.ChangeTracker.Clear();
            if (await ComparedAsync(scope, incoming, ct) is { } known)
                return known;
            throw;
        }
    }

    /// <summary>Null when nothing of this patient was imported before.</summary>
    private async Task<ReferralImport?> ComparedAsync(ActorScope scope, Incoming incoming, CancellationToken ct)
    {
        var earlier = await scope.Read<ImportedReferral>().SingleOrDefaultAsync(r => r.PracticeId == incoming.PracticeId && r.PatientKeyHash == incoming.KeyHash, ct);
        if (earlier is null)
            return null;
        if (earlier.ContentHash.AsSpan().SequenceEqual(incoming.ContentHash))
            return new ReferralImport.Unchanged(earlier.PatientId);
        var kept = await scope.Read<ImportedResource>().Where(r => r.PracticeId == earlier.PracticeId && r.ImportedReferralId == earlier.Id).OrderBy(r => r.Place).ToListAsync(ct);
        var sources = new List<SourceResource>(kept.Count);
        foreach (var resource in kept)
            sources.Add(KeptResource.Open(resource, await vault.OpenBytesAsync(resource.PracticeId, resource.PatientId, resource.Content, ct)));
        var differences = ReferralDifference.Between(sources, incoming.Referral.Sources);
        var named = string.Join("; ", differences.Take(DifferencesToName));
        var more = differences.Count > DifferencesToName ? $"; and {differences.Count - DifferencesToName} more" : "";
        return new ReferralImport.Refused("the patient", $"This person’s record is here already with other content, and nothing of it was changed. The difference: {named}{more}.") { PatientId = earlier.PatientId };
    }

    private async Task<ReferralImport> TakenAsync(ActorScope scope, Incoming incoming, DateTimeOffset now, CancellationToken ct)
    {
        var patient = ReferredPersonToPatient.Map(incoming.Referral.Patient, incoming.PracticeId, now);
        vault.MakeKeyFor(patient.PracticeId, patient.Id);
        await scope.AddAsync(patient, ct);
        var sources = incoming.Referral.Sources;
        var imported = new ImportedReferral
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            PatientKeyHash = incoming.KeyHash,
            ContentHash = incoming.ContentHash,
            ImportedAt = now,
            ImportedBy = scope.Actor.Name,
            ImportedByStaffMemberId = scope.Actor.In(patient.PracticeId)?.StaffMemberId,
            ResourceCount = sources.Count,
            UsedCount = sources.Count(s => s.IsUsed),
            Taken = await vault.SealAsync(patient.PracticeId, patient.Id, TakenFacts.ToJson(TakenFacts.Of(incoming.Referral)), ct),
        };
        await scope.AddAsync(imported, ct);
        var rows = new ReferralRows(incoming.Referral, patient, vault, now);
        await scope.AddAllAsync(await rows.ConditionsAsync(ct), ct);
        await scope.AddAllAsync(await rows.MedicationsAsync(ct), ct);
        await scope.AddAllAsync(await rows.AllergiesAsync(ct), ct);
        await scope.AddAllAsync(await rows.StatusesAsync(ct), ct);
        await scope.AddAllAsync(rows.Readings(), ct);
        await scope.AddAllAsync(await KeptAsync(imported, sources, now, ct), ct);
        await scope.SaveAsync(ct);
        return new ReferralImport.Imported(patient.Id, imported.ResourceCount, imported.ResourceCount - imported.UsedCount);
    }

    private async Task<IReadOnlyList<ImportedResource>> KeptAsync(ImportedReferral imported, IReadOnlyList<SourceResource> sources, DateTimeOffset now, CancellationToken ct)
    {
        var rows = new List<ImportedResource>(sources.Count);
        for (var place = 0; place < sources.Count; place++)
            rows.Add(new ImportedResource
            {
                PracticeId = imported.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = imported.PatientId,
                ImportedReferralId = imported.Id,
                Place = place,
                Type = sources[place].Type,
                IsUsed = sources[place].IsUsed,
                Content = await vault.SealBytesAsync(imported.PracticeId, imported.PatientId, KeptResource.Pack(sources[place]), ct),
            });
        return rows;
    }

    private byte[] KeyHash(Guid practiceId, Referral referral) =>
        master.KeyedHash($"{referral.PatientKey.System}\n{referral.PatientKey.Value}", $"referral-patient/{practiceId:N}");

    private byte[] ContentHash(Guid practiceId, Referral referral) => master.KeyedHash(referral.Fingerprint, $"referral-content/{practiceId:N}");

    private sealed record Incoming(Guid PracticeId, Referral Referral, byte[] KeyHash, byte[] ContentHash);
}
