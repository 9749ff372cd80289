using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Care.Discovery;

/// <summary>What an answer leads to. The order is the order of weight.</summary>
public enum SelfCheckOutcome
{
    NothingFound,
    TalkFirst,

    /// <summary>A label says so: it is usually not given then.</summary>
    UsuallyNot,
    HelpNow,
}

/// <summary><paramref name="Rests"/>: the rows of the eligibility knowledge that the answer rests on.</summary>
public sealed record SelfCheckChoice(string Id, string Says)
{
    public SelfCheckOutcome Outcome { get; init; } = SelfCheckOutcome.NothingFound;
    public string? Tells { get; init; }
    public IReadOnlyList<string> Rests { get; init; } = [];
}

public sealed record SelfCheckQuestion(string Id, string Asks, bool Several, IReadOnlyList<SelfCheckChoice> Choices)
{
    public string? Hint { get; init; }
}

/// <summary>Six questions without a name. It is a way to think, never a yes: that is a prescriber's to say.</summary>
public sealed record SelfCheck(string Version, DateOnly Date, string Confirm, IReadOnlyList<SelfCheckQuestion> Questions)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<SelfCheck> Shipped = new(() =>
    {
        using var file = typeof(SelfCheck).Assembly.GetManifestResourceStream("Doorway.Care.Discovery.self-check.json")!;
        return JsonSerializer.Deserialize<SelfCheck>(file, Strict)!;
    });

    public static SelfCheck Embedded => Shipped.Value;

    /// <summary>Reads what a form sent; a value that is not a choice is dropped.</summary>
    public SelfCheckAnswers Read(Func<string, IReadOnlyList<string>> chosen) => new(this,
        [.. from question in Questions from id in chosen(question.Id) from choice in question.Choices where choice.Id == id select (question, choice)]);
}

/// <summary>One person's answers, as long as the page lasts.</summary>
public sealed record SelfCheckAnswers(SelfCheck Check, IReadOnlyList<(SelfCheckQuestion Question, SelfCheckChoice Choice)> Given)
{
    public SelfCheckOutcome Outcome => Given.Count == 0 ? SelfCheckOutcome.NothingFound : Given.Max(g => g.Choice.Outcome);

    public bool IsCurious => Given.Any(g => g.Choice.Id == "curious");

    public IReadOnlyList<SelfCheckQuestion> Unanswered => [.. Check.Questions.Where(q => Given.All(g => g.Question != q))];

    public IEnumerable<string> Tells(SelfCheckOutcome outcome) => Given.Where(g => g.Choice.Outcome == outcome).Select(g => g.Choice.Tells!);

    /// <summary>As a therapist reads it, when the person sent it along.</summary>
    public string InWords() => string.Join('\n', Given.GroupBy(g => g.Question).Select(g => $"{g.Key.Asks} {string.Join("; ", g.Select(a => a.Choice.Says))}"));

    /// <summary>The ids alone, to be read again.</summary>
    public string Codes() => string.Join(' ', Given.Select(g => $"{g.Question.Id}={g.Choice.Id}"));

    public static SelfCheckAnswers FromCodes(string codes)
    {
        var pairs = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        return SelfCheck.Embedded.Read(question => [.. pairs[question]]);
    }
}
