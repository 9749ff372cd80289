using Doorway.Care.Screening.WorkUp;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Clearance;

/// <summary>The one page that a prescriber decides on: facts, what the rules found in them, and what may be decided.</summary>
public sealed record ClearanceSheet(GatheredFacts Gathered, EligibilityResult Result, IReadOnlyList<EligibilityRow> RowsWithoutFinding)
{
    public static ClearanceSheet Of(GatheredFacts gathered)
    {
        var knowledge = gathered.Knowledge;
        var result = EligibilityRules.Evaluate(gathered.Facts, knowledge, gathered.Today);
        var fired = result.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var quiet = KnowledgeSet.InForce(knowledge.EligibilityRows, gathered.Today).Where(r => r.In(gathered.Facts.Setting) is not null && !fired.Contains(r.Id));
        return new ClearanceSheet(gathered, result, [.. quiet]);
    }

    public IReadOnlyList<Finding> NotAssessable => [.. Result.Findings.Where(f => f.Outcome == EligibilityOutcome.CannotAssess)];
    public IReadOnlyList<Finding> Stopping => [.. Result.Findings.Where(f => f.StopsByItself)];
    public IReadOnlyList<Finding> ToDecide => [.. Result.Findings.Where(f => !f.StopsByItself && f.Outcome is EligibilityOutcome.Review or EligibilityOutcome.Defer or EligibilityOutcome.Exclude && !f.StopsByItself)];
    public IReadOnlyList<Finding> ToWatch => [.. Result.Findings.Where(f => !f.StopsByItself && f.Outcome == EligibilityOutcome.Monitor)];

    /// <summary>Interactions below the severity that makes a finding of its own.</summary>
    public IReadOnlyList<InteractionFinding> Interactions
        => [.. Result.Interactions.Findings.Where(i => !Result.Findings.Any(f => f.Kind == FindingKind.Interaction && f.Id == i.RowId))];

    /// <summary>Conditions and medicines that no row knows.</summary>
    public IReadOnlyList<string> ToRead => [.. Result.Unmatched.Concat(Result.Interactions.Unknown).Distinct()];

    /// <summary>What is needed and not known. The safety questions are one matter, however many of them are open; so is a whole pressure.</summary>
    public IReadOnlyList<MissingFact> Missing
        => [.. Result.Missing.Where(m => !IsSafety(m) && !IsOtherHalf(m)).Select(m => m.Key == Systolic && NoPressure ? m with { Says = "Blood pressure" } : m), .. Result.Missing.Any(IsSafety) ? new[] { new MissingFact("cssrs", "Safety questions (C-SSRS)", $"asking them in the evaluation; {(Result.Missing.Count(IsSafety) is > 1 and var open ? $"{open} are open" : "one is open")}") } : []];

    public int MissingCount => Missing.Count + Gathered.NotKnown.Count;

    private const string Systolic = "systolicMmHg";

    private bool NoPressure => Result.Missing.Any(m => m.Key == Systolic) && Result.Missing.Any(m => m.Key == "diastolicMmHg");

    private bool IsOtherHalf(MissingFact missing) => missing.Key == "diastolicMmHg" && NoPressure;

    private static bool IsSafety(MissingFact missing) => missing.Key.StartsWith("cssrs.", StringComparison.Ordinal);

    /// <summary>Asked and not answered, not read, or read with something in it: a yes in spite of these wants a reason.</summary>
    public IReadOnlyList<WorkUpLine> AgainstAYes => [.. Gathered.WorkUp.Where(w => w.StandsAgainstAYes)];

    public string? WhyNoClear => Stopping.Count > 0 ? "a label row stops it" : MissingCount > 0 ? "not while facts are missing" : null;

    public string? WhyNoYes => Stopping.Count > 0 ? "a label row stops it" : null;

    public string Verdict
    {
        get
        {
            var parts = new List<string>();
            if (Stopping.Count > 0)
                parts.Add($"Stopped by the label: {Count(Stopping.Count, "finding")}.");
            if (MissingCount > 0)
                parts.Add($"Cannot be assessed yet: {Count(MissingCount, "fact")} {(MissingCount == 1 ? "is" : "are")} missing.");
            if (ToDecide.Count > 0)
                parts.Add($"{Capital(Count(ToDecide.Count, "finding"))} {(ToDecide.Count == 1 ? "is" : "are")} yours to decide{(Stopping.Count == 0 ? "; none stops by itself" : "")}.");
            if (parts.Count == 0)
                parts.Add("No finding in what was asked. The decision is yours.");
            if (ToRead.Count > 0)
                parts.Add($"{Capital(Count(ToRead.Count, "report"))} {(ToRead.Count == 1 ? "is" : "are")} for you to read: no row knows {(ToRead.Count == 1 ? "its" : "their")} words.");
            return string.Join(' ', parts);
        }
    }

    private static string Count(int count, string thing) => $"{(count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} {thing}{(count == 1 ? "" : "s")}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
}
