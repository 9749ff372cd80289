using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

public enum ReadingSource
{
    Patient,
    Chaperone,
    Import,
    Staff,
}

/// <summary>Signs measured outside a dosing session. What was not measured is null. It counts only once a clinician has accepted it.</summary>
public sealed class HomeReading : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public int? SystolicMmHg { get; init; }
    public int? DiastolicMmHg { get; init; }
    public int? HeartRatePerMin { get; init; }
    public int? SpO2Percent { get; init; }
    public int? WeightGrams { get; init; }
    public int? HeightMillimetres { get; init; }
    public required DateTimeOffset MeasuredAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required ReadingSource Source { get; init; }

    /// <summary>Measured sitting, after five quiet minutes; null is not known.</summary>
    public bool? RestedFiveMinutes { get; init; }
    public Guid? AcceptedByStaffMemberId { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public int Version { get; set; }

    public bool Counts => AcceptedAt is not null && EnteredInErrorAt is null;

    public void Accept(Guid staffMemberId, DateTimeOffset now)
    {
        if (AcceptedAt is not null || EnteredInErrorAt is not null)
            return;
        (AcceptedByStaffMemberId, AcceptedAt) = (staffMemberId, now);
    }

    /// <summary>It was mistyped or mismeasured: it stays on record and never counts.</summary>
    public void SetAside(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
