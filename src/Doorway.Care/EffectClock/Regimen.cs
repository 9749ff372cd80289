using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Care.EffectClock;

/// <summary>One way of giving, as a prescriber typed it to compare. It is no order and is kept nowhere.</summary>
/// <param name="Key">"a", "b" or "c": begins the names of its fields.</param>
/// <param name="Form">Racemate or esketamine.</param>
/// <param name="Doses">The first dose and its boosters, in order of the fields.</param>
public sealed record Regimen(string Key, KetamineForm Form, IReadOnlyList<KineticDose> Doses)
{
    /// <summary>"A"</summary>
    public string Letter => Key.ToUpperInvariant();
}

/// <summary>A regimen with what is expected of it.</summary>
public sealed record ExpectedRegimen(Regimen Regimen, KineticForecast Forecast);

/// <summary>Regimens beside each other for one person.</summary>
public sealed record PlanComparison
{
    public required KineticPerson Person { get; init; }
    public required IReadOnlyList<ExpectedRegimen> Regimens { get; init; }
    /// <summary>What of the person and their medicines changes the curves, or is known to and cannot be computed.</summary>
    public required IReadOnlyList<Influence> Influences { get; init; }
    /// <summary>The medicines that were looked at, as recorded; null when nobody has said which are taken: "cannot assess".</summary>
    public required IReadOnlyList<string>? Medicines { get; init; }
    /// <summary>Minutes between two points of the curves.</summary>
    public required double EveryMin { get; init; }
}
