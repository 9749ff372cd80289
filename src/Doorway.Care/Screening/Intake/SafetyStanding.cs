using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening.Intake;

/// <summary>Whether the safety questions may be asked now, by whom a call would come, and what was answered so far.</summary>
public sealed record SafetyStanding
{
    public static readonly SafetyStanding NotYet = new();

    /// <summary>Signed notice, place, contact: what has to stand before anybody asks.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>The named clinician on call; null when nobody is, and when staff read.</summary>
    public string? OnCallName { get; init; }
    public bool MayAsk => Lacks.Count == 0 && OnCallName is not null;
    public SuicideScreenAnswers Answers { get; init; } = new();

    /// <summary>Numbers of the items that the patient would rather talk about.</summary>
    public IReadOnlySet<int> ToTalkAbout { get; init; } = new HashSet<int>();
    public SuicideScreenLevel Outcome { get; init; }
    public bool IsBegun { get; init; }

    /// <summary>The next question by the branching; null when each is answered or left for a talk.</summary>
    public SuicideScreenQuestion? Next => SuicideScreen.Unanswered(Answers).FirstOrDefault(q => !ToTalkAbout.Contains(q.ItemNumber));

    public bool IsAnswered => IsBegun && Next is null;
}
