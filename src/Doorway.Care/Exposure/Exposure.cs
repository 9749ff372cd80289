using Doorway.Care.Dosing;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Exposure;

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

/// <summary>How much medicine this person has had here, from the doses that stand, and what is known of the bladder. Advice to a clinician, and no gate.</summary>
public sealed record Exposure(IReadOnlyList<AdministeredDose> Doses, IReadOnlyList<BladderAnswers> Bladder, TimeZoneInfo Zone, DateTimeOffset Now)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    public IReadOnlyList<RouteTotal> Totals => TotalsOf(Doses);

    public int Sessions => SessionsOf(Doses);
    public int SessionsInFourWeeks => SessionsOf(Doses.Where(d => Now - d.TakenAt < Lately));
    public int SessionsInTwelveMonths => SessionsOf(Doses.Where(d => d.TakenAt > Now.AddMonths(-12)));

    /// <summary>An infusion or a spray that has begun and not ended counts as far as it was last read.</summary>
    public bool IsGoingIn => Doses.Any(d => d.IsGoingIn);

    /// <summary>All of the last session by its route, with its booster; null when there was none.</summary>
    public (DateTimeOffset At, RouteTotal Total)? Last
        => Counted(Doses).MaxBy(d => d.TakenAt) is { } last ? (last.TakenAt, TotalsOf(Doses.Where(d => d.DosingSessionId == last.DosingSessionId)).Single(t => t.Route == last.Route)) : null;

    public int? DaysSinceLast => Last is { } last ? On(Now).DayNumber - On(last.At).DayNumber : null;

    public BladderAnswers? LastBladder => Bladder.Count == 0 ? null : Bladder[^1];

    public IReadOnlyList<MonthOfSessions> Months
        => [.. Counted(Doses).GroupBy(d => new DateOnly(On(d.TakenAt).Year, On(d.TakenAt).Month, 1)).OrderByDescending(g => g.Key).Select(g => new MonthOfSessions(g.Key, SessionsOf(g), TotalsOf(g)))];

    public IReadOnlyList<RouteTotal> TotalsOfSessions(IReadOnlySet<Guid> sessions) => TotalsOf(Doses.Where(d => sessions.Contains(d.DosingSessionId)));

    private static IReadOnlyList<RouteTotal> TotalsOf(IEnumerable<AdministeredDose> doses) =>
        [.. Counted(doses).GroupBy(d => d.Route).OrderBy(g => g.Key).Select(g => new RouteTotal(g.Key, SessionsOf(g), g.Sum(d => d.DoseMicrograms))
        {
            Spat = g.Count(d => d.Residue == Residue.Spat),
            Swallowed = g.Count(d => d.Residue == Residue.Swallowed),
            ResidueNotKnown = g.Key == DoseRoute.SublingualLozenge ? g.Count(d => d.Residue == Residue.NotKnown) : 0,
        })];

    private static int SessionsOf(IEnumerable<AdministeredDose> doses) => Counted(doses).Select(d => d.DosingSessionId).Distinct().Count();

    // An infusion that was ended before anything went in was no medicine.
    private static IEnumerable<AdministeredDose> Counted(IEnumerable<AdministeredDose> doses) => doses.Where(d => d.DoseMicrograms > 0);

    private DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
}
