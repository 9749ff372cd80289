using System.Globalization;
using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Outcomes;

/// <summary>A change in plain words. A worse score leads with what happens next.</summary>
internal static class ChangeWords
{
    internal static string ForPatient(InstrumentDefinition instrument, OutcomeChange change)
    {
        var moved = change.Change == 0
            ? $"Your {instrument.Name} score is {change.Latest}, the same as at the start."
            : $"Your {instrument.Name} score went from {change.Baseline} to {change.Latest}.";
        var size = Math.Abs(change.Change);
        var meaning = change.Reliable switch
        {
            null => "",
            ReliableChange.None when change.Change == 0 => "",
            ReliableChange.None => $" That is a small move. A change of {change.ReliableRule.Points} or more is beyond chance; this is {size}.",
            _ => $" A change of {change.ReliableRule.Points} or more is beyond chance; this is {size}.",
        };
        return change.Reliable == ReliableChange.Worsened
            ? $"Your care team sees this score and will talk with you about what comes next. {moved}{meaning}"
            : moved + meaning;
    }

    internal static string ForClinician(InstrumentDefinition instrument, OutcomeChange change)
    {
        var percent = change.Percent is { } share ? $" ({share.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} %)" : "";
        List<string> words = [$"{instrument.Name} {change.Baseline} to {change.Latest}, change {change.Change.ToString("+0;-0;0", CultureInfo.InvariantCulture)}{percent}."];
        if (change.Response is { } response) words.Add($"Response (at least {change.Rule.ResponsePercent} %): {(response ? "yes" : "no")}.");
        if (change.Remission is { } remission) words.Add($"Remission (below {change.Rule.RemissionBelow}): {(remission ? "yes" : "no")}.");
        words.Add(change.Reliable is { } reliable
            ? $"Reliable change ({change.ReliableRule.Points} points or more): {reliable.ToString().ToLowerInvariant()}."
            : "No figure for reliable change is published.");
        return string.Join(" ", words);
    }
}
