using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Exposure;

/// <summary>One answered set of Doorway's own bladder questions, read by their rule: no sum.</summary>
public sealed record BladderAnswers(DateTimeOffset At, InstrumentResult Result, IReadOnlyList<string> Yes)
{
    public const string Instrument = "bladder";
    private const string Action = "bladder-action";

    /// <summary>Null when too little was answered for the rule to speak.</summary>
    public bool? AsksForAction => Rule(Result)?.Met;

    /// <summary>What the rule asks for, in its own words.</summary>
    public string Says => Rule(Result)?.Says ?? "";

    public IReadOnlyList<string> Remarks => Result.Remarks;

    public static BladderAnswers Of(DateTimeOffset at, IReadOnlyList<int?> answers)
    {
        var questions = KnowledgeSet.Embedded.Instrument(Instrument);
        return new(at, InstrumentScoring.Score(questions, answers), [.. questions.Items.Where(i => i.Number <= answers.Count && answers[i.Number - 1] == 1).Select(i => i.Text)]);
    }

    /// <summary>Has the rule of these questions spoken, also when not all of them are answered yet?</summary>
    public static bool Worries(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
        => instrument.Id == Instrument && Rule(InstrumentScoring.Score(instrument, answers)) is { Met: true };

    private static Criterion? Rule(InstrumentResult result) => result.Criteria.SingleOrDefault(c => c.Id == Action);
}
