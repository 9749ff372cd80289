using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

/// <summary>Seals and opens a patient's words. One patient's key opens nothing of another's.</summary>
public sealed class Vault(DoorwayDb db, MasterKey master, TimeProvider clock)
{
    private readonly Dictionary<(Guid Practice, Guid Patient), byte[]> keys = [];

    public async Task<SealedText> SealAsync(Guid practiceId, Guid patientId, string words, CancellationToken ct = default)
        => new(Sealing.Seal(await KeyAsync(practiceId, patientId, ct), Encoding.UTF8.GetBytes(words), Context(practiceId, patientId)));

    public async Task<string> OpenAsync(Guid practiceId, Guid patientId, SealedText words, CancellationToken ct = default)
        => words.IsEmpty ? "" : Encoding.UTF8.GetString(Sealing.Open(await KeyAsync(practiceId, patientId, ct), words.Bytes, Context(practiceId, patientId)));

    public async Task<SealedText> SealBytesAsync(Guid practiceId, Guid patientId, byte[] content, CancellationToken ct = default)
        => new(Sealing.Seal(await KeyAsync(practiceId, patientId, ct), content, Context(practiceId, patientId)));

    public async Task<byte[]> OpenBytesAsync(Guid practiceId, Guid patientId, SealedText content, CancellationToken ct = default)
        => content.IsEmpty ? [] : Sealing.Open(await KeyAsync(practiceId, patientId, ct), content.Bytes, Context(practiceId, patientId));

    /// <summary>Makes a new patient's key. It is added to the unit of work and saved with the patient.</summary>
    public void MakeKeyFor(Guid practiceId, Guid patientId)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var now = clock.GetUtcNow();
        db.Add(new PatientKey
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            PatientId = patientId,
            Wrapped = master.Wrap(key, Context(practiceId, patientId)),
            MadeAt = now,
        });
        keys[(practiceId, patientId)] = key;
    }

    private async Task<byte[]> KeyAsync(Guid practiceId, Guid patientId, CancellationToken ct)
    {
        if (keys.TryGetValue((practiceId, patientId), out var known))
            return known;
        var row = await db.Set<PatientKey>().AsNoTracking().SingleAsync(k => k.PracticeId == practiceId && k.PatientId == patientId, ct);
        return keys[(practiceId, patientId)] = master.Unwrap(row.Wrapped, Context(practiceId, patientId));
    }

    internal static string Context(Guid practiceId, Guid patientId) => $"doorway/{practiceId:N}/{patientId:N}";
}
