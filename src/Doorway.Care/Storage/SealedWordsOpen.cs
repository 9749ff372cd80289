using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

/// <summary>Whether what is sealed in a database opens with a key. Nothing of what was opened leaves here.</summary>
internal static class SealedWordsOpen
{
    /// <summary>Opens the newest key ring entry, the key of each patient, and the newest text that a patient signed or somebody wrote.</summary>
    /// <returns>How many texts were opened: none where no patient has come in yet.</returns>
    /// <exception cref="CryptographicException">Something does not open.</exception>
    public static async Task<int> CountAsync(DoorwayDb db, MasterKey key, TimeProvider clock, CancellationToken ct)
    {
        db.For(Actor.Job("restore"), clock.GetUtcNow());
        if (await db.Set<DataKey>().AsNoTracking().OrderByDescending(k => k.Id).FirstOrDefaultAsync(ct) is { } ring)
            key.Unwrap(ring.Wrapped, DataKeyRing.Context);
        foreach (var patient in await db.Set<PatientKey>().AsNoTracking().ToListAsync(ct))
            key.Unwrap(patient.Wrapped, Vault.Context(patient.PracticeId, patient.PatientId));
        var (vault, opened) = (new Vault(db, key, clock), 0);
        if (await db.Set<Consent.Consent>().AsNoTracking().OrderByDescending(c => c.SignedAt).FirstOrDefaultAsync(ct) is { } consent)
            opened += await OpensAsync(consent.PracticeId, consent.PatientId, consent.CanonicalText);
        if (await db.Set<Message>().AsNoTracking().OrderByDescending(m => m.SentAt).FirstOrDefaultAsync(ct) is { } message)
            opened += await OpensAsync(message.PracticeId, message.PatientId, message.Words);
        return opened;

        async Task<int> OpensAsync(Guid practiceId, Guid patientId, SealedText words)
            => (await vault.OpenAsync(practiceId, patientId, words, ct)).Length > 0 ? 1 : 0;
    }
}
