using System.Globalization;
using Doorway.Care.Outcomes;
using Doorway.Care.Outcomes.DailyChecks;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Outcomes;
using Doorway.Web.Hosting;
using Doorway.Web.Kit;

namespace Doorway.Web.Workspace.Outcomes;

/// <summary>Scores in words, the same for both sides of the desk.</summary>
internal static class OutcomeWords
{
    public static int Highest(InstrumentDefinition instrument) => instrument.HighestTotal;

    public static string ForTable(ReadOutcomes.Measure measure)
    {
        List<string> words = measure.Points[^1].Band is { } band ? [band] : [];
        if (measure.Change is not { } change)
            return string.Join("; ", words);
        if (change.Response == true) words.Add("response");
        if (change.Remission == true) words.Add("remission");
        if (measure.Worse is { Best: { } best } worse)
            words.Add($"{(worse.IsLostAgain ? "lost again what was reached" : "harder than at its best")}: {best.Value} on {InWords.Date(best.On)}");
        words.Add(change.Reliable switch
        {
            ReliableChange.Improved => "better, beyond chance",
            ReliableChange.Worsened => "worse, beyond chance",
            ReliableChange.None => "not beyond chance",
            _ => "no figure for reliable change is published",
        });
        return string.Join("; ", words);
    }

    /// <summary>What was scored on each day, the newest first.</summary>
    public static string Parts(ReadOutcomes.WithoutChange measure) => string.Join(" · ", measure.Given.Select(g => $"{InWords.Date(g.On)}: {Parts(g.Result)}"));

    /// <summary>"severity 4.5 (mild); interference 3": scores, and what they meet; or why there is none.</summary>
    public static string Parts(InstrumentResult result)
    {
        var parts = result.Scores.Where(s => s.Value is not null).Select(s => $"{s.Name} {s.Value!.Value.ToString("0.##", CultureInfo.InvariantCulture)}{(s.Band is { } band ? $" ({band})" : "")}").ToList();
        parts.AddRange(result.Criteria.Where(c => c.Met is not null).Select(c => $"{char.ToLowerInvariant(c.Says[0])}{c.Says[1..]}: {(c.Met == true ? "yes" : "no")}"));
        return parts.Count > 0 ? string.Join("; ", parts) : $"no score: {result.Scores.FirstOrDefault(s => s.Because is not null)?.Because ?? "too many questions are open"}";
    }

    /// <summary>"About 80 of 100 responders still in response, 28 days after the last dose".</summary>
    public static string InTheGroup(CourseWaypoint point)
    {
        var share = string.Create(CultureInfo.InvariantCulture, $"{(point.Figure is KeptResponse { IsAbout: true } ? "About " : "")}{point.Figure.Percent:0.#} of 100");
        return string.Create(CultureInfo.InvariantCulture, $"{share}{(point.IsKept ? " responders still" : "")} in response, {point.Days:0.#} days after the {(point.IsKept ? "last" : "first")} dose");
    }

    public static string Here(CourseWaypoint point) => point.Standing switch
    {
        CourseStanding.InResponse => $"in response, {InWords.Date(point.ScoreOn!.Value)}",
        CourseStanding.NotInResponse => $"not in response, {InWords.Date(point.ScoreOn!.Value)}",
        CourseStanding.NotAResponder => "no response so far, so this does not speak of this person",
        CourseStanding.NoScore => "no score in this time",
        _ => "not there yet",
    };

    public static ScoreSeries Series(ReadOutcomes.Picture seen, ReadOutcomes.Measure first)
    {
        // What lies long before the first score would press the whole course into a corner; the list beside has it.
        var from = first.Points.Select(p => p.On).Concat(seen.Doses.Select(d => d.On)).Min().AddDays(-14);
        return new ScoreSeries
        {
            Instrument = first.Instrument.Name,
            Lowest = 0,
            Highest = Highest(first.Instrument),
            Points = [.. first.Points.Select(p => new ScorePoint(p.On, p.Score))],
            Doses = [.. seen.Doses.Select(d => new DoseMark(d.On, $"{d.Micrograms / 1000m:0.###} mg", d.IsPlanned))],
            Life =
            [
                .. seen.Life.Select(l => new LifeMark(l.On, l.Words)),
                .. seen.Also.Where(c => c.On >= from).Select(c => new LifeMark(c.On, c.Words, c.Kind == CourseChangeKind.Plan ? LifeMarkKind.Plan : LifeMarkKind.Medicine)),
            ],
            Days = [.. seen.Days.Where(d => d.On >= from).Select(d => new DayMark(d.On, WordsOfDay.Of(d.Word), d.Word >= DayWord.Hard))],
            Bands = [.. first.Instrument.Scale.Bands.Select(b => new ScoreBand(b.From, b.To, b.Word))],
        };
    }
}
