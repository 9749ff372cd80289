namespace Doorway.Clinical.Instruments;

/// <summary>Answers to the C-SSRS screener so far; null is "not answered". Questions 1 to 5 speak of the past month.</summary>
public sealed record SuicideScreenAnswers
{
    /// <summary>Question 1: wished to be dead.</summary>
    public bool? Q1 { get; init; }
    /// <summary>Question 2: thoughts of killing oneself. With "no", questions 3 to 5 are not asked.</summary>
    public bool? Q2 { get; init; }
    /// <summary>Question 3: thoughts about how.</summary>
    public bool? Q3 { get; init; }
    /// <summary>Question 4: some intention of acting.</summary>
    public bool? Q4 { get; init; }
    /// <summary>Question 5: details worked out, intention to carry out.</summary>
    public bool? Q5 { get; init; }
    /// <summary>Question 6: behaviour, ever.</summary>
    public bool? Q6 { get; init; }
    /// <summary>Question 6, second part: within the past three months. Asked only after "yes" to question 6.</summary>
    public bool? Q6WithinThreeMonths { get; init; }

    /// <summary>Reads answers in the printed order (1 yes, 0 no); the seventh is the second part of question 6.</summary>
    public static SuicideScreenAnswers From(IReadOnlyList<int?> answers)
    {
        bool? At(int index) => index < answers.Count && answers[index] is { } value ? value != 0 : null;
        return new() { Q1 = At(0), Q2 = At(1), Q3 = At(2), Q4 = At(3), Q5 = At(4), Q6 = At(5), Q6WithinThreeMonths = At(6) };
    }

    /// <summary>The answers as <see cref="From"/> reads them: 1 yes, 0 no, null not answered; seven of them.</summary>
    public IReadOnlyList<int?> InPrintedOrder()
        => [.. new[] { Q1, Q2, Q3, Q4, Q5, Q6, Q6WithinThreeMonths }.Select(a => a is { } yes ? Convert.ToInt32(yes) : (int?)null)];

    /// <summary>With one answer set; null takes it back. Items 1 to 6 are the questions, 7 is the second part of question 6; any other number changes nothing.</summary>
    public SuicideScreenAnswers With(int item, bool? yes) => item switch
    {
        1 => this with { Q1 = yes },
        2 => this with { Q2 = yes },
        3 => this with { Q3 = yes },
        4 => this with { Q4 = yes },
        5 => this with { Q5 = yes },
        6 => this with { Q6 = yes },
        7 => this with { Q6WithinThreeMonths = yes },
        _ => this,
    };
}

/// <summary>What the answers so far ask of the practice.</summary>
public enum SuicideScreenLevel
{
    /// <summary>Nothing in the answers so far.</summary>
    None,
    /// <summary>Somebody phones; no crisis screen. Question 3, or behaviour longer ago.</summary>
    CallBack,
    /// <summary>Crisis lines first, then who will phone and when. Question 4, question 5, or behaviour within three months.</summary>
    CrisisNow,
}

/// <summary>Risk level of the screener as its authors give it. There is no sum.</summary>
public enum SuicideRisk
{
    /// <summary>Every question answered, none with yes.</summary>
    None,
    /// <summary>Question 1 or 2.</summary>
    Low,
    /// <summary>Question 3, or older behaviour.</summary>
    Moderate,
    /// <summary>Question 4 or 5, or behaviour within three months.</summary>
    High,
}

/// <summary>A question of the screener that is still to be answered.</summary>
/// <param name="ItemNumber">1-based number of the item in the instrument; 7 is the second part of question 6.</param>
/// <param name="Key">Stable key, for example "cssrs.q4".</param>
/// <param name="Says">The question in a few words.</param>
public sealed record SuicideScreenQuestion(int ItemNumber, string Key, string Says);

/// <summary>The screen so far.</summary>
/// <param name="Level">What the practice does.</param>
/// <param name="Risk">Risk level so far; null while nothing is answered.</param>
/// <param name="Because">Why, in sentences for clinicians.</param>
/// <param name="Next">Question to ask next; null when complete.</param>
public sealed record SuicideScreenResult(SuicideScreenLevel Level, SuicideRisk? Risk, IReadOnlyList<string> Because, SuicideScreenQuestion? Next)
{
    /// <summary>True when every question that the branching asks is answered.</summary>
    public bool IsComplete => Next is null;
}
