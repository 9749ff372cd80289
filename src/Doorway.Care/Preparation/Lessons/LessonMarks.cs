using Doorway.Care.Storage;

namespace Doorway.Care.Preparation.Lessons;

/// <summary>That a patient pressed "I have read this" under a card. It says no more than that, and opens nothing.</summary>
public sealed class LessonRead : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required string LessonId { get; init; }
    public required int Edition { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A question about a card. Its words are a message to the care team; here stands only which card, and whether it was talked about.</summary>
public sealed class LessonQuestion : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required string LessonId { get; init; }
    public required Guid MessageId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredByStaffMemberId { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => AnsweredAt is null;

    public void Answer(Guid by, DateTimeOffset now)
    {
        if (IsOpen)
            (AnsweredAt, AnsweredByStaffMemberId) = (now, by);
    }
}
