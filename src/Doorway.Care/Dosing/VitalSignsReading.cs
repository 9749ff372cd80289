using Doorway.Care.Access;
using Doorway.Care.Storage;
using ClinicalReading = Doorway.Clinical.VitalSigns.VitalSignsReading;

namespace Doorway.Care.Dosing;

public enum ReadingSource
{
    Staff,
    Chaperone,
}

/// <summary>Signs taken at one moment on the day of a session. What was not measured is null.</summary>
public sealed class VitalSignsReading : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The appointment, and the session that it becomes.</summary>
    public required Guid DosingSessionId { get; init; }

    /// <summary>Its place in the session's timeline; null before the session started.</summary>
    public int? Sequence { get; init; }
    public int? SystolicMmHg { get; init; }
    public int? DiastolicMmHg { get; init; }
    public int? HeartRatePerMin { get; init; }
    public int? SpO2Percent { get; init; }
    public int? RespiratoryRatePerMin { get; init; }

    /// <summary>Tenths of a degree Celsius.</summary>
    public int? TemperatureTenthsCelsius { get; init; }

    /// <summary>False: they breathe air.</summary>
    public bool? HasSupplementalOxygen { get; init; }

    /// <summary>True: a clinician ordered the second oxygen scale of NEWS2 (target 88 to 92 percent).</summary>
    public bool? OnSecondOxygenScale { get; init; }
    public Responsiveness? Responds { get; init; }
    public required DateTimeOffset MeasuredAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required ReadingSource Source { get; init; }
    public Guid? RecordedByStaffMemberId { get; init; }

    /// <summary>The reading that this one puts right.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>With a zone, times in the rules' words are local.</summary>
    public ClinicalReading ForRules(TimeZoneInfo? zone = null) => new()
    {
        At = zone is null ? MeasuredAt : TimeZoneInfo.ConvertTime(MeasuredAt, zone),
        SystolicMmHg = SystolicMmHg,
        DiastolicMmHg = DiastolicMmHg,
        HeartRatePerMinute = HeartRatePerMin,
        SpO2Percent = SpO2Percent,
        RespiratoryRatePerMinute = RespiratoryRatePerMin,
    };
}

/// <summary>A clinician has looked at a reading that came from somebody else; only then it counts for a gate.</summary>
public sealed class AcceptedReading : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid ReadingId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
