using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Something about a person that changes a curve, or is known to and cannot be computed.</summary>
/// <param name="Name">What it is: weight, age, ancestry, liver, residue, or the name of a medicine.</param>
/// <param name="Says">What it changes and why, in a sentence.</param>
/// <param name="IsInTheCurve">True where the curve already follows it.</param>
/// <param name="FactorOnAuc">Factor on the area under the curve where one is published; null otherwise.</param>
/// <param name="Source">Where it was found.</param>
public sealed record Influence(string Name, string Says, bool IsInTheCurve, double? FactorOnAuc, string Source);

/// <summary>What of a person and a plan changes the curve, and why.</summary>
public static class Influences
{
    private const string LiverRow = "ME-04";

    /// <summary>All of it, in a fixed order.</summary>
    public static IReadOnlyList<Influence> Of(KineticPlan plan, IReadOnlyList<MedicationFact> medications, KnowledgeSet knowledge)
    {
        var parameters = KineticParameters.Of(plan.Set, knowledge);
        return [.. Body(plan, parameters), .. Residue(plan, parameters), Liver(knowledge), .. medications.SelectMany(m => Medicine(plan, m, knowledge))];
    }

    private static IEnumerable<Influence> Body(KineticPlan plan, KineticParameters parameters)
    {
        yield return plan.Set == ParameterSet.Fitted2026
            ? new("weight", $"Weight, {Plain(plan.Person.WeightKg)} kg: volumes go with it, flows with its power 0.75, losses in the liver with its power -0.25.", true, null, parameters.SourceOf("weight.reference"))
            : new("weight", "Weight: the published model of esketamine found no influence.", false, null, parameters.SourceOf("vc"));
        yield return plan.Person.AgeYears > parameters.AgeEffectFromYears
            ? new("age", $"Age, {Plain(plan.Person.AgeYears)} years: past {Plain(parameters.AgeEffectFromYears)} the liver’s blood flow falls by {Plain(parameters["age.qh"])} L/h a year, so more stays in the blood.", true, null, parameters.SourceOf("age.qh"))
            : new("age", $"Age: no influence was found up to {Plain(parameters.AgeEffectFromYears)} years.", false, null, parameters.SourceOf("age.qh"));
        if (plan.Person.Ancestry == Ancestry.Caucasian) yield break;
        var japanese = plan.Person.Ancestry == Ancestry.Japanese ? $", and an esketamine spray gives {Plain(parameters["japanese.spray"])} times as much through the nose" : "";
        yield return new("ancestry", $"Ancestry as told by the person: one loss in the liver is {Plain(parameters["asian.kel"])} and the clearance of norketamine {Plain(parameters["asian.cln"])} of the reference{japanese}. There are no data for other groups.", true, null, parameters.SourceOf("asian.kel"));
    }

    private static IEnumerable<Influence> Residue(KineticPlan plan, KineticParameters parameters)
    {
        foreach (var residue in plan.Doses.Where(d => d.Route == DoseRoute.SublingualLozenge).Select(d => d.Residue).Distinct())
        {
            yield return residue == LozengeResidue.Spat
                ? new("residue", "Spat out: what the mouth has not taken up is lost. Extrapolated; no curve of a spat lozenge was published.", true, null, parameters.SourceOf("sublingual.fraction"))
                : new("residue", "Swallowed: what the mouth has not taken up goes through gut and liver, comes later and makes much norketamine.", true, null, parameters.SourceOf("swallowed.ka"));
        }
    }

    private static Influence Liver(KnowledgeSet knowledge) =>
        new("liver", "A sick liver keeps ketamine longer. No size is published that a curve could follow: look at the screening’s row on the liver.", false, null,
            knowledge.EligibilityRows.FirstOrDefault(r => r.Id == LiverRow)?.Source ?? "");

    private static IEnumerable<Influence> Medicine(KineticPlan plan, MedicationFact medication, KnowledgeSet knowledge)
    {
        var swallows = plan.Doses.Any(d => d.Route is DoseRoute.Oral or DoseRoute.Nasal or DoseRoute.NasalEsketamine || d is { Route: DoseRoute.SublingualLozenge, Residue: LozengeResidue.Swallowed });
        var names = knowledge.Medications.Match(medication, knowledge.NewestDay).Select(m => m.Drug?.Name).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in knowledge.PharmacokineticInfluences.Where(i => i.Words.Any(names.Contains)))
        {
            var isDirect = plan.Doses.Any(d => d.Route == row.Route);
            if (!isDirect && !(row.Route == DoseRoute.Oral && swallows)) continue;
            var part = isDirect && plan.Doses.All(d => d.Route == row.Route) ? "" : " Here it touches only a part of what is given.";
            var other = plan.Form == row.Drug ? "" : " Studied with S-ketamine, not with the racemate.";
            yield return new(row.Words[0], $"{row.Says}.{part}{other} The curve does not follow it: only the area was published.", false, row.FactorOnAuc, row.Source);
        }
    }

    private static string Plain(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
