using Doorway.Care.Storage;

namespace Doorway.Care.Screening.WorkUp;

public enum PregnancyTestResult
{
    Positive,
    Negative,
    Unclear,
}

public enum DrugScreenResult
{
    NothingFound,
    SomethingFound,
    /// <summary>It could not be read, or was no sample: it says nothing, neither way.</summary>
    NotValid,
}

/// <summary>Was ketamine among what the screen looked for? The ordinary panels do not test it, and then "nothing found" says nothing about it.</summary>
public enum KetamineInScreen
{
    Tested,
    NotTested,
    NotSaid,
}

/// <summary>What a prescriber says to an answer. The program reads no tracing and no number by itself.</summary>
public enum WorkUpReading
{
    NothingThatSpeaksAgainst,
    SpeaksAgainstForNow,
    NeedsMore,
}

/// <summary>What came back on a request: the result in words and the day on which it was made. A prescriber reads it and signs what they read.</summary>
public sealed class WorkUpAnswer : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid RequestId { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required SealedText Result { get; init; }

    /// <summary>Null where no pregnancy test was asked for.</summary>
    public required PregnancyTestResult? Pregnancy { get; init; }

    /// <summary>Null where no drug screen was asked for.</summary>
    public DrugScreenResult? DrugScreen { get; init; }

    /// <summary>Null where no drug screen was asked for.</summary>
    public KetamineInScreen? Ketamine { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public WorkUpReading? Reading { get; private set; }
    public SealedText ReadingWords { get; private set; } = SealedText.Nothing;
    public Guid? ReadByStaffMemberId { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public Guid? SetAsideByStaffMemberId { get; private set; }
    public SealedText SetAsideBecause { get; private set; } = SealedText.Nothing;
    public int Version { get; set; }

    public void Read(WorkUpReading reading, SealedText words, Guid by, DateTimeOffset now)
    {
        if (ReadAt is not null)
            throw new InvalidOperationException("This answer is read already.");
        (Reading, ReadingWords, ReadByStaffMemberId, ReadAt) = (reading, words, by, now);
    }

    public void SetAside(Guid by, SealedText because, DateTimeOffset now) => (EnteredInErrorAt, SetAsideByStaffMemberId, SetAsideBecause) = (now, by, because);
}
