using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>Something that a patient has seen. It may stay just that.</summary>
public sealed class Insight : IPatientRecord, IShareable, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required SealedText Words { get; init; }

    /// <summary>Which of the <see cref="Symbols"/> stands with the words, or instead of them; mostly nothing.</summary>
    public SealedText Symbol { get; init; } = SealedText.Nothing;
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SharedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public bool IsShared => SharedAt is not null && TakenBackAt is null;

    public void Share(DateTimeOffset now) => (SharedAt, TakenBackAt) = (now, null);

    public void TakeBack(DateTimeOffset now) => TakenBackAt = SharedAt is null ? null : now;
}

public enum HowItGoes
{
    NotYet,
    Begun,
    Done,
    LetGo,
}

/// <summary>Something small that a patient means to do by a day, in their own words. Letting it go is an answer too.</summary>
public sealed class Commitment : IPatientRecord, IShareable, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid? InsightId { get; init; }
    public required SealedText Words { get; init; }
    public required DateOnly By { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public HowItGoes HowItGoes { get; private set; }
    public DateTimeOffset? SaidAt { get; private set; }
    public DateTimeOffset? SharedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => HowItGoes is HowItGoes.NotYet or HowItGoes.Begun;
    public bool IsShared => SharedAt is not null && TakenBackAt is null;

    public void Say(HowItGoes how, DateTimeOffset now) => (HowItGoes, SaidAt) = (how, now);

    public void Share(DateTimeOffset now) => (SharedAt, TakenBackAt) = (now, null);

    public void TakeBack(DateTimeOffset now) => TakenBackAt = SharedAt is null ? null : now;
}
