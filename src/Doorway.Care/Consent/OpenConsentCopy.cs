using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>Opens a signed text as it stood, and says whether its bytes are still those that were signed.</summary>
public sealed class OpenConsentCopy(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Copy(Consent Consent, SignedText Text, bool IsUnchanged);

    public async Task<Copy?> Handle(Actor actor, Guid consentId, CancellationToken ct = default)
    {
        var consent = await db.For(actor, clock.GetUtcNow()).Read<Consent>().SingleOrDefaultAsync(c => c.Id == consentId, ct);
        if (consent is null)
            return null;
        var canonical = await vault.OpenAsync(consent.PracticeId, consent.PatientId, consent.CanonicalText, ct);
        return new Copy(consent, SignedText.Read(canonical), SignedText.HashOf(canonical).AsSpan().SequenceEqual(consent.Sha256));
    }
}
