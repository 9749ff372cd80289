using System.Globalization;
using Doorway.Care.Outcomes;
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
        words.Add(change.Reliable switch
        {
            ReliableChange.Improved => "better, beyond chance",
            ReliableChange.Worsened => "worse, beyond chance",
            ReliableChange.None => "not beyond chance",
            _ => "no figure for reliable change is published",
        });
        return string.Join("; ", words);
    }

    /// <summary>"severity 4.5 (mild); interference 3": parts with a score, or why there is none.</summary>
    public static string Parts(ReadOutcomes.WithoutTotal measure)
    {
        var parts = measure.Scores.Where(s => s.Value is not null).Select(s => $"{s.Name} {s.Value!.Value.ToString("0.##", CultureInfo.InvariantCulture)}{(s.Band is { } band ? $" ({band})" : "")}").ToList();
        return parts.Count > 0 ? string.Join("; ", parts) : $"no score: {measure.Scores.FirstOrDefault(s => s.Because is not null)?.Because ?? "too many questions are open"}";
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

    public static ScoreSeries Series(ReadOutcomes.Picture seen)
    {
        var first = seen.Measures[0];
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
            Bands = [.. first.Instrument.Scale.Bands.Select(b => new ScoreBand(b.From, b.To, b.Word))],
        };
    }
}
