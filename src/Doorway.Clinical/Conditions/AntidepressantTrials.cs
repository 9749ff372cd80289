namespace Doorway.Clinical.Conditions;

/// <summary>Whether dose and time were enough. No published rule for it was found for this project, so it is a clinician's judgement.</summary>
public enum TrialAdequacy
{
    /// <summary>In the clinician's judgement enough of it, for long enough.</summary>
    Adequate,
    /// <summary>In the clinician's judgement too little, or too short.</summary>
    NotAdequate,
    /// <summary>What is known does not let anybody say.</summary>
    CannotAssess,
}

/// <summary>What a medicine against depression did.</summary>
public enum TrialOutcome
{
    /// <summary>Nothing changed.</summary>
    NoResponse,
    /// <summary>Better in part.</summary>
    PartialResponse,
    /// <summary>Well.</summary>
    Remission,
    /// <summary>Stopped because of side effects.</summary>
    StoppedForSideEffects,
    /// <summary>Not known.</summary>
    NotKnown,
}

/// <summary>How often a medicine was tried enough and nothing changed.</summary>
/// <param name="WithoutResponse">Trials judged adequate in which nothing changed; 0 or more.</param>
/// <param name="NotKnown">Trials of which it cannot be said; 0 or more.</param>
/// <param name="Recorded">All trials that are written down; 0 or more.</param>
public sealed record TrialCount(int WithoutResponse, int NotKnown, int Recorded)
{
    /// <summary>True when every trial that is written down can be counted one way or the other, and there is one at least.</summary>
    public bool CanBeSaid => Recorded > 0 && NotKnown == 0;

    /// <summary>The count in one sentence. Where facts are missing it says "cannot assess" and never a bare number.</summary>
    public string Says => (Recorded, NotKnown) switch
    {
        (0, _) => "Cannot assess: no trial is written down. That does not mean that there was none.",
        (_, 0) => $"Adequate trials without response: {WithoutResponse} (not known: 0), as written down here.",
        _ => $"Cannot assess: adequate trials without response {WithoutResponse} (not known: {NotKnown}).",
    };
}

/// <summary>Counts trials of medicines against depression. A partial response, a remission and a stop for side effects are not counted
/// as "without response". The count feeds no rule: how many make a depression "resistant" differs between sources.</summary>
public static class AntidepressantTrials
{
    /// <summary>The count of what is written down, without what was entered in error.</summary>
    /// <param name="trials">Adequacy and outcome of each; in any order. Empty is allowed and cannot be assessed.</param>
    public static TrialCount Count(IReadOnlyCollection<(TrialAdequacy Adequacy, TrialOutcome Outcome)> trials) => new(
        trials.Count(t => t is (TrialAdequacy.Adequate, TrialOutcome.NoResponse)),
        trials.Count(IsNotKnown),
        trials.Count);

    // Either fact alone can settle that a trial does not count; only what neither settles is open.
    private static bool IsNotKnown((TrialAdequacy Adequacy, TrialOutcome Outcome) trial) => trial switch
    {
        (TrialAdequacy.NotAdequate, _) => false,
        (_, TrialOutcome.PartialResponse or TrialOutcome.Remission or TrialOutcome.StoppedForSideEffects) => false,
        (TrialAdequacy.Adequate, TrialOutcome.NoResponse) => false,
        _ => true,
    };
}
