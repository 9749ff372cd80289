using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>Touch that was agreed is declined, at any time and without a reason. There is no use case that adds one.</summary>
public sealed class DeclineTouch(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid consentId, TouchKinds touch, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var consent = await scope.Read<Consent>().SingleOrDefaultAsync(c => c.Id == consentId, ct);
        if (consent is null || touch == TouchKinds.None)
            return new Refusal("touch", "There is no such touch to decline.");
        var me = actor.In(consent.PracticeId)!;
        await scope.AddAsync(new TouchDeclined
        {
            PracticeId = consent.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = consent.PatientId,
            ConsentId = consent.Id,
            Touch = touch,
            At = now,
            RecordedByStaffMemberId = me.StaffMemberId == Guid.Empty ? null : me.StaffMemberId,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
