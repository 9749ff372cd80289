using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>A patient takes a consent back, here or aloud to a clinician who writes it down. It works at once; a call follows, care goes on.</summary>
public sealed class WithdrawConsent(DoorwayDb db, Vault vault, TimeProvider clock)
{
    private static readonly TimeSpan CallWithin = TimeSpan.FromDays(1);

    public sealed record Request(Guid ConsentId, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var consent = await scope.Read<Consent>().SingleOrDefaultAsync(c => c.Id == request.ConsentId, inner);
            if (consent is null)
                return new Refusal("words", "There is no such consent here.");
            if (consent.Kind == ConsentKind.PrivacyNotice)
                return new Refusal("words", "A notice gives no permission, so there is nothing to take back. You can complain about it or ask for a correction.");
            await scope.LockAsync("consents", consent.PracticeId, consent.Id, inner);
            if (await scope.Read<ConsentWithdrawal>().AnyAsync(w => w.PracticeId == consent.PracticeId && w.ConsentId == consent.Id, inner))
                return new Done();
            await TakeBackAsync(scope, vault, consent, request.Words, now, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    /// <summary>Adds what taking back leaves behind; the caller saves.</summary>
    internal static async Task TakeBackAsync(ActorScope scope, Vault vault, Consent consent, string words, DateTimeOffset now, CancellationToken ct)
    {
        var me = scope.Actor.In(consent.PracticeId)!;
        await scope.AddAsync(new ConsentWithdrawal
        {
            PracticeId = consent.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = consent.PatientId,
            ConsentId = consent.Id,
            At = now,
            RecordedByStaffMemberId = me.StaffMemberId == Guid.Empty ? null : me.StaffMemberId,
            Words = words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(consent.PracticeId, consent.PatientId, words, ct),
        }, ct);
        await AskForACallAsync(scope, consent, now, ct);
    }

    private static async Task AskForACallAsync(ActorScope scope, Consent consent, DateTimeOffset now, CancellationToken ct)
    {
        var episode = await scope.Read<Episode>().Where(e => e.PracticeId == consent.PracticeId && e.PatientId == consent.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(ct);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = consent.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = consent.PatientId,
            Kind = "consent-withdrawn",
            Says = "Phone them: a consent was taken back",
            OwnerStaffMemberId = episode.TherapistStaffMemberId,
            OpenedAt = now,
            DueAt = now + CallWithin,
        }, ct);
    }
}
