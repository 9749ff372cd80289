using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening;

/// <summary>A patient's answers to an instrument and the score that the server made of them. A later answer is a new row.</summary>
public sealed class CompletedInstrument : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string InstrumentId { get; init; }

    /// <summary>The version of the wording and scoring.</summary>
    public required string Version { get; init; }

    /// <summary>When in the course: "intake", "before-session", "check-in-24h", "measures" and so on.</summary>
    public required string Occasion { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Answer values in the printed order, as a JSON list; null for none.</summary>
    public required SealedText Answers { get; init; }

    /// <summary>Null when too many answers are missing: never a partial sum.</summary>
    public required int? TotalScore { get; init; }
    public required string? Band { get; init; }
    public required bool SuicideFlag { get; init; }
    public Guid? DosingSessionId { get; init; }
    public Guid? CorrectsId { get; init; }

    /// <summary>The practice's own licensed texts that it was asked with; null for texts that ship.</summary>
    public Guid? WordingId { get; init; }

    public static CompletedInstrument Of(Guid practiceId, Guid patientId, InstrumentResult result, string occasion, SealedText answers, DateTimeOffset now, Guid? correctsId = null, Guid? wordingId = null, Guid? dosingSessionId = null) => new()
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        PatientId = patientId,
        InstrumentId = result.InstrumentId,
        Version = result.Version,
        Occasion = occasion,
        At = now,
        Answers = answers,
        TotalScore = (int?)result.Scores[0].Value,
        Band = result.Scores[0].Band,
        SuicideFlag = result.Flags.Any(f => f.Id != SafetyFlag.BloodInUrine),
        DosingSessionId = dosingSessionId,
        CorrectsId = correctsId,
        WordingId = wordingId,
    };
}
