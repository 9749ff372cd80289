using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Dosing;

/// <summary>What is known when a lozenge session at home is about to end. Null means "not known".</summary>
public sealed record ReadyToEndFacts
{
    /// <summary>Last dose of the session, booster included.</summary>
    public DateTimeOffset? DoseAt { get; init; }
    /// <summary>Knows person, place, time and what happened.</summary>
    public bool? IsOriented { get; init; }
    /// <summary>Walks steadily.</summary>
    public bool? GaitIsSteady { get; init; }
    /// <summary>The dissociation has passed.</summary>
    public bool? IsBackToUsual { get; init; }
    /// <summary>The reading before the dose.</summary>
    public VitalSignsReading? Before { get; init; }
    /// <summary>Readings after the dose, in any order.</summary>
    public IReadOnlyList<VitalSignsReading>? After { get; init; }
    /// <summary>Nausea is tolerable.</summary>
    public bool? NauseaIsTolerable { get; init; }
    /// <summary>C-SSRS since the last contact, asked once oriented.</summary>
    public SuicideScreenAnswers? SuicideScreen { get; init; }
    /// <summary>The chaperone is there.</summary>
    public bool? ChaperoneIsPresent { get; init; }
    /// <summary>Name of the chaperone.</summary>
    public string? ChaperoneName { get; init; }
    /// <summary>Told not to drive until the next day after sleep.</summary>
    public bool? ToldNotToDrive { get; init; }
    /// <summary>Emergency numbers given.</summary>
    public bool? EmergencyNumbersGiven { get; init; }
    /// <summary>Integration is booked.</summary>
    public bool? IntegrationBooked { get; init; }
}

/// <summary>One item of the list.</summary>
public sealed record ReadyToEndItem(string Id, ReasonState State, string Title, string Says, string Source, string SourceDate, Basis Basis, Mark Mark);

/// <summary>The whole list. A patient who leaves against advice can always be recorded as such.</summary>
/// <param name="IsReady">True when every item is met.</param>
/// <param name="Items">Every item.</param>
/// <param name="KnowledgeHash">Hash of the knowledge that was used.</param>
public sealed record ReadyToEndResult(bool IsReady, IReadOnlyList<ReadyToEndItem> Items, string KnowledgeHash);

/// <summary>The list before a lozenge session at home ends. Its numbers are proposals; a clinician's eyes come first.</summary>
public static class ReadyToEnd
{
    /// <summary>Goes through the list.</summary>
    public static ReadyToEndResult Evaluate(ReadyToEndFacts facts, KnowledgeSet knowledge, DateTimeOffset now)
    {
        (string Id, ReasonState State, string Says)[] items =
        [
            ("time-since-dose", Time(facts, knowledge, now), facts.DoseAt is { } dose ? $"{Math.Floor((now - dose).TotalMinutes):0} minutes" : "The time of the dose is not known"),
            Plain("oriented", facts.IsOriented),
            Plain("steady-gait", facts.GaitIsSteady),
            Plain("dissociation-gone", facts.IsBackToUsual),
            .. PressureAfterDose.Items(facts, knowledge),
            Plain("nausea", facts.NauseaIsTolerable),
            Screen(facts.SuicideScreen),
            Chaperone(facts),
            Plain("no-driving-told", facts.ToldNotToDrive),
            Plain("emergency-numbers", facts.EmergencyNumbersGiven),
            Plain("integration-booked", facts.IntegrationBooked),
        ];
        var rows = knowledge.ReadyToEnd.ToDictionary(r => r.Id);
        return new ReadyToEndResult(
            items.All(i => i.State == ReasonState.Met),
            [.. items.Select(i => new ReadyToEndItem(i.Id, i.State, rows[i.Id].Title, i.Says, rows[i.Id].Source, rows[i.Id].SourceDate, rows[i.Id].Basis, rows[i.Id].Mark))],
            knowledge.ContentHash);
    }

    private static ReasonState Time(ReadyToEndFacts facts, KnowledgeSet knowledge, DateTimeOffset now) =>
        facts.DoseAt is not { } dose ? ReasonState.CannotAssess
        : now - dose >= TimeSpan.FromMinutes((double)knowledge.Limit("end.minutes").Value) ? ReasonState.Met
        : ReasonState.NotMet;

    private static (string, ReasonState, string) Plain(string id, bool? isSo) => isSo switch
    {
        null => (id, ReasonState.CannotAssess, "Not asked yet"),
        true => (id, ReasonState.Met, "Yes"),
        false => (id, ReasonState.NotMet, "No"),
    };

    private static (string, ReasonState, string) Screen(SuicideScreenAnswers? answers)
    {
        const string Id = "no-suicidal-thoughts";
        if (answers is null) return (Id, ReasonState.CannotAssess, "Not asked yet");
        var screen = SuicideScreen.Evaluate(answers);
        // A wish to be dead alone is passive and long known in many who come; thoughts of killing oneself are not.
        if (screen.Level != SuicideScreenLevel.None || answers.Q2 == true) return (Id, ReasonState.NotMet, string.Join(" ", screen.Because));
        if (screen.IsComplete && screen.Because.Count > 0) return (Id, ReasonState.Met, string.Join(" ", screen.Because));
        return screen.IsComplete ? (Id, ReasonState.Met, "No finding in what was asked") : (Id, ReasonState.CannotAssess, $"Open: {screen.Next!.Says}");
    }

    private static (string, ReasonState, string) Chaperone(ReadyToEndFacts facts)
    {
        const string Id = "chaperone";
        if (facts.ChaperoneIsPresent == false) return (Id, ReasonState.NotMet, "The chaperone is not there");
        if (facts.ChaperoneIsPresent is null) return (Id, ReasonState.CannotAssess, "Not asked yet");
        return string.IsNullOrWhiteSpace(facts.ChaperoneName)
            ? (Id, ReasonState.CannotAssess, "The name is not known")
            : (Id, ReasonState.Met, facts.ChaperoneName);
    }
}
