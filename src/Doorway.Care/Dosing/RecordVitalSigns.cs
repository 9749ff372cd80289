using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Dosing;

/// <summary>Writes signs down, before the session starts or while it runs. A reading outside what a cuff can show is asked for again;
/// one that is only far out is taken and asked to be repeated.</summary>
public sealed class RecordVitalSigns(DoorwayDb db, SessionTimeline timeline, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid PatientId, Guid SessionId)
    {
        public int? SystolicMmHg { get; init; }
        public int? DiastolicMmHg { get; init; }
        public int? HeartRatePerMin { get; init; }
        public int? SpO2Percent { get; init; }
        public int? RespiratoryRatePerMin { get; init; }
        public int? TemperatureTenthsCelsius { get; init; }
        public bool? HasSupplementalOxygen { get; init; }
        public bool? OnSecondOxygenScale { get; init; }
        public Responsiveness? Responds { get; init; }

        /// <summary>When it was measured; null is now.</summary>
        public DateTimeOffset? MeasuredAt { get; init; }
    }

    public async Task<Outcome<VitalSignsReading>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (FaultsOf(request) is { Count: > 0 } faults)
            return faults;
        var now = clock.GetUtcNow();
        if (request.MeasuredAt > now)
            return new Refusal("measured", "That time has not come yet. Type when it was measured.");
        var scope = db.For(actor, now);
        if (!await scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == request.PracticeId && s.Id == request.SessionId && s.PatientId == request.PatientId, ct))
            return await BeforeAsync(scope, actor, request, now, ct);
        return await timeline.AppendAsync<VitalSignsReading>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var reading = Reading(actor, request, adding.Session.PatientId, adding.NextSequence, adding.Now);
            await adding.Scope.AddAsync(reading, inner);
            await adding.AddAsync(TimelineEntryKind.VitalSigns, inner, reading.Id, observedAt: reading.MeasuredAt);
            return reading;
        }, ct);
    }

    private static async Task<Outcome<VitalSignsReading>> BeforeAsync(ActorScope scope, Actor actor, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var reading = Reading(actor, request, request.PatientId, null, now);
        await scope.AddAsync(reading, ct);
        await scope.SaveAsync(ct);
        return reading;
    }

    private static VitalSignsReading Reading(Actor actor, Request request, Guid patientId, int? sequence, DateTimeOffset now) => new()
    {
        PracticeId = request.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = patientId,
        DosingSessionId = request.SessionId,
        Sequence = sequence,
        SystolicMmHg = request.SystolicMmHg,
        DiastolicMmHg = request.DiastolicMmHg,
        HeartRatePerMin = request.HeartRatePerMin,
        SpO2Percent = request.SpO2Percent,
        RespiratoryRatePerMin = request.RespiratoryRatePerMin,
        TemperatureTenthsCelsius = request.TemperatureTenthsCelsius,
        HasSupplementalOxygen = request.HasSupplementalOxygen,
        OnSecondOxygenScale = request.OnSecondOxygenScale,
        Responds = request.Responds,
        MeasuredAt = request.MeasuredAt ?? now,
        ReceivedAt = now,
        Source = actor.Kind == ActorKind.Chaperone ? ReadingSource.Chaperone : ReadingSource.Staff,
        RecordedByStaffMemberId = actor.Kind == ActorKind.Chaperone ? null : actor.In(request.PracticeId)?.StaffMemberId,
    };

    private static List<Refusal> FaultsOf(Request request)
    {
        var faults = new List<Refusal>();
        if (request.SystolicMmHg is null != request.DiastolicMmHg is null)
            faults.Add(new Refusal(request.SystolicMmHg is null ? "systolic" : "diastolic", "A blood pressure has two numbers. Type both."));
        if (request is { SystolicMmHg: { } upper, DiastolicMmHg: { } lower } && lower >= upper)
            faults.Add(new Refusal("diastolic", Say($"{upper}/{lower} cannot be: the lower number is below the upper one. Measure again.")));
        if (request is { SystolicMmHg: null, HeartRatePerMin: null, SpO2Percent: null, RespiratoryRatePerMin: null, TemperatureTenthsCelsius: null, Responds: null })
            faults.Add(new Refusal("systolic", "Type at least one sign."));
        return faults;
    }
}

/// <summary>A clinician looks at a reading that the person in the next room typed, and takes it as it is.</summary>
public sealed class AcceptReading(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid ReadingId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var reading = await scope.Read<VitalSignsReading>().SingleOrDefaultAsync(r => r.PracticeId == request.PracticeId && r.DosingSessionId == request.SessionId && r.Id == request.ReadingId, ct);
        if (reading is null)
            return new Refusal("reading", "There is no such reading.");
        await scope.AddAsync(new AcceptedReading
        {
            PracticeId = reading.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = reading.PatientId,
            DosingSessionId = reading.DosingSessionId,
            ReadingId = reading.Id,
            StaffMemberId = actor.In(reading.PracticeId)!.StaffMemberId,
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
