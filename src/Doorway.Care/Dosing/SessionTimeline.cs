using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Dosing;

/// <summary>The one way to add to a session. The row is held, the sequence is given, limits are looked at, and all of it commits together:
/// two people who write at once both succeed, one after the other.</summary>
public sealed class SessionTimeline(DoorwayDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly Refusal NoSuchSession = new("session", "This session is not open to you, or there is none.");
    private static readonly Actor Machine = Actor.Job("session-sequence");

    public async Task<Outcome<T>> AppendAsync<T>(Actor actor, Guid practiceId, Guid sessionId, Func<Appending, CancellationToken, Task<Outcome<T>>> write, CancellationToken ct = default)
    {
        if (!await db.For(actor, clock.GetUtcNow()).Read<DosingSession>().AnyAsync(s => s.PracticeId == practiceId && s.Id == sessionId, ct))
            return NoSuchSession;
        // A context of its own: what a patient or a chaperone may not see is blanked in theirs, and a blank must never be written.
        await using var apart = scopes.CreateAsyncScope();
        var own = apart.ServiceProvider.GetRequiredService<DoorwayDb>();
        own.Trail.RequestId = db.Trail.RequestId;
        own.For(Machine, clock.GetUtcNow());
        return await own.RunAsync(async inner =>
        {
            await own.LockAsync("dosing_sessions", practiceId, sessionId, inner);
            // Asked for inside the writer, so that times follow the sequence.
            var now = clock.GetUtcNow();
            var machine = own.For(Machine, now);
            var session = await machine.Read<DosingSession>().SingleAsync(s => s.PracticeId == practiceId && s.Id == sessionId, inner);
            var last = await machine.Read<TimelineEntry>().Where(e => e.PracticeId == practiceId && e.DosingSessionId == sessionId).MaxAsync(e => (int?)e.Sequence, inner) ?? 0;

            var open = await machine.Read<Alarm>().Where(a => a.PracticeId == practiceId && a.DosingSessionId == sessionId && a.ClearedAt == null).Select(a => a.RuleId).ToListAsync(inner);

            var scope = own.For(actor, now);
            var outcome = await write(new Appending(scope, session, last, open, now), inner);
            if (!outcome.IsOk)
                return outcome;
            await scope.SaveAsync(inner);
            own.ChangeTracker.Clear();
            await AlarmWatch.EvaluateAsync(own, apart.ServiceProvider.GetRequiredService<Vault>(), practiceId, sessionId, now, inner);
            return outcome;
        }, ct);
    }

    /// <summary>Looks at the limits that time alone can pass: silence, and a session that goes on too long.</summary>
    public async Task LookAtLimitsAsync(Guid practiceId, Guid sessionId, CancellationToken ct = default)
    {
        await using var apart = scopes.CreateAsyncScope();
        var own = apart.ServiceProvider.GetRequiredService<DoorwayDb>();
        own.For(Machine, clock.GetUtcNow());
        await own.RunAsync(async inner =>
        {
            await own.LockAsync("dosing_sessions", practiceId, sessionId, inner);
            await AlarmWatch.EvaluateAsync(own, apart.ServiceProvider.GetRequiredService<Vault>(), practiceId, sessionId, clock.GetUtcNow(), inner);
            return default(Done);
        }, ct);
    }
}

/// <summary>An open addition to one session's timeline.</summary>
public sealed class Appending(ActorScope scope, DosingSession session, int last, IReadOnlyList<string> openRuleIds, DateTimeOffset now)
{
    private int last = last;

    public ActorScope Scope => scope;
    public DosingSession Session => session;
    public DateTimeOffset Now => now;
    public int NextSequence => last + 1;

    /// <summary>A button that is pressed twice raises one alarm.</summary>
    public bool IsRaised(string ruleId) => openRuleIds.Contains(ruleId);

    public Guid? StaffMemberId => scope.Actor.In(session.PracticeId)?.StaffMemberId is { } id && id != Guid.Empty ? id : null;

    public Task<DosingSession> ChangeSessionAsync(CancellationToken ct)
        => scope.Change<DosingSession>().SingleAsync(s => s.PracticeId == session.PracticeId && s.Id == session.Id, ct);

    public async Task<TimelineEntry> AddAsync(TimelineEntryKind kind, CancellationToken ct, Guid? rowId = null, SealedText? words = null, DateTimeOffset? observedAt = null, Guid? correctsId = null)
    {
        var entry = new TimelineEntry
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            Sequence = ++last,
            Kind = kind,
            ObservedAt = observedAt ?? now,
            ReceivedAt = now,
            RowId = rowId,
            CorrectsId = correctsId,
            Words = words ?? SealedText.Nothing,
            RecordedByStaffMemberId = StaffMemberId,
            RecordedBy = scope.Actor.Name,
        };
        await scope.AddAsync(entry, ct);
        return entry;
    }

    /// <summary>An alarm that a person raises: it is cleared by a person.</summary>
    public async Task<Alarm> RaiseAsync(AlarmCall call, CancellationToken ct)
    {
        var alarm = new Alarm
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            RuleId = call.RuleId,
            Group = Alarm.ByHand,
            Priority = call.Priority,
            Says = call.Says,
            Because = call.Because,
            NextStep = call.NextStep,
            Protocol = call.Protocol,
            IsThreatToLife = call.IsThreatToLife,
            RaisedAt = now,
            RaisedAtSequence = NextSequence,
            OwnerStaffMemberId = session.TherapistStaffMemberId,
        };
        await scope.AddAsync(alarm, ct);
        return alarm;
    }
}

public sealed record AlarmCall(string RuleId, string Says, string Because, string NextStep)
{
    public Clinical.VitalSigns.AlarmPriority Priority { get; init; } = Clinical.VitalSigns.AlarmPriority.High;
    public string? Protocol { get; init; }
    public bool IsThreatToLife { get; init; }
}
