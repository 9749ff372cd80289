using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Somebody takes an alarm as theirs. The first press counts; a second one changes nothing.</summary>
public sealed class AnswerAlarm(SessionTimeline timeline)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, Guid alarmId, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            var alarm = await adding.Scope.Change<Alarm>().SingleOrDefaultAsync(a => a.PracticeId == practiceId && a.DosingSessionId == sessionId && a.Id == alarmId, inner);
            if (alarm is null)
                return new Refusal("alarm", "There is no such alarm.");
            if (alarm.Acknowledge(adding.StaffMemberId!.Value, actor.Name, adding.Now))
                await adding.AddAsync(TimelineEntryKind.AlarmAcknowledged, inner, alarm.Id);
            return default(Done);
        }, ct);
}

/// <summary>Ends an alarm that a person raised: a person says what was done.</summary>
public sealed class ClearAlarm(SessionTimeline timeline)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid AlarmId, string Because);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var alarm = await adding.Scope.Change<Alarm>().SingleOrDefaultAsync(a => a.PracticeId == request.PracticeId && a.DosingSessionId == request.SessionId && a.Id == request.AlarmId, inner);
            if (alarm is null)
                return new Refusal("because", "There is no such alarm.");
            if (alarm.Group != Alarm.ByHand)
                return new Refusal("because", "This alarm ends when its limit is no longer passed. Measure again.");
            if (alarm.RuleId == Alarm.NobodyOnSite && adding.Session.IsRunning)
                return new Refusal("because", "This ends when a prescriber says on this page, signed in as themselves, that they are on site.");
            if (request.Because.Trim().Length == 0)
                return new Refusal("because", "Write what was done.");
            if (!alarm.IsOpen)
                return default(Done);
            alarm.Acknowledge(adding.StaffMemberId!.Value, actor.Name, adding.Now);
            await adding.AddAsync(TimelineEntryKind.AlarmCleared, inner, alarm.Id);
            alarm.Clear(request.Because.Trim(), adding.NextSequence - 1, adding.Now);
            return default(Done);
        }, ct);
}

/// <summary>A threat to life: the alarm is raised and the emergency card opens; neither waits for the other or for anybody.</summary>
public sealed class ReportThreat(SessionTimeline timeline)
{
    public static readonly IReadOnlyList<(AlarmSign Sign, string Says)> Threats =
    [
        (AlarmSign.NotBreathing, "Not breathing"),
        (AlarmSign.Unresponsive, "Does not respond"),
        (AlarmSign.Seizure, "Seizure"),
        (AlarmSign.ChestPain, "Chest pain"),
    ];

    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, AlarmSign sign, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            if (KnowledgeSet.Embedded.Alarms.FirstOrDefault(r => r.Sign == sign) is not { } row || Threats.All(t => t.Sign != sign))
                return new Refusal("threat", "Choose what you see.");
            if (adding.IsRaised(row.Id))
                return default(Done);
            var alarm = await adding.RaiseAsync(new AlarmCall(row.Id, row.Says, "Reported in the room", "911 now. Stay, and read the emergency card.") { Protocol = row.ProtocolWhenRepeated, IsThreatToLife = true }, inner);
            await adding.AddAsync(TimelineEntryKind.ThreatReported, inner, alarm.Id);
            return default(Done);
        }, ct);
}

/// <summary>The patient's one door.</summary>
public sealed class CallSomeone(SessionTimeline timeline)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            Guid? row = null;
            if (!adding.IsRaised(Alarm.CalledByPatient))
                row = (await adding.RaiseAsync(new AlarmCall(Alarm.CalledByPatient, "The patient wants someone", "Pressed on their phone", "Speak to them now."), inner)).Id;
            await adding.AddAsync(TimelineEntryKind.HelpCalled, inner, row);
            return default(Done);
        }, ct);
}

/// <summary>What the person in the next room presses. Help raises an alarm at once while the session runs.</summary>
public sealed class ReportFromNearby(DoorwayDb db, SessionTimeline timeline, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, NearbyReportKind kind, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var place = actor.Memberships[0];
        var scope = db.For(actor, now);
        if (!await scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == place.PracticeId && s.Id == place.DosingSessionId, ct))
        {
            await scope.AddAsync(Report(place, kind, now), ct);
            await scope.SaveAsync(ct);
            return default(Done);
        }
        return await timeline.AppendAsync<Done>(actor, place.PracticeId, place.DosingSessionId, async (adding, inner) =>
        {
            var report = Report(place, kind, adding.Now);
            await adding.Scope.AddAsync(report, inner);
            if (kind == NearbyReportKind.NeedsHelp && !adding.IsRaised(Alarm.CalledByChaperone))
                await adding.RaiseAsync(new AlarmCall(Alarm.CalledByChaperone, "The chaperone needs help", "Pressed in the next room", "Call them now."), inner);
            await adding.AddAsync(kind switch
            {
                NearbyReportKind.Here => TimelineEntryKind.ChaperoneHere,
                NearbyReportKind.AllFine => TimelineEntryKind.ChaperoneAllFine,
                _ => TimelineEntryKind.HelpCalled,
            }, inner, report.Id);
            return default(Done);
        }, ct);
    }

    private static NearbyReport Report(Membership place, NearbyReportKind kind, DateTimeOffset now) => new()
    {
        PracticeId = place.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = place.PatientId,
        DosingSessionId = place.DosingSessionId,
        Kind = kind,
        At = now,
    };
}
