using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>Plans and people that more than one test uses.</summary>
internal static class Sample
{
    public static readonly KineticParameters Fitted = KineticParameters.Of(ParameterSet.Fitted2026, KnowledgeSet.Embedded);
    public static readonly KineticParameters Published = KineticParameters.Of(ParameterSet.PerezRuixo2021, KnowledgeSet.Embedded);
    public static readonly KineticPerson Person = new() { WeightKg = 70 };

    public static KineticDose Infusion(double mg = 35, double atMin = 0, double minutes = 40) => new() { Route = DoseRoute.Intravenous, Mg = mg, AtMin = atMin, InfusionMin = minutes };

    public static KineticDose Lozenge(double mg = 200, double atMin = 0, LozengeResidue residue = LozengeResidue.Swallowed) => new() { Route = DoseRoute.SublingualLozenge, Mg = mg, AtMin = atMin, Residue = residue };

    public static KineticDose Muscle(double mg = 70, double atMin = 0) => new() { Route = DoseRoute.Intramuscular, Mg = mg, AtMin = atMin };

    public static KineticDose Spray(double mg = 84, double atMin = 0) => new() { Route = DoseRoute.NasalEsketamine, Mg = mg, AtMin = atMin };

    public static KineticPlan Plan(params KineticDose[] doses) =>
        new() { Form = doses.Any(d => d.Route == DoseRoute.NasalEsketamine) ? KetamineForm.Esketamine : KetamineForm.Racemic, Person = Person, Doses = doses };

    public static KineticSolution Solved(params KineticDose[] doses) => Solved(Plan(doses));

    public static KineticSolution Solved(KineticPlan plan) => Solved(KineticParameters.Of(plan.Set, KnowledgeSet.Embedded).Typical(plan.Person, plan.Form), plan.Doses);

    public static KineticSolution Solved(in KineticValues values, IReadOnlyList<KineticDose> doses)
    {
        var solution = new KineticSolution(doses, values);
        solution.Become(values);
        return solution;
    }

    /// <summary>The middle of the values, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
