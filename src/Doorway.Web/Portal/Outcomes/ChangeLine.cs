using Doorway.Care.Languages;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Outcomes;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Outcomes;

/// <summary>A change of a score in plain words for its patient: as the engine says it in English, and the same in Spanish.</summary>
internal static class ChangeLine
{
    public static string Of(InstrumentDefinition instrument, OutcomeChange change)
    {
        if (Tongue.Current == Language.English)
            return change.SaysToPatient;
        var moved = change.Change == 0
            ? Say($"Your {instrument.Name} score is {change.Latest}, the same as at the start.")
            : Say($"Your {instrument.Name} score went from {change.Baseline} to {change.Latest}.");
        return change.Reliable switch
        {
            null => moved,
            ReliableChange.None when change.Change == 0 => moved,
            ReliableChange.None => $"{moved} {Say($"That is a small move. A change of {change.ReliableRule.Points} or more is beyond chance; this is {Math.Abs(change.Change)}.")}",
            ReliableChange.Worsened => $"{Say("Your care team sees this score and will talk with you about what comes next.")} {moved} {Beyond(change)}",
            _ => $"{moved} {Beyond(change)}",
        };
    }

    private static string Beyond(OutcomeChange change) => Say($"A change of {change.ReliableRule.Points} or more is beyond chance; this is {Math.Abs(change.Change)}.");
}
