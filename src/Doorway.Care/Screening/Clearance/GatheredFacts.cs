using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.WorkUp;
using Doorway.Clinical.Conditions;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Clearance;

/// <summary>A question whose answer is not known, and why.</summary>
public sealed record NotKnownAnswer(string Question, string Because);

public sealed record TakenMedicine(string Name, string Dose, ReportSource Source);

public sealed record PressureReading(DateTimeOffset MeasuredAt, int SystolicMmHg, int DiastolicMmHg, ReadingSource Source);

/// <summary>Everything that the clearance page stands on, opened for this prescriber at this moment.</summary>
public sealed record GatheredFacts
{
    public required Patient Patient { get; init; }
    public required Episode? Episode { get; init; }
    public required EligibilityFacts Facts { get; init; }

    /// <summary>What the course is meant to be: the rules judged that.</summary>
    public required CareWay Way { get; init; }
    public required IReadOnlyList<NotKnownAnswer> NotKnown { get; init; }

    /// <summary>What the prescriber asked again and wrote down.</summary>
    public required IReadOnlyList<OpenedAnswer> Settled { get; init; }

    /// <summary>The accepted readings that the mean is made of, newest first.</summary>
    public required IReadOnlyList<PressureReading> Pressures { get; init; }
    public required int ReadingsToAccept { get; init; }
    public required IReadOnlyList<TakenMedicine> Takes { get; init; }
    public required string OwnWords { get; init; }

    /// <summary>What the prescriber takes it to be, the indication first. No rule reads it.</summary>
    public required IReadOnlyList<OpenDiagnosis> Diagnoses { get; init; }

    /// <summary>Earlier medicines against depression, counted. No rule reads it.</summary>
    public required TrialCount Trials { get; init; }
    /// <summary>The latest score of each questionnaire. No rule reads it.</summary>
    public required IReadOnlyList<LatestScore> Scores { get; init; }
    public required SuicideScreenLevel SafetyOutcome { get; init; }
    public required EvaluationVisit? Visit { get; init; }

    /// <summary>What was asked for in this course, as it stands now.</summary>
    public required IReadOnlyList<WorkUpLine> WorkUp { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The rules of the patient’s practice, as its medical director has them now.</summary>
    public required KnowledgeSet Knowledge { get; init; }

    /// <summary>Why treatment is considered; null where nobody has written it down.</summary>
    public OpenDiagnosis? Indication => Diagnoses.FirstOrDefault(d => d.IsIndication);
}
