using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>What of a row is compared.</summary>
public enum FittedFigure
{
    /// <summary>Highest concentration, ng/mL.</summary>
    Cmax,
    /// <summary>Its minute.</summary>
    Tmax,
    /// <summary>Area under the curve over the hours of the row, ng·h/mL.</summary>
    Auc,
}

/// <summary>One published figure beside what the curve gives.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Published">The published value.</param>
/// <param name="Curve">The value of the curve.</param>
/// <param name="AllowedLow">Lowest value of the curve that is held to; null where the row is only reported.</param>
/// <param name="AllowedHigh">Highest value of the curve that is held to; null where the row is only reported.</param>
public sealed record FittedValue(FittedFigure Figure, double Published, double Curve, double? AllowedLow, double? AllowedHigh)
{
    /// <summary>By how many percent of the published value the curve differs.</summary>
    public double ErrorPercent => 100 * (Curve - Published) / Published;
    /// <summary>Whether the curve is within its tolerance; null where the row is only reported.</summary>
    public bool? IsWithin => AllowedLow is null ? null : Curve >= AllowedLow && Curve <= AllowedHigh;
}

/// <summary>One published row beside the curve of one parameter set.</summary>
/// <param name="Row">The row.</param>
/// <param name="Set">The parameter set.</param>
/// <param name="Values">Its figures.</param>
public sealed record FittedRow(PharmacokineticRow Row, ParameterSet Set, IReadOnlyList<FittedValue> Values);

/// <summary>
/// The published rows against the curves. The tolerances are those that the model was built to: the set as published
/// against the tables of its own paper within 1 % (norketamine 2 %); the fitted set against venous rows by area within
/// 35 %, highest ketamine within 45 %, highest norketamine within twofold, and its time within 15 minutes or 50 %.
/// </summary>
public static class KineticFit
{
    private const double OwnTable = 0.01;
    private const double OwnNorketamine = 0.02;
    private const double Area = 0.35;
    private const double Highest = 0.45;
    private const double TimeShare = 0.5;
    private const double TimeMin = 15;

    /// <summary>Every row with every set that has numbers for it, in the order of the rows.</summary>
    public static IReadOnlyList<FittedRow> Of(KnowledgeSet knowledge) =>
        [.. from row in knowledge.PharmacokineticRows
            from set in Enum.GetValues<ParameterSet>()
            where KineticParameters.Of(set, knowledge).Takes(row.Drug, row.Route)
            select Of(row, set, knowledge)];

    /// <summary>The plan that a row describes.</summary>
    public static KineticPlan PlanOf(PharmacokineticRow row, ParameterSet set)
    {
        var (person, dose) = (new KineticPerson { WeightKg = row.WeightKg }, new KineticDose { Route = row.Route, Mg = row.DoseMg, InfusionMin = row.InfusionMin });
        return new()
        {
            Set = set,
            Form = row.Drug,
            Person = person with { AgeYears = row.AgeYears ?? person.AgeYears, Ancestry = row.Ancestry ?? Ancestry.Caucasian },
            Doses = [dose with { HoldMin = row.HoldMin ?? dose.HoldMin, Residue = row.Residue ?? LozengeResidue.Swallowed }],
        };
    }

    private static FittedRow Of(PharmacokineticRow row, ParameterSet set, KnowledgeSet knowledge)
    {
        var (_, typical, solution) = PlanOf(row, set).Begin(knowledge);
        solution.Become(typical);
        var course = row.Analyte == Analyte.Norketamine ? Course.Norketamine : Course.Ketamine;
        var peak = KineticPeak.Of(solution, course);
        List<FittedValue> values = [];
        if (row.CmaxNgMl is { } cmax) values.Add(Value(row, set, FittedFigure.Cmax, cmax, peak.NgMl));
        if (row.TmaxMin is { } tmax) values.Add(Value(row, set, FittedFigure.Tmax, tmax, peak.Hours * 60));
        if (row.AucNgHMl is { } auc) values.Add(Value(row, set, FittedFigure.Auc, auc, row.AucHours is { } hours ? solution.Area(course, hours) : solution.Area(course)));
        return new(row, set, values);
    }

    private static FittedValue Value(PharmacokineticRow row, ParameterSet set, FittedFigure figure, double published, double curve)
    {
        var isOwnTable = row.Rests == "model output";
        var isHeldTo = set == ParameterSet.Fitted2026 ? row.IsHeldTo : isOwnTable;
        if (!isHeldTo) return new(figure, published, curve, null, null);
        var isNorketamine = row.Analyte == Analyte.Norketamine;
        return (set, figure) switch
        {
            (ParameterSet.PerezRuixo2021, _) => Within(isNorketamine ? OwnNorketamine : OwnTable),
            (_, FittedFigure.Auc) => Within(Area),
            (_, FittedFigure.Cmax) => isNorketamine ? new(figure, published, curve, published / 2, published * 2) : Within(Highest),
            _ => Within(Math.Max(TimeShare, TimeMin / published)),
        };

        FittedValue Within(double share) => new(figure, published, curve, published * (1 - share), published * (1 + share));
    }
}
