using System.Text.Json.Serialization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>How the mean pressure is compared with a limit.</summary>
public enum PressureComparison
{
    /// <summary>Strictly above the limit.</summary>
    Above,
    /// <summary>The limit itself counts too.</summary>
    AtLeast,
}

/// <summary>Which part of the pressure a limit looks at.</summary>
public enum PressureSign
{
    /// <summary>The upper number, mm Hg.</summary>
    SystolicMmHg,
    /// <summary>The lower number, mm Hg.</summary>
    DiastolicMmHg,
}

/// <summary>
/// One limit of the blood pressure at screening, for a setting, routes and ages. Limits of one group answer the same
/// question from different sources; those in use are the default, the others can be chosen instead.
/// </summary>
public sealed record PressureLimit : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override decimal? OwnNumber => Value;
    /// <inheritdoc/>
    [JsonIgnore] public override bool CanBeChosen => !InUse;
    private protected override KnowledgeEntry WithNumber(decimal value) => this with { Value = value, Says = Renumber(Says, value) };

    /// <summary>Row of the eligibility table that the limit belongs to.</summary>
    public required string RowId { get; init; }
    /// <summary>The question that the limit answers, for example "pressure.raised".</summary>
    public required string Group { get; init; }
    /// <summary>The answer of one source: a systolic and a diastolic limit that hold together.</summary>
    public required string Option { get; init; }
    /// <summary>True where it holds; false where it is an option that was not chosen.</summary>
    public required bool InUse { get; init; }
    /// <summary>Settings in which it holds.</summary>
    public required IReadOnlyList<CareSetting> Settings { get; init; }
    /// <summary>Routes for which it holds; null for all.</summary>
    public required IReadOnlyList<DoseRoute>? OnlyRoutes { get; init; }
    /// <summary>Lowest age in years, inclusive; null for none.</summary>
    public required int? AgeFrom { get; init; }
    /// <summary>Highest age in years, inclusive; null for none.</summary>
    public required int? AgeTo { get; init; }
    /// <summary>Which part of the pressure it looks at.</summary>
    public required PressureSign Sign { get; init; }
    /// <summary>The limit, mm Hg.</summary>
    public required decimal Value { get; init; }
    /// <summary>How the mean is compared.</summary>
    public required PressureComparison When { get; init; }
    /// <summary>What it asks for; null where it only adds its sentence.</summary>
    public required EligibilityOutcome? Outcome { get; init; }
    /// <summary>What it means, in a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>The limits with the choices made: choosing one limit chooses its whole option and puts the others of its group out of use.</summary>
    internal static IReadOnlyList<PressureLimit> AsChosen(IReadOnlyList<PressureLimit> limits, Func<PressureLimit, bool> isChosen)
    {
        var chosen = limits.Where(isChosen).ToLookup(l => l.Group, l => l.Option);
        return [.. limits.Select(l => chosen.Contains(l.Group) ? l with { InUse = chosen[l.Group].Contains(l.Option) } : l)];
    }

    /// <summary>True when the limit holds for these facts. With an unknown age only limits without an age hold.</summary>
    internal bool HoldsFor(EligibilityFacts facts) =>
        InUse && Settings.Contains(facts.Setting)
        && (OnlyRoutes is null || OnlyRoutes.Contains(facts.Route))
        && (AgeFrom is null || facts.AgeYears >= AgeFrom)
        && (AgeTo is null || facts.AgeYears <= AgeTo);

    /// <summary>True when the mean goes beyond the limit.</summary>
    internal bool IsPassedBy(MeanPressure mean)
    {
        var value = Sign == PressureSign.SystolicMmHg ? mean.SystolicMmHg : mean.DiastolicMmHg;
        return When == PressureComparison.Above ? value > Value : value >= Value;
    }
}

/// <summary>The mean of the readings, each part by itself; null where nothing was read.</summary>
internal sealed record MeanPressure(decimal? SystolicMmHg, decimal? DiastolicMmHg)
{
    internal static MeanPressure Of(IReadOnlyList<BloodPressure> readings) =>
        new(readings.Average(r => r.SystolicMmHg), readings.Average(r => r.DiastolicMmHg));
}
