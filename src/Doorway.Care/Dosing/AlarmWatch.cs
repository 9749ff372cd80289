using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Holds a session against the alarm table: raises what begins, clears what has ended, and keeps the last value of each sign.
/// It is the practice's own machinery, whoever wrote the reading down; it runs while the session's row is held.</summary>
internal static class AlarmWatch
{
    private static readonly Actor Limits = Actor.Job("alarm-limits");

    public static async Task EvaluateAsync(DoorwayDb db, Vault vault, Guid practiceId, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        var scope = db.For(Limits, now);
        var session = await scope.Change<DosingSession>().SingleAsync(s => s.PracticeId == practiceId && s.Id == sessionId, ct);
        var entries = scope.Read<TimelineEntry>().Where(e => e.PracticeId == practiceId && e.DosingSessionId == sessionId);
        var last = await entries.MaxAsync(e => (int?)e.Sequence, ct) ?? 0;
        var takenBack = await entries.Where(c => c.CorrectsId != null).Join(entries, c => c.CorrectsId, e => e.Id, (c, e) => e.RowId).ToListAsync(ct);
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == practiceId && r.DosingSessionId == sessionId && r.Sequence != null && !takenBack.Contains(r.Id))
            .OrderByDescending(r => r.Sequence).Take(AlarmHistory.Window).ToListAsync(ct);
        var before = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == practiceId && r.DosingSessionId == sessionId && r.Sequence == null && r.SystolicMmHg != null)
            .OrderByDescending(r => r.MeasuredAt).FirstOrDefaultAsync(ct);
        session.Know(before is null ? readings : [.. readings, before]);

        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var open = await scope.Change<Alarm>().Where(a => a.PracticeId == practiceId && a.DosingSessionId == sessionId && a.ClearedAt == null).ToListAsync(ct);
        var byRule = open.Where(a => a.Group != Alarm.ByHand && !a.IsThreatToLife).ToList();
        var knowledge = await PracticeKnowledge.OfAsync(scope, practiceId, session.StartedAt, ct);
        var conditions = session.IsRunning
            ? AlarmRules.Evaluate(
                AlarmHistory.WindowOf(session, readings, before, Local(session.FirstDoseAt), zone) with { NextReadingDueAt = Local(session.NextReadingDueAt), LinkLostSince = Local(session.LinkLostSince) },
                AlarmLimits.From(knowledge, DateOnly.FromDateTime(session.StartedAt.UtcDateTime)), now)
            : [];
        var (ended, begun) = AlarmHistory.Step([.. byRule.Select(a => a.RuleId)], conditions);
        var cause = last;
        foreach (var alarm in byRule.Where(a => ended.Contains(a.RuleId)))
        {
            alarm.Clear(session.IsRunning ? "The limit is no longer passed." : "The session has ended.", cause, now);
            await scope.AddAsync(Line(session, ++last, TimelineEntryKind.AlarmCleared, alarm.Id, now), ct);
        }
        last = await WatchOnSiteAsync(scope, vault, session, open.Find(a => a.RuleId == Alarm.NobodyOnSite), last, now, ct);
        var isGoingIn = begun.Count > 0 && session.InfusionMinutes is not null && await scope.Read<AdministeredDose>().AnyAsync(d => d.PracticeId == practiceId && d.DosingSessionId == sessionId && d.InBagMicrograms != null && d.GivingEndedAt == null && d.EnteredInErrorAt == null, ct);
        foreach (var condition in begun)
        {
            var alarm = From(condition, session, isGoingIn, cause, now);
            await scope.AddAsync(alarm, ct);
            await scope.AddAsync(Line(session, ++last, TimelineEntryKind.AlarmRaised, alarm.Id, now), ct);
        }
        if (db.ChangeTracker.HasChanges())
            await scope.SaveAsync(ct);
        db.ChangeTracker.Clear();

        DateTimeOffset? Local(DateTimeOffset? at) => at is { } when ? TimeZoneInfo.ConvertTime(when, zone) : null;
    }

    // A grant is revoked, somebody is sent away, a day ends: nobody says that they leave, and nobody is there. It ends with the session.
    private static async Task<int> WatchOnSiteAsync(ActorScope scope, Vault vault, DosingSession session, Alarm? open, int last, DateTimeOffset now, CancellationToken ct)
    {
        if (session.Route != DoseRoute.NasalEsketamine || open is null && !session.IsRunning)
            return last;
        var onSite = session.IsRunning ? await OnSite.OfAsync(scope, vault, session, now, ct) : null;
        if (open is not null && onSite is not { IsAnybody: false })
        {
            open.Clear(onSite is null ? "The session has ended." : $"{onSite.Here[0].NameWithCredentials} is on site.", last, now);
            await scope.AddAsync(Line(session, ++last, TimelineEntryKind.AlarmCleared, open.Id, now), ct);
        }
        else if (open is null && onSite is { IsAnybody: false })
        {
            var alarm = await new Appending(scope, session, last, [], now).RaiseAsync(onSite.Nobody(OnSite.NobodyCounts), ct);
            await scope.AddAsync(Line(session, ++last, TimelineEntryKind.AlarmRaised, alarm.Id, now), ct);
        }
        return last;
    }

    private static Alarm From(AlarmCondition condition, DosingSession session, bool isGoingIn, int sequence, DateTimeOffset now) => new()
    {
        PracticeId = session.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = session.PatientId,
        DosingSessionId = session.Id,
        RuleId = condition.Id,
        Group = condition.Group,
        Priority = condition.Priority,
        Says = condition.Says,
        Because = condition.Because,
        NextStep = isGoingIn ? NextStepOfAnInfusion(condition) : NextStep(condition),
        Protocol = condition.Protocol,
        IsThreatToLife = condition.IsThreatToLife,
        Source = $"{condition.Source} ({condition.SourceDate})",
        RaisedAt = now,
        RaisedAtSequence = sequence,
        OwnerStaffMemberId = session.TherapistStaffMemberId,
    };

    private static string NextStep(AlarmCondition condition) => condition switch
    {
        { NeedsRepeatWithin: { } within } => $"Measure again within {within.TotalMinutes:0} minutes.",
        { Priority: AlarmPriority.High } => "Act now, and call the prescriber on call.",
        { Priority: AlarmPriority.Medium } => "Look now. If it stays, call the prescriber on call.",
        _ => "Keep it in mind.",
    };

    // What can be stopped is stopped first (E-01, E-02); the prescriber decides whether it goes on.
    private static string NextStepOfAnInfusion(AlarmCondition condition) => condition switch
    {
        { IsThreatToLife: true } => $"Stop the infusion. {NextStep(condition)}",
        { Group: "silence" or "time" } => NextStep(condition),
        { NeedsRepeatWithin: { } within } => $"Pause the infusion, measure again within {within.TotalMinutes:0} minutes, and call the prescriber on call.",
        { Priority: AlarmPriority.High } => "Pause or stop the infusion now, and call the prescriber on call.",
        { Priority: AlarmPriority.Medium } => "Look now, and call the prescriber on call: they decide whether the infusion goes on.",
        _ => NextStep(condition),
    };

    private static TimelineEntry Line(DosingSession session, int sequence, TimelineEntryKind kind, Guid rowId, DateTimeOffset now) => new()
    {
        PracticeId = session.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = session.PatientId,
        DosingSessionId = session.Id,
        Sequence = sequence,
        Kind = kind,
        ObservedAt = now,
        ReceivedAt = now,
        RowId = rowId,
        RecordedBy = "limits",
    };
}
