using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

/// <summary>Who says so. Nothing here was checked by a clinician.</summary>
public enum ReportSource
{
    Patient,
    Import,
}

/// <summary>A condition as it was reported, by the patient or in a referral. It is taken back, never changed.</summary>
public sealed class ReportedCondition : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public string? CodeSystem { get; init; }
    public string? Code { get; init; }
    public required SealedText Text { get; init; }

    /// <summary>active, recurrence, relapse, inactive, remission, resolved, refuted, entered-in-error; null is not known.</summary>
    public string? Status { get; init; }
    public DateOnly? OnsetOn { get; init; }
    public required ReportSource Source { get; init; }

    /// <summary>The intake question that it comes from.</summary>
    public string? QuestionId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; set; }
}

/// <summary>A medicine that somebody reports the patient to take.</summary>
public sealed class ReportedMedication : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public string? CodeSystem { get; init; }
    public string? Code { get; init; }
    public required SealedText Text { get; init; }

    /// <summary>How much and how often, in the words of the report.</summary>
    public SealedText Dose { get; init; } = SealedText.Nothing;

    /// <summary>active, stopped, completed and so on, as reported; null counts as taken now. It follows what is told later.</summary>
    public string? Status { get; set; }
    public required ReportSource Source { get; init; }
    public string? QuestionId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; set; }

    public bool IsTakenNow => EnteredInErrorAt is null && Status is null or "active" or "on-hold" or "unknown";
}

/// <summary>An allergy as it was reported.</summary>
public sealed class ReportedAllergy : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public string? CodeSystem { get; init; }
    public string? Code { get; init; }
    public required SealedText Text { get; init; }
    public SealedText Reaction { get; init; } = SealedText.Nothing;
    public string? Status { get; init; }
    public required ReportSource Source { get; init; }
    public string? QuestionId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; set; }
}

/// <summary>What a referral reports besides, as a stable kind ("pregnancy", "smoking") and the words of the report.</summary>
public sealed class ReportedStatus : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string Kind { get; init; }
    public required SealedText Text { get; init; }

    /// <summary>True or false where the report says so plainly; null where it is only words.</summary>
    public bool? IsSo { get; init; }

    /// <summary>Null when the report names no day.</summary>
    public required DateTimeOffset? ObservedAt { get; init; }
    public required ReportSource Source { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; set; }
}
