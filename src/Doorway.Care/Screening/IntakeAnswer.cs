using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

/// <summary>One answer of the intake, as it was given at that moment. The latest for a question counts; none is ever changed.</summary>
public sealed class IntakeAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required string QuestionId { get; init; }

    /// <summary>The version of the questions that were shown.</summary>
    public required string QuestionsVersion { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SealedText Answer { get; init; }
}
