using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>One course: its key figures, its curve, and how people differ.</summary>
public sealed record CourseForecast
{
    /// <summary>What it shows.</summary>
    public required Course Course { get; init; }
    /// <summary>Highest concentration, ng/mL, from the curve itself.</summary>
    public required double CmaxNgMl { get; init; }
    /// <summary>Its minute.</summary>
    public required double TmaxMin { get; init; }
    /// <summary>Area under the curve for all time, ng·h/mL.</summary>
    public required double AucNgHMl { get; init; }
    /// <summary>The same over the first 8 hours.</summary>
    public required double AucNgHMl8 { get; init; }
    /// <summary>The same over the first 24 hours.</summary>
    public required double AucNgHMl24 { get; init; }
    /// <summary>Concentrations of the typical person, ng/mL, at equal steps from minute 0.</summary>
    public required IReadOnlyList<double> Curve { get; init; }
    /// <summary>How people differ; null without a population.</summary>
    public CourseBand? Band { get; init; }
}

/// <summary>How a virtual population differs in one course.</summary>
/// <param name="Low">5 of 100 lie below, ng/mL, at the points of the curve; with the residual of a measurement.</param>
/// <param name="Middle">Half lie below.</param>
/// <param name="High">95 of 100 lie below.</param>
/// <param name="Cmax">Highest value on the points of the curve, with the residual, ng/mL.</param>
/// <param name="Auc">Area for all time, ng·h/mL; a measurement's residual evens out and is not in it.</param>
public sealed record CourseBand(IReadOnlyList<double> Low, IReadOnlyList<double> Middle, IReadOnlyList<double> High, Spread Cmax, Spread Auc);

/// <summary>When a phase begins.</summary>
/// <param name="Session">Number of the session in the plan, from 1.</param>
/// <param name="Phase">The phase.</param>
/// <param name="FromMin">Minute for the typical person.</param>
/// <param name="Band">How people and sessions differ; null without a population.</param>
public sealed record PhaseForecast(int Session, Phase Phase, double FromMin, Spread? Band);

/// <summary>What is expected in blood and effect after given doses: decision support, never an order.</summary>
public sealed record KineticForecast
{
    /// <summary>Ketamine (or esketamine) in blood.</summary>
    public required CourseForecast Ketamine { get; init; }
    /// <summary>Norketamine in blood.</summary>
    public required CourseForecast Norketamine { get; init; }
    /// <summary>Where it acts.</summary>
    public required CourseForecast EffectSite { get; init; }
    /// <summary>Phases of each session.</summary>
    public required IReadOnlyList<PhaseForecast> Phases { get; init; }
    /// <summary>What no published curve supports; stands wherever the curve or a number of it stands.</summary>
    public required IReadOnlyList<string> NotValidated { get; init; }
    /// <summary>What the curve cannot say.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
    /// <summary>Where its numbers come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The forecast of a plan.</summary>
    /// <exception cref="ArgumentException">No dose, or a route that the parameter set has no numbers for.</exception>
    public static KineticForecast Of(KineticPlan plan, KnowledgeSet knowledge, ForecastWindow window)
    {
        var (parameters, typical, solution) = plan.Begin(knowledge);
        solution.Become(typical);
        var shares = PhaseShares.Of(knowledge);
        var sessions = EffectPhases.Sessions(plan.Doses);
        CourseForecast[] courses = [.. Enum.GetValues<Course>().Select(c => Course(c, solution, window))];
        PhaseTimes[] phases = [.. sessions.Select(s => EffectPhases.Of(solution, shares, s.FromMin, s.UntilMin))];
        var bands = window.People == 0 ? null : PopulationBands.Of(plan, new VirtualPeople(parameters, typical, window.Seed), solution, knowledge, window);
        return new()
        {
            Ketamine = courses[0] with { Band = bands?.Courses[0] },
            Norketamine = courses[1] with { Band = bands?.Courses[1] },
            EffectSite = courses[2] with { Band = bands?.Courses[2] },
            Phases = [.. phases.SelectMany((times, i) => Enum.GetValues<Phase>().Select(p => new PhaseForecast(i + 1, p, times[p], bands?.Phases[i][(int)p])))],
            NotValidated = KineticWords.NotValidated(plan),
            Limits = KineticWords.Limits(plan, parameters),
            Sources = KineticWords.Sources(parameters, knowledge),
        };
    }

    private static CourseForecast Course(Course course, KineticSolution solution, ForecastWindow window)
    {
        var curve = new double[window.Points];
        solution.Fill(course, 0, window.EveryMin / 60, curve);
        var peak = KineticPeak.Of(solution, course);
        return new()
        {
            Course = course,
            CmaxNgMl = peak.NgMl,
            TmaxMin = peak.Hours * 60,
            AucNgHMl = solution.Area(course),
            AucNgHMl8 = solution.Area(course, 8),
            AucNgHMl24 = solution.Area(course, 24),
            Curve = curve,
        };
    }
}
