using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Planning;

/// <summary>A template beside a patient's indication: whether it was made for it, and on what that rests. It chooses nothing.</summary>
/// <param name="Template">The template.</param>
/// <param name="Fits">True where the template names the condition; false where it names another, or none; null where no condition is known.</param>
/// <param name="Why">The reason in a sentence, for a clinician.</param>
public sealed record ProtocolFit(ProtocolTemplate Template, bool? Fits, string Why)
{
    /// <summary>What is said where no template was made for a condition.</summary>
    public const string NoneHeld = "No study is held here that would make a template for it.";

    /// <summary>Templates by the same way as a first course, those made for the condition first, then the others in the order of the knowledge.</summary>
    /// <param name="ofTheWay">Any template of the way: its setting and route count.</param>
    /// <param name="conditionId">Id of the condition that is the indication; null where there is none, or it stands in own words.</param>
    /// <param name="code">The ICD-10-CM code that is written down with it; null or empty where there is none.</param>
    /// <param name="knowledge">The knowledge set; templates that do not hold on <paramref name="day"/> are left out.</param>
    /// <param name="day">The day that is asked about.</param>
    public static IReadOnlyList<ProtocolFit> Of(ProtocolTemplate ofTheWay, string? conditionId, string? code, KnowledgeSet knowledge, DateOnly day) =>
        [.. KnowledgeSet.InForce(knowledge.Protocols, day)
            .Where(t => t.Setting == ofTheWay.Setting && t.Route == ofTheWay.Route)
            .Select(t => Judge(t, conditionId, code ?? "", knowledge))
            .OrderByDescending(f => f.Fits == true)];

    /// <summary>True when any template at all names the condition.</summary>
    public static bool IsAnyMadeFor(string conditionId, KnowledgeSet knowledge) => knowledge.Protocols.Any(t => t.Conditions.Contains(conditionId));

    private static ProtocolFit Judge(ProtocolTemplate template, string? conditionId, string code, KnowledgeSet knowledge)
    {
        var names = string.Join("; ", template.Conditions.Select(c => Name(c, knowledge)));
        if (template.Conditions.Count == 0)
            return new(template, conditionId is null ? null : false, "Made for no condition in particular.");
        if (conditionId is null)
            return new(template, null, $"Made for: {names}. No indication of the knowledge is written down.");
        // Alcohol and drugs stand in one condition, and the trial asked about alcohol.
        if (template.Conditions.Contains(conditionId) && template.OnlyCode is { } only && !code.StartsWith(only, StringComparison.OrdinalIgnoreCase))
            return new(template, false, $"Made for {(only == "F10" ? "alcohol" : only)} alone. {(code.Length == 0 ? "The indication stands without a code that says so." : $"The indication is {code}.")}");
        return template.Conditions.Contains(conditionId)
            ? new(template, true, $"Made for what is written down as the indication: {Name(conditionId, knowledge)}.")
            : new(template, false, $"Made for: {names}. The indication is another.");
    }

    private static string Name(string conditionId, KnowledgeSet knowledge) => knowledge.Conditions.Single(c => c.Id == conditionId).Name;
}
