using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>The prescriber attests that they talked the consent through with the patient.</summary>
public sealed class AttestConsent(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid ConsentId, bool TalkedItThrough, string Talk);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (!request.TalkedItThrough)
            return new Refusal("talked", "Tick this once you have talked it through.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var consent = await scope.Read<Consent>().SingleOrDefaultAsync(c => c.Id == request.ConsentId, inner);
            if (consent is null || actor.In(consent.PracticeId) is not { } me || !me.Roles.Contains(Role.Prescriber))
                return new Refusal("talked", "There is no such consent here to attest.");
            await scope.LockAsync("consents", consent.PracticeId, consent.Id, inner);
            if (consent.WithdrawnAt is not null)
                return new Refusal("talked", "The patient has taken this consent back.");
            if (await scope.Read<ConsentAttestation>().AnyAsync(a => a.PracticeId == consent.PracticeId && a.ConsentId == consent.Id, inner))
                return new Done();
            await scope.AddAsync(new ConsentAttestation
            {
                PracticeId = consent.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = consent.PatientId,
                ConsentId = consent.Id,
                StaffMemberId = me.StaffMemberId,
                At = now,
                Talk = request.Talk.Length == 0 ? SealedText.Nothing : await vault.SealAsync(consent.PracticeId, consent.PatientId, request.Talk, inner),
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
