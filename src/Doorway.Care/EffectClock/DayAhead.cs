using System.Globalization;
using System.Text.RegularExpressions;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.EffectClock;

/// <summary>The day in words and wide ranges, for the patient: no curve and no concentration.</summary>
/// <param name="Says">Sentences in the order of the day.</param>
/// <param name="IsLessKnown">True for a way that is not validated, or a person for whom nothing can be computed: the times are the published ones.</param>
/// <param name="Sources">Where the times come from.</param>
public sealed partial record DayAhead(IReadOnlyList<string> Says, bool IsLessKnown, IReadOnlyList<string> Sources)
{
    private const int RoundedToMin = 5;

    /// <summary>What stands above the times.</summary>
    public IReadOnlyList<string> Before => IsLessKnown
        ? ["For your way of taking it, less is known.", "These times come from reports of many people.", "They were not worked out for you."]
        : ["These times come from studies.", "They are wide, because people are different."];

    /// <summary>What stands below them.</summary>
    public static IReadOnlyList<string> After =>
    [
        "It can start sooner or later for you.", "It can feel weaker or stronger, and last longer.", "None of that is wrong.", "You can ask for someone at any time.",
        "These times do not say when you may drive, leave or be alone.", "Your care team tells you that.",
    ];

    private const int InHoursFromMin = 120;

    /// <summary>From the phases of a forecast, rounded outward to five minutes.</summary>
    public static DayAhead Of(KineticForecast forecast)
    {
        Spread Band(Phase phase) => forecast.Phases.First(p => p.Session == 1 && p.Phase == phase).Band!.Value;
        string From(Phase phase) => Range((int)Math.Floor(Band(phase).Low / RoundedToMin) * RoundedToMin, (int)Math.Ceiling(Band(phase).High / RoundedToMin) * RoundedToMin);
        return new DayAhead(
        [
            Say($"Most people feel something {From(Phase.Onset)}."),
            Say($"The strongest part most often begins {From(Phase.Peak)}."),
            Say($"It most often gets weaker {From(Phase.ComeDown)}."),
            Say($"Most people feel much more like themselves {From(Phase.Back)}."),
        ], IsLessKnown: false, forecast.Sources);
    }

    /// <summary>From the published time course of a route alone.</summary>
    public static DayAhead Of(DoseRoute route, KnowledgeSet knowledge)
    {
        var fact = knowledge.Facts.FirstOrDefault(f => f.Id == FactOf(route));
        string? When(string name) => Published(fact?.Values.FirstOrDefault(v => v.Name == name)?.Value);
        var says = new List<string>();
        if (When("onset") is { } onset)
            says.Add(Say($"Most people feel something {onset}."));
        if (When("main effect offset") is { } offset)
            says.Add(Say($"The strong part most often gets weaker {offset}."));
        if (When("back to functional") is { } back)
            says.Add(Say($"Most people can do simple everyday things again {back}."));
        return new DayAhead(says, IsLessKnown: true, fact is null ? [] : [$"{fact.Source} ({fact.SourceDate})"]);
    }

    // "5–15 (SAGE: …)" → the range that leads; "≥120 mandated" → at least; "120 (…)" → about.
    private static string? Published(string? value)
    {
        if (value is null || Leading().Match(value) is not { Success: true } found)
            return null;
        var low = int.Parse(found.Groups["low"].ValueSpan, CultureInfo.InvariantCulture);
        if (found.Groups["high"] is { Success: true } high)
            return Range(low / RoundedToMin * RoundedToMin, (int.Parse(high.ValueSpan, CultureInfo.InvariantCulture) + RoundedToMin - 1) / RoundedToMin * RoundedToMin);
        return found.Groups["least"].Success ? Say($"after {Words(low)} or more") : Say($"after about {Words(low)}");
    }

    private static string Range(int low, int high) => (low, high) switch
    {
        ( <= 0, _) => Say($"within the first {Words(high)}"),
        _ when low == high => Say($"after about {Words(low)}"),
        ( >= InHoursFromMin, _) when low % 60 == 0 && high % 60 == 0 => Say($"after {low / 60} to {high / 60} hours"),
        (_, < InHoursFromMin) => Say($"after {low} to {high} minutes"),
        _ => Say($"after {Words(low)} to {Words(high)}"),
    };

    private static string Words(int minutes) => minutes switch
    {
        < InHoursFromMin => Say($"{minutes} minutes"),
        _ when minutes % 60 == 0 => Say($"{minutes / 60} hours"),
        _ => Say($"{minutes / 60} hours and {minutes % 60} minutes"),
    };

    private static string FactOf(DoseRoute route) => route switch
    {
        DoseRoute.Intravenous => "3b.iv",
        DoseRoute.Intramuscular => "3b.im",
        DoseRoute.SublingualLozenge => "3b.sublingual",
        DoseRoute.Nasal => "3b.nasal-racemic",
        DoseRoute.NasalEsketamine => "3b.nasal-esketamine",
        _ => "3b.oral",
    };

    [GeneratedRegex(@"^(?<least>≥)?(?<low>\d+)(?:[–-](?<high>\d+))?")]
    private static partial Regex Leading();
}
