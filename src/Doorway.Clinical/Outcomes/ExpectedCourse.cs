using System.Globalization;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>How a person's scores stand at a day for which a group's figure is published.</summary>
public enum CourseStanding
{
    /// <summary>No score yet on that day or later.</summary>
    NotYet,
    /// <summary>Scores go past that day, but none lies between the dose and it.</summary>
    NoScore,
    /// <summary>The figure is of responders, and no score up to that day shows a response.</summary>
    NotAResponder,
    /// <summary>The last score up to that day is in response.</summary>
    InResponse,
    /// <summary>The last score up to that day is not in response.</summary>
    NotInResponse,
}

/// <summary>One published figure on the days of a person's own course.</summary>
/// <param name="Figure">The figure with its N, definition, denominator and loss.</param>
/// <param name="IsKept">True for a share of responders after the last dose; false for the share in response after the first.</param>
/// <param name="Days">Days after the last dose, or after the first one.</param>
/// <param name="On">The day in this course; a half day counts as the next.</param>
/// <param name="Standing">How this person's scores stand there.</param>
/// <param name="ScoreOn">Day of the score that says so; null where none does.</param>
/// <param name="Says">The figure and the standing in a sentence.</param>
public sealed record CourseWaypoint(PublishedFigure Figure, bool IsKept, decimal Days, DateOnly On, CourseStanding Standing, DateOnly? ScoreOn, string Says);

/// <summary>
/// The course that published groups took, laid on the days of one person: how many were in response some days after
/// the first dose, and how many of the responders still were some days after the last. No study in the knowledge set
/// prints a curve week by week, so there are waypoints and nothing between them; they are no promise, and no rule
/// decides by them.
/// </summary>
/// <param name="Waypoints">In the order of their days; empty where nothing is published or no dose was given.</param>
/// <param name="Because">Why there are none; null where there are.</param>
public sealed record ExpectedCourse(IReadOnlyList<CourseWaypoint> Waypoints, string? Because)
{
    /// <summary>Lays the published figures of an instrument beside the scores.</summary>
    /// <param name="instrument">An instrument with a change rule.</param>
    /// <param name="baseline">Score before the first dose, above 0.</param>
    /// <param name="scores">Totals in any order; those up to the day of a dose are taken before it.</param>
    /// <param name="doses">Days of the doses in any order.</param>
    /// <param name="knowledge">The knowledge set.</param>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is 0: no share of it can be lost.</exception>
    /// <exception cref="ArgumentException">The instrument has no total to compare.</exception>
    public static ExpectedCourse Of(InstrumentDefinition instrument, int baseline, IReadOnlyList<ScoreOnDay> scores, IReadOnlyList<DateOnly> doses, KnowledgeSet knowledge)
    {
        if (baseline <= 0) throw new ArgumentOutOfRangeException(nameof(baseline), "Must be above 0.");
        if (instrument.Change is not { } rule) throw new ArgumentException("This instrument has no change rule.", nameof(instrument));
        List<BenchmarkBand> reached = [.. knowledge.Benchmarks.Where(b => b.Instrument == instrument.Id && b.Measure == "response" && b.DaysAfterFirstDose is not null)];
        List<KeptResponse> kept = [.. knowledge.KeptResponses.Where(k => k.Instrument == instrument.Id)];
        if (reached.Count + kept.Count == 0) return new([], "Cannot assess: for this instrument no published group is known that was followed over days");
        if (doses.Count == 0) return new([], "Cannot assess: no dose is known to count the days from");

        var own = new PersonScores(rule, baseline, [.. scores.OrderBy(s => s.On)]);
        return new(
            [.. reached.Select(b => own.At(b, isKept: false, b.DaysAfterFirstDose!.Value, doses.Min(), Reached(b)))
                .Concat(kept.Select(k => own.At(k, isKept: true, k.DaysAfterLastDose, doses.Max(), Kept(k))))
                .OrderBy(w => w.On)],
            Because: null);
    }

    private static string Reached(BenchmarkBand b) =>
        string.Create(CultureInfo.InvariantCulture, $"{b.Percent:0.#} of 100 were in response {b.DaysAfterFirstDose} days after the first dose ({b.Study}, N {b.N})");

    private static string Kept(KeptResponse k) =>
        string.Create(CultureInfo.InvariantCulture, $"{(k.IsAbout ? "About " : "")}{k.Percent:0.#} of 100 responders were still in response {k.DaysAfterLastDose:0.#} days after the last dose ({k.Study}, N {k.N})");

    private sealed record PersonScores(ChangeRule Rule, int Baseline, IReadOnlyList<ScoreOnDay> InOrder)
    {
        public CourseWaypoint At(PublishedFigure figure, bool isKept, decimal days, DateOnly since, string says)
        {
            // The calendar ends with the year 9999, and a request may say any day of it.
            var on = DateOnly.FromDayNumber(Math.Min(since.DayNumber + (int)Math.Ceiling(days), DateOnly.MaxValue.DayNumber));
            List<ScoreOnDay> until = [.. InOrder.Where(s => s.On > since && s.On <= on)];
            var standing = Standing(isKept, until, hasLater: InOrder.Any(s => s.On >= on));
            DateOnly? scoreOn = standing is CourseStanding.InResponse or CourseStanding.NotInResponse ? until[^1].On : null;
            return new(figure, isKept, days, on, standing, scoreOn, $"{says}. {Says(standing, on, scoreOn)}");
        }

        private CourseStanding Standing(bool isKept, List<ScoreOnDay> until, bool hasLater)
        {
            if (!hasLater) return CourseStanding.NotYet;
            if (until.Count == 0) return CourseStanding.NoScore;
            if (isKept && !until.Exists(IsResponse)) return CourseStanding.NotAResponder;
            return IsResponse(until[^1]) ? CourseStanding.InResponse : CourseStanding.NotInResponse;
        }

        private bool IsResponse(ScoreOnDay score) => Rule.IsResponse(Baseline, score.Value);

        private static string Says(CourseStanding standing, DateOnly on, DateOnly? scoreOn) => standing switch
        {
            CourseStanding.NotYet => string.Create(CultureInfo.InvariantCulture, $"Here that is {on:yyyy-MM-dd}; no score from that day on yet"),
            CourseStanding.NoScore => "Here no score was given between the dose and that day",
            CourseStanding.NotAResponder => "Here no score up to that day shows a response, so this figure does not speak of this person",
            CourseStanding.InResponse => string.Create(CultureInfo.InvariantCulture, $"Here: in response ({scoreOn:yyyy-MM-dd})"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Here: not in response ({scoreOn:yyyy-MM-dd})"),
        };
    }
}
