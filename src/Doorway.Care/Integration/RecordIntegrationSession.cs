using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Writes down an integration session as it was. Early or late is said beside it and stops nothing.</summary>
public sealed class RecordIntegrationSession(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid DosingSessionId, DateTimeOffset At, int LengthMinutes, string Note, string SignedName);

    public async Task<Outcome<IntegrationTiming>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, ct) is not { EndedAt: { } ended } session)
            return new Refusal("on", "This comes after the session with medicine.");
        if (request.At > now)
            return new Refusal("on", "Write it down when it has been held.");
        if (request.At < ended)
            return new Refusal("on", "That is before the session with medicine ended.");
        if (request.Note.Trim().Length == 0)
            return new Refusal("note", "Write a few lines about it.");
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        await scope.AddAsync(new IntegrationSession
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            TherapistStaffMemberId = actor.In(session.PracticeId)!.StaffMemberId,
            At = request.At,
            LengthMinutes = request.LengthMinutes,
            Note = await vault.SealAsync(session.PracticeId, session.PatientId, request.Note, ct),
            Sha256 = Hash.Of(request.Note),
            SignedName = request.SignedName.Trim(),
            RecordedAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return IntegrationTimingRules.Of(ended, request.At);
    }
}
