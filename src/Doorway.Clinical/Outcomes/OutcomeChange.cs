using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>Whether a change lies beyond measurement error, and in which direction.</summary>
public enum ReliableChange
{
    /// <summary>Within measurement error.</summary>
    None,
    /// <summary>Better, beyond measurement error.</summary>
    Improved,
    /// <summary>Worse, beyond measurement error.</summary>
    Worsened,
}

/// <summary>Change of one score between two completed instruments.</summary>
public sealed record OutcomeChange
{
    /// <summary>Instrument.</summary>
    public required string InstrumentId { get; init; }
    /// <summary>Score at the start.</summary>
    public required int Baseline { get; init; }
    /// <summary>Latest score.</summary>
    public required int Latest { get; init; }
    /// <summary>Latest minus baseline, points.</summary>
    public required int Change { get; init; }
    /// <summary>100 × change / baseline, one decimal; null at baseline 0.</summary>
    public required decimal? Percent { get; init; }
    /// <summary>True when it improved by at least the response share of the baseline, inclusive; null at baseline 0.</summary>
    public required bool? Response { get; init; }
    /// <summary>True when the latest score lies in remission; null where none is published.</summary>
    public required bool? Remission { get; init; }
    /// <summary>Reliable change; null where no figure is published.</summary>
    public required ReliableChange? Reliable { get; init; }
    /// <summary>The points from which a change is reliable, with the SD and r they were computed with.</summary>
    public required ReliableChangeRule ReliableRule { get; init; }
    /// <summary>Figures that were used.</summary>
    public required ChangeRule Rule { get; init; }
    /// <summary>Source of the reliable points, in words; null where none is published.</summary>
    public required string? ReliableSource { get; init; }
    /// <summary>Sentences for the patient.</summary>
    public required string SaysToPatient { get; init; }
    /// <summary>Sentences for clinicians.</summary>
    public required string SaysToClinician { get; init; }

    /// <summary>Compares two totals of the same instrument.</summary>
    /// <param name="instrumentId">Id, for example "phq-9".</param>
    /// <param name="baseline">Total at the start, within the range of the instrument.</param>
    /// <param name="latest">Latest total, within the same range.</param>
    /// <param name="knowledge">The knowledge set.</param>
    /// <param name="practiceOwn">The practice's own rule for reliable change, set by its medical director; null for the shipped one.</param>
    /// <exception cref="ArgumentException">The instrument has no total to compare (C-SSRS, MEQ30), or a score lies outside its range.</exception>
    /// <exception cref="KeyNotFoundException">No such instrument.</exception>
    public static OutcomeChange Between(string instrumentId, int baseline, int latest, KnowledgeSet knowledge, ReliableChangeRule? practiceOwn = null)
    {
        var instrument = knowledge.Instrument(instrumentId);
        if (instrument.Change is not { } rule) throw new ArgumentException("This instrument has no change rule.", nameof(instrumentId));
        var (lowest, highest) = (instrument.LowestTotal, instrument.HighestTotal);
        if (baseline < lowest || baseline > highest) throw new ArgumentOutOfRangeException(nameof(baseline), $"Must lie between {lowest} and {highest}.");
        if (latest < lowest || latest > highest) throw new ArgumentOutOfRangeException(nameof(latest), $"Must lie between {lowest} and {highest}.");

        var change = latest - baseline;
        var improvement = rule.HigherIsBetter ? change : -change;
        var reliable = practiceOwn ?? ReliableChangeRule.Of(rule);
        var result = new OutcomeChange
        {
            InstrumentId = instrumentId,
            Baseline = baseline,
            Latest = latest,
            Change = change,
            Rule = rule,
            Percent = baseline == 0 ? null : Math.Round(100m * change / baseline, 1, MidpointRounding.AwayFromZero),
            Response = baseline == 0 ? null : rule.IsResponse(baseline, latest),
            Remission = rule.RemissionBelow is { } below ? latest < below : null,
            Reliable = reliable.Judge(improvement),
            ReliableRule = reliable,
            ReliableSource = rule.ReliableSource is { } tag ? knowledge.SourceOf(tag).Cite : null,
            SaysToPatient = "",
            SaysToClinician = "",
        };
        return result with { SaysToPatient = ChangeWords.ForPatient(instrument, result), SaysToClinician = ChangeWords.ForClinician(instrument, result) };
    }
}
