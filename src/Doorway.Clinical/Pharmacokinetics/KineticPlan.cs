using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>A person and the doses of one or more sessions.</summary>
public sealed record KineticPlan
{
    /// <summary>Which numbers to compute with.</summary>
    public ParameterSet Set { get; init; } = ParameterSet.Fitted2026;
    /// <summary>Racemate or esketamine.</summary>
    public required KetamineForm Form { get; init; }
    /// <summary>The person.</summary>
    public required KineticPerson Person { get; init; }
    /// <summary>The doses; at least one, in any order.</summary>
    public required IReadOnlyList<KineticDose> Doses { get; init; }

    /// <summary>The set of numbers, the typical person, and room for the curves of these doses.</summary>
    internal (KineticParameters Parameters, KineticValues Typical, KineticSolution Solution) Begin(KnowledgeSet knowledge)
    {
        var parameters = KineticParameters.Of(Set, knowledge);
        if (Doses.FirstOrDefault(d => !parameters.Takes(Form, d.Route)) is { } other)
            throw new ArgumentException($"{Set} has no numbers for {Form} by {other.Route}.", nameof(knowledge));
        var typical = parameters.Typical(Person, Form);
        return (parameters, typical, new KineticSolution(Doses, typical));
    }
}

/// <summary>What of a forecast is asked for.</summary>
public sealed record ForecastWindow
{
    /// <summary>Last minute of the curves.</summary>
    public double UntilMin { get; init; } = 360;
    /// <summary>Minutes between two points of the curves, more than 0.</summary>
    public double EveryMin { get; init; } = 2;
    /// <summary>Size of the virtual population; 0 for none, and then no bands.</summary>
    public int People { get; init; } = 1000;
    /// <summary>Chooses the people; the same seed gives the same people.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Points of a curve, the first at minute 0.</summary>
    public int Points => (int)Math.Floor(UntilMin / EveryMin + 1e-9) + 1;
}
