using Doorway.Care.Languages;
using Doorway.Care.Outcomes;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Outcomes;
using Doorway.Web.Hosting;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Outcomes;

/// <summary>A change of a score in plain words for its patient: as the engine says it in English, and the same in Spanish.</summary>
internal static class ChangeLine
{
    public static string Of(ReadOutcomes.Measure measure) => measure switch
    {
        { Change: null } => Say("You have answered once. From the second time on, the line shows how it moves."),
        { Worse.Best: { } best, Change: { Reliable: not ReliableChange.Worsened } change } => $"{Sees} {Moved(measure.Instrument, change)} {Say($"On {InWords.LongDate(best.On)} it was {best.Value}. Since then it has become harder again.")}",
        { Change: { } change } => Of(measure.Instrument, change),
    };

    private static string Of(InstrumentDefinition instrument, OutcomeChange change)
    {
        if (Tongue.Current == Language.English)
            return change.SaysToPatient;
        var moved = Moved(instrument, change);
        return change.Reliable switch
        {
            null => moved,
            ReliableChange.None when change.Change == 0 => moved,
            ReliableChange.None => $"{moved} {Say($"That is a small move. A change of {change.ReliableRule.Points} or more is beyond chance; this is {Math.Abs(change.Change)}.")}",
            ReliableChange.Worsened => $"{Sees} {moved} {Beyond(change)}",
            _ => $"{moved} {Beyond(change)}",
        };
    }

    private static string Sees => Say("Your care team sees this score and will talk with you about what comes next.");

    private static string Moved(InstrumentDefinition instrument, OutcomeChange change) => change.Change == 0
        ? Say($"Your {instrument.Name} score is {change.Latest}, the same as at the start.")
        : Say($"Your {instrument.Name} score went from {change.Baseline} to {change.Latest}.");

    private static string Beyond(OutcomeChange change) => Say($"A change of {change.ReliableRule.Points} or more is beyond chance; this is {Math.Abs(change.Change)}.");
}
