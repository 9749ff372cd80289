using Doorway.Care.Languages;
using Doorway.Care.Storage;

namespace Doorway.Care.Discovery;

/// <summary>What people are told to ask a practice before they begin (source 004).</summary>
public enum TrustQuestion
{
    Training,
    Safety,
    Emergencies,
    Integration,
    Outcomes,
}

/// <summary>A practice's own answer to one of the five, as its public page shows it.</summary>
public sealed class TrustAnswer : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required TrustQuestion Question { get; init; }
    public required string Words { get; set; }

    /// <summary>Their own Spanish; without it who reads Spanish gets the English words.</summary>
    public required string WordsInSpanish { get; set; }
    public required Guid ByStaffMemberId { get; set; }
    public required DateTimeOffset At { get; set; }
    public int Version { get; set; }

    public string InLanguageOfReader => Tongue.Current == Language.Spanish && WordsInSpanish.Length > 0 ? WordsInSpanish : Words;
}

public static class TrustQuestions
{
    public static string Asks(this TrustQuestion question) => question switch
    {
        TrustQuestion.Training => "What training do you have in this kind of therapy?",
        TrustQuestion.Safety => "How do you keep people safe?",
        TrustQuestion.Emergencies => "What do you do in an emergency, or when somebody takes it badly?",
        TrustQuestion.Integration => "What do the talks afterwards look like?",
        _ => "How many people get better, and how do you know?",
    };
}
