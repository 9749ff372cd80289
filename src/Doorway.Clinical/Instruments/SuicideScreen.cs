namespace Doorway.Clinical.Instruments;

/// <summary>
/// Rules of the C-SSRS screener, evaluated on every answer, also when the form is never finished. Source: Columbia
/// Lighthouse Project triage (high: question 4, 5, or behaviour within three months; moderate: question 3 or older
/// behaviour; low: question 1 or 2); what the practice does is Doorway's rule of conduct.
/// </summary>
public static class SuicideScreen
{
    /// <summary>Evaluates the answers so far.</summary>
    /// <param name="answers">Answers so far; null is "not answered". A "yes" counts even on a branch that would not be asked.</param>
    /// <param name="ended">True when the form was left or closed: behaviour without a time then counts as recent.</param>
    public static SuicideScreenResult Evaluate(SuicideScreenAnswers answers, bool ended = false)
    {
        List<string> high = [], moderate = [], low = [];
        if (answers.Q4 == true) high.Add("Question 4, some intention of acting: yes.");
        if (answers.Q5 == true) high.Add("Question 5, a plan with intention: yes.");
        if (answers.Q6 == true)
        {
            if (answers.Q6WithinThreeMonths == true) high.Add("Question 6, behaviour within three months: yes.");
            else if (answers.Q6WithinThreeMonths is null && ended) high.Add("Question 6, behaviour: yes; when was not answered and counts as recent.");
            else moderate.Add(answers.Q6WithinThreeMonths is null ? "Question 6, behaviour: yes; when is not yet answered." : "Question 6, behaviour longer than three months ago: yes.");
        }
        if (answers.Q3 == true) moderate.Add("Question 3, thoughts about how: yes.");
        if (answers.Q1 == true) low.Add("Question 1, wish to be dead: yes.");
        if (answers.Q2 == true) low.Add("Question 2, thoughts of killing oneself: yes.");

        var level = high.Count > 0 ? SuicideScreenLevel.CrisisNow : moderate.Count > 0 ? SuicideScreenLevel.CallBack : SuicideScreenLevel.None;
        return new SuicideScreenResult(level, RiskOf(answers, high, moderate, low), [.. high, .. moderate, .. low], Unanswered(answers).FirstOrDefault());
    }

    /// <summary>Questions that the branching still asks, in order. "No" to question 2 leads to question 6.</summary>
    public static IEnumerable<SuicideScreenQuestion> Unanswered(SuicideScreenAnswers answers)
    {
        if (answers.Q1 is null) yield return new(1, "cssrs.q1", "question 1, wish to be dead");
        if (answers.Q2 is null) yield return new(2, "cssrs.q2", "question 2, thoughts of killing oneself");
        if (answers.Q2 is not false)
        {
            if (answers.Q3 is null) yield return new(3, "cssrs.q3", "question 3, thoughts about how");
            if (answers.Q4 is null) yield return new(4, "cssrs.q4", "question 4, some intention of acting");
            if (answers.Q5 is null) yield return new(5, "cssrs.q5", "question 5, a plan with intention");
        }
        if (answers.Q6 is null) yield return new(6, "cssrs.q6", "question 6, behaviour ever");
        if (answers is { Q6: true, Q6WithinThreeMonths: null }) yield return new(7, "cssrs.q6recent", "question 6, behaviour within three months");
    }

    internal static InstrumentResult Score(InstrumentDefinition instrument, int?[] values)
    {
        var answers = SuicideScreenAnswers.From(values);
        var screen = Evaluate(answers, ended: true);
        var band = screen.Risk is { } risk ? risk.ToString().ToLowerInvariant() : null;
        IReadOnlyList<SafetyFlag> flags = screen.Risk == SuicideRisk.High
            ? [new SafetyFlag("c-ssrs-high", string.Join(" ", screen.Because))]
            : [];
        return new InstrumentResult(instrument.Id, instrument.Version, [new Score("risk", null, band, false, null)], flags,
            [.. Unanswered(answers).Select(q => q.ItemNumber)])
        { Remarks = instrument.Scale.Remarks };
    }

    // "None" is said only when every question is answered; a yes counts at once.
    private static SuicideRisk? RiskOf(SuicideScreenAnswers answers, List<string> high, List<string> moderate, List<string> low)
    {
        if (high.Count > 0) return SuicideRisk.High;
        if (moderate.Count > 0) return SuicideRisk.Moderate;
        if (low.Count > 0) return SuicideRisk.Low;
        return Unanswered(answers).Any() ? null : SuicideRisk.None;
    }
}
