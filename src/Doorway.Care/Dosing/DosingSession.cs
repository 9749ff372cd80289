using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>How the hours go, marked by hand: no clock and no curve says it.</summary>
public enum DosingPhase
{
    BeforeDose,
    Waiting,
    ComingOn,
    Strongest,
    Easing,
    Back,
}

public enum SessionEnding
{
    Released,
    LeftAgainstAdvice,
    Ambulance,
    StoppedBeforeDose,
    Died,
}

/// <summary>One dosing session. It has the id of its appointment: an appointment becomes one session at most.
/// The row holds the last value of each sign, so that nobody has to load all readings to see how the patient is.</summary>
public sealed class DosingSession : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required Guid EpisodeId { get; init; }

    /// <summary>The frozen evaluation at the start. It said go, or an incident stands beside it.</summary>
    public required Guid ReadinessCheckId { get; init; }
    public required int Number { get; init; }

    /// <summary>Where it is held and how the medicine goes in, copied from the plan at the start.</summary>
    public required CareSetting Setting { get; init; }
    public required DoseRoute Route { get; init; }

    /// <summary>In the clinic readings follow each other at the protocol's interval; null at home, where none is due between before and after.</summary>
    public int? ReadingEveryMinutes { get; init; }
    /// <summary>Once an infusion has ended they lie farther apart; null where nothing changes then.</summary>
    public int? ReadingEveryAfterMinutes { get; init; }
    /// <summary>A reading belongs to this minute after the first dose, whatever the interval; null where none does.</summary>
    public int? ReadingAtMinutes { get; init; }
    /// <summary>How long the plan's infusion takes at least; null on every other route.</summary>
    public int? InfusionMinutes { get; init; }
    // The plan's compounded spray; null on every other route.
    public long? SprayMicrogramsPerMilliliter { get; init; }
    public int? SprayMicroliters { get; init; }
    public int? SprayGapMinutes { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where the patient is: times in words are theirs.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The plan as all three agreed to it, copied at the start: nothing new is agreed to afterwards.</summary>
    public required int PlanVersion { get; init; }
    public required long PlannedDoseMicrograms { get; init; }
    /// <summary>The prescriber's decision that this amount is of; null where it is the plan's first dose.</summary>
    public Guid? NextDoseId { get; init; }
    public required long MaxDoseMicrograms { get; init; }
    public long? BoosterMicrograms { get; init; }
    public int? BoosterFromMinutes { get; init; }
    public int? BoosterUntilMinutes { get; init; }
    public DateTimeOffset? BoosterDeclinedAt { get; private set; }
    public int? WeightGrams { get; init; }

    public DosingPhase Phase { get; private set; }
    public DateTimeOffset? FirstDoseAt { get; private set; }
    /// <summary>When the infusion ended, as it really did.</summary>
    public DateTimeOffset? InfusionEndedAt { get; private set; }
    public DateTimeOffset? NextReadingDueAt { get; private set; }
    /// <summary>When the therapist asked for it; null for the reading that every dose asks for.</summary>
    public DateTimeOffset? ReadingAskedAt { get; private set; }
    public DateTimeOffset? LinkLostSince { get; private set; }
    public int? LastSystolicMmHg { get; private set; }
    public int? LastDiastolicMmHg { get; private set; }
    public DateTimeOffset? LastPressureAt { get; private set; }
    public int? LastHeartRatePerMin { get; private set; }
    public DateTimeOffset? LastHeartRateAt { get; private set; }
    public int? LastSpO2Percent { get; private set; }
    public DateTimeOffset? LastSpO2At { get; private set; }
    public int? LastRespiratoryRatePerMin { get; private set; }
    public DateTimeOffset? LastRespiratoryRateAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }
    public SessionEnding? Ending { get; private set; }
    public string? ReleasedToName { get; private set; }

    /// <summary>The ready-to-end list as it stood, with the hash of the knowledge; sealed.</summary>
    public SealedText EndEvidence { get; private set; } = SealedText.Nothing;

    public SprayPlan? Spray => SprayPlan.Of(SprayMicrogramsPerMilliliter, SprayMicroliters, SprayGapMinutes);
    /// <summary>Where the planned amount comes from, in words for the staff.</summary>
    public string PlannedBy => NextDoseId is null ? "the first dose of the plan" : "decided by the prescriber after the last session";
    public bool IsClinic => Setting == CareSetting.Clinic;
    public bool IsRunning => EndedAt is null;

    /// <summary>The last value of each sign among the readings that stand, latest first by time of measuring.</summary>
    public void Know(IEnumerable<VitalSignsReading> readings)
    {
        var latest = readings.OrderByDescending(r => r.MeasuredAt).ThenByDescending(r => r.Sequence).ToList();
        var pressure = latest.FirstOrDefault(r => r.SystolicMmHg is not null);
        (LastSystolicMmHg, LastDiastolicMmHg, LastPressureAt) = (pressure?.SystolicMmHg, pressure?.DiastolicMmHg, pressure?.MeasuredAt);
        var pulse = latest.FirstOrDefault(r => r.HeartRatePerMin is not null);
        (LastHeartRatePerMin, LastHeartRateAt) = (pulse?.HeartRatePerMin, pulse?.MeasuredAt);
        var oxygen = latest.FirstOrDefault(r => r.SpO2Percent is not null);
        (LastSpO2Percent, LastSpO2At) = (oxygen?.SpO2Percent, oxygen?.MeasuredAt);
        var breath = latest.FirstOrDefault(r => r.RespiratoryRatePerMin is not null);
        (LastRespiratoryRatePerMin, LastRespiratoryRateAt) = (breath?.RespiratoryRatePerMin, breath?.MeasuredAt);
        if (ReadingEveryMinutes is { } every && FirstDoseAt is { } dose && LastPressureAt is { } last && (ReadingAskedAt is null || last > ReadingAskedAt))
        {
            (NextReadingDueAt, ReadingAskedAt) = (IsRunning ? NextAfter(last > dose ? last : dose, dose, last >= InfusionEndedAt ? ReadingEveryAfterMinutes ?? every : every) : null, null);
            return;
        }
        // A reading that somebody asked for has come; the one after the dose has come only when its time has.
        if (LastPressureAt is { } at && NextReadingDueAt is { } due && (ReadingAskedAt is { } asked ? at > asked : at >= due))
            (NextReadingDueAt, ReadingAskedAt) = (null, null);
    }

    private DateTimeOffset NextAfter(DateTimeOffset last, DateTimeOffset dose, int every)
    {
        var next = last.AddMinutes(every);
        return ReadingAtMinutes is { } minute && dose.AddMinutes(minute) is var at && last < at && at < next ? at : next;
    }

    public void DoseTaken(DateTimeOffset at, DateTimeOffset readingDue)
    {
        if (FirstDoseAt is null || at < FirstDoseAt)
            FirstDoseAt = at;
        if (Phase == DosingPhase.BeforeDose)
            Phase = DosingPhase.Waiting;
        NextReadingDueAt ??= readingDue;
    }

    /// <summary>A reading belongs to the end of an infusion, and the next ones follow from it.</summary>
    public void InfusionEnded(DateTimeOffset at, DateTimeOffset now)
    {
        InfusionEndedAt = at;
        if (IsRunning)
            ExpectReading(at, at < now ? at : now);
    }

    public void ExpectReading(DateTimeOffset due, DateTimeOffset now) => (NextReadingDueAt, ReadingAskedAt) = (due, now);

    public void LinkIs(DateTimeOffset? lostSince) => LinkLostSince = lostSince;

    public void Mark(DosingPhase phase) => Phase = phase;

    public void DeclineBooster(DateTimeOffset now) => BoosterDeclinedAt ??= now;

    /// <summary>Did this patient die in a session?</summary>
    public static Task<bool> DiedAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
        => scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == practiceId && s.PatientId == patientId && s.Ending == SessionEnding.Died, ct);

    public void End(SessionEnding ending, string? releasedTo, SealedText evidence, DateTimeOffset now)
    {
        if (EndedAt is not null)
            throw new InvalidOperationException("The session has ended already.");
        (EndedAt, Ending, ReleasedToName, EndEvidence, NextReadingDueAt, LinkLostSince) = (now, ending, releasedTo, evidence, null, null);
    }
}
