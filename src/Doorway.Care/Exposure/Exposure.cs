using Doorway.Care.Dosing;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Exposure;

/// <summary>One dose that stands, of a session of some course: what went in, as its own row says.</summary>
public sealed record StandingDose(AdministeredDose Row, Guid EpisodeId)
{
    public DoseRoute Route => Row.Route;
    public long Micrograms => Row.DoseMicrograms;
}

/// <summary>What went in by one route. A route is never turned into another, and esketamine is a route of its own, so that it is never
/// added to ketamine.</summary>
public sealed record RouteTotal(DoseRoute Route, int Sessions, long Micrograms)
{
    /// <summary>Of lozenges: spat out, swallowed, and not written down. What was taken up of them nobody has measured.</summary>
    public int Spat { get; init; }
    public int Swallowed { get; init; }
    public int ResidueNotKnown { get; init; }
}

/// <summary>The sessions of one month of the practice's own calendar.</summary>
public sealed record MonthOfSessions(DateOnly Month, int Sessions, IReadOnlyList<RouteTotal> Totals);

/// <summary>How much medicine this person has had here, and what is known of the bladder. Advice to a clinician, and no gate.</summary>
public sealed record Exposure(IReadOnlyList<StandingDose> Doses, IReadOnlyList<BladderAnswers> Bladder, TimeZoneInfo Zone, DateTimeOffset Now)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    public IReadOnlyList<RouteTotal> Totals => TotalsOf(Doses);

    public int Sessions => SessionsOf(Doses);
    public int SessionsInFourWeeks => SessionsOf(Doses.Where(d => Now - d.Row.TakenAt < Lately));
    public int SessionsInTwelveMonths => SessionsOf(Doses.Where(d => d.Row.TakenAt > Now.AddMonths(-12)));

    /// <summary>An infusion or a spray that has begun and not ended counts as far as it was last read.</summary>
    public bool IsGoingIn => Doses.Any(d => d.Row.IsGoingIn);

    /// <summary>All of the last session by its route, with its booster; null when there was none.</summary>
    public (DateTimeOffset At, RouteTotal Total)? Last
        => Counted(Doses).MaxBy(d => d.Row.TakenAt) is { } last ? (last.Row.TakenAt, TotalsOf(Doses.Where(d => d.Row.DosingSessionId == last.Row.DosingSessionId)).Single(t => t.Route == last.Route)) : null;

    public int? DaysSinceLast => Last is { } last ? On(Now).DayNumber - On(last.At).DayNumber : null;

    public BladderAnswers? LastBladder => Bladder.Count == 0 ? null : Bladder[^1];

    public IReadOnlyList<MonthOfSessions> Months
        => [.. Counted(Doses).GroupBy(d => new DateOnly(On(d.Row.TakenAt).Year, On(d.Row.TakenAt).Month, 1)).OrderByDescending(g => g.Key).Select(g => new MonthOfSessions(g.Key, SessionsOf(g), TotalsOf(g)))];

    public IReadOnlyList<RouteTotal> TotalsOfCourse(Guid episodeId) => TotalsOf(Doses.Where(d => d.EpisodeId == episodeId));

    private static IReadOnlyList<RouteTotal> TotalsOf(IEnumerable<StandingDose> doses) =>
        [.. Counted(doses).GroupBy(d => d.Route).OrderBy(g => g.Key).Select(g => new RouteTotal(g.Key, SessionsOf(g), g.Sum(d => d.Micrograms))
        {
            Spat = g.Count(d => d.Row.Residue == Residue.Spat),
            Swallowed = g.Count(d => d.Row.Residue == Residue.Swallowed),
            ResidueNotKnown = g.Key == DoseRoute.SublingualLozenge ? g.Count(d => d.Row.Residue == Residue.NotKnown) : 0,
        })];

    private static int SessionsOf(IEnumerable<StandingDose> doses) => Counted(doses).Select(d => d.Row.DosingSessionId).Distinct().Count();

    // An infusion that was ended before anything went in was no medicine.
    private static IEnumerable<StandingDose> Counted(IEnumerable<StandingDose> doses) => doses.Where(d => d.Micrograms > 0);

    private DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
}
