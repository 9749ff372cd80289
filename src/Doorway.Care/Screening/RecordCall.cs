using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening;

/// <summary>A call that was promised: how it went. When nobody answered, the promise stays open with a new time.</summary>
public sealed class RecordCall(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>The call that tells a "not now" after a crisis answer; only then can the patient read the decision.</summary>
    public const string DecisionCall = "decision-call";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(30);

    public sealed record Request(Guid PatientId, Guid FollowUpId, bool Reached, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var call = await scope.Change<FollowUp>().SingleOrDefaultAsync(f => f.Id == request.FollowUpId && f.PatientId == request.PatientId, ct);
        if (call is null)
            return new Refusal("words", "This call is not open to you.");
        if (request.Words.Length == 0)
            return new Refusal("words", "Write one sentence: what was said, or what you tried.");
        var words = await vault.SealAsync(call.PracticeId, call.PatientId, request.Words, ct);
        if (!request.Reached)
        {
            await scope.AddAsync(Tried(call, actor, words, now), ct);
            call.DueAt = now + TryAgainAfter;
        }
        else
        {
            call.Done(actor.In(call.PracticeId)?.StaffMemberId, words, now);
            if (call.Kind == DecisionCall)
                await OpenDecisionAsync(scope, call, now, ct);
        }
        await scope.SaveAsync(ct);
        return new Done();
    }

    // What was tried stays on record as a done task of its own; the promise itself stays open.
    private static FollowUp Tried(FollowUp call, Actor actor, SealedText words, DateTimeOffset now)
    {
        var tried = new FollowUp
        {
            PracticeId = call.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = call.PatientId,
            Kind = $"{call.Kind}-tried",
            Says = "Phoned, and nobody answered",
            OwnerStaffMemberId = call.OwnerStaffMemberId,
            OpenedAt = now,
            DueAt = now,
        };
        tried.Done(actor.In(call.PracticeId)?.StaffMemberId, words, now);
        return tried;
    }

    private static async Task OpenDecisionAsync(ActorScope scope, FollowUp call, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<EligibilityDecision>(Operation.Change))
            return;
        foreach (var decision in await scope.Change<EligibilityDecision>().Where(d => d.PatientId == call.PatientId && d.ReadableAt == null && d.SupersededAt == null).ToListAsync(ct))
            decision.Open(now);
    }
}
