using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Screening;

/// <summary>How prescriber and patient met for the evaluation.</summary>
public enum HowMet
{
    InPerson,
    LiveVideo,
    NotLive,
}

/// <summary>How the prescriber knew who it was.</summary>
public enum IdentityCheck
{
    PhotoIdInPerson,
    PhotoIdOnVideo,
    KnownAlready,
    NotChecked,
}

/// <summary>The prescriber's evaluation visit, as they wrote it down. A later version corrects an earlier one.</summary>
public sealed class EvaluationVisit : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required Guid PrescriberStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required HowMet Met { get; init; }
    public required IdentityCheck IdentityBy { get; init; }

    /// <summary>Where the patient was on that day, as its two letters.</summary>
    public required string PatientState { get; init; }

    /// <summary>The prescriber held a licence there on that day.</summary>
    public required bool WasLicensedThere { get; init; }

    /// <summary>History and mental state, in the prescriber's words.</summary>
    public required SealedText Findings { get; init; }

    /// <summary>When the state's prescription record was looked at; null is "not yet".</summary>
    public required DateOnly? PdmpCheckedOn { get; init; }
    public int? WeightGrams { get; init; }
    public int? HeightMillimetres { get; init; }
    public NyhaClass? Nyha { get; init; }
    public ChildPughClass? ChildPugh { get; init; }
    public Guid? CorrectsId { get; init; }

    /// <summary>In one room or by video both ways, by somebody who was known to be them.</summary>
    public bool CountsForAYes => Met != HowMet.NotLive && IdentityBy != IdentityCheck.NotChecked;
}
