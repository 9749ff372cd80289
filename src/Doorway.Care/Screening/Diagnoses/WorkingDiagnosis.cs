using System.Text.Json;
using Doorway.Care.Storage;

namespace Doorway.Care.Screening.Diagnoses;

/// <summary>How sure the prescriber is.</summary>
public enum DiagnosisStanding
{
    Working,
    Confirmed,
    RuledOut,
}

/// <summary>Who says so. Only the first is the prescriber's own finding.</summary>
public enum DiagnosisSaidBy
{
    Prescriber,
    AnotherClinician,
    Patient,
    Record,
}

/// <summary>What the prescriber takes it to be, in one version. A change is a new version with its writer and time; the latest one
/// speaks, and what was entered in error stays on record and speaks no more.</summary>
public sealed class WorkingDiagnosis : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The same in all versions of one diagnosis.</summary>
    public required Guid DiagnosisId { get; init; }
    public required int DiagnosisVersion { get; init; }

    /// <summary>A <see cref="DiagnosisName"/> as JSON.</summary>
    public required SealedText Named { get; init; }
    public required DiagnosisStanding Standing { get; init; }

    /// <summary>Why this treatment is considered. One diagnosis at most is it at a time.</summary>
    public required bool IsIndication { get; init; }

    /// <summary>Since when, in words: a year is often all that is known.</summary>
    public required SealedText Since { get; init; }
    public required DiagnosisSaidBy SaidBy { get; init; }
    public required SealedText Words { get; init; }

    /// <summary>The prescriber has spoken with the patient about it. Until then the patient's pages do not name it.</summary>
    public required bool ToldPatient { get; init; }
    public required bool IsInError { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What it is called. <paramref name="ConditionId"/> names an entry of the knowledge; null for own words.</summary>
public sealed record DiagnosisName(string Name, string Code, string? ConditionId)
{
    private static readonly JsonSerializerOptions Kept = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string ToJson() => JsonSerializer.Serialize(this, Kept);

    public static DiagnosisName FromJson(string json) => JsonSerializer.Deserialize<DiagnosisName>(json, Kept)!;

    /// <summary>"Post-traumatic stress (PTSD), F43.12"</summary>
    public string Says => Code.Length == 0 ? Name : $"{Name}, {Code}";
}
