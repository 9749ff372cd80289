using System.Text.Json;
using Doorway.Care.Storage;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>One published warning that the other doctor is asked about, with where it stands.</summary>
public sealed record AskedWarning(string Id, string Title, string Definition, string Source);

/// <summary>What stands in the request to another doctor.</summary>
public sealed record WorkUpLetterWords(string ToWhom, string Number, string Patient, DateOnly? BirthDate, string Way, DateOnly AnswerBy, string Question, IReadOnlyList<AskedWarning> Warnings)
{
    /// <summary>Name, address and phone of the practice that cares for the patient: who signs may be a guest there.</summary>
    public required string Practice { get; init; }

    /// <summary>What is planned is a licensed product used by its label.</summary>
    public bool IsLicensed { get; init; }

    public static WorkUpLetterWords Read(string words) => JsonSerializer.Deserialize<WorkUpLetterWords>(words)!;
}

/// <summary>The request for an outside clearance, as it left: its words are kept and its seal is taken over them.</summary>
public sealed class WorkUpLetter : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid RequestId { get; init; }
    public required SealedText ToWhom { get; init; }

    /// <summary>The letter as <see cref="WorkUpLetterWords"/>, sealed.</summary>
    public required SealedText Words { get; init; }
    public required string Sha256 { get; init; }
    public required string SignedName { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
