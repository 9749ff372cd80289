using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Web.Public.Knowledge;

/// <summary>The entries that expected curves are made with, in plain words.</summary>
internal static class KineticEntryWords
{
    public static string? Title(KnowledgeEntry entry) => entry switch
    {
        PharmacokineticParameter parameter => parameter.Says,
        PharmacokineticInfluence influence => influence.Says,
        PharmacokineticRow row => $"{row.Study}: {Drug(row.Drug)} {EntryWords.Number((decimal)row.DoseMg)} mg, {Route(row.Route)}",
        _ => null,
    };

    public static string? Says(KnowledgeEntry entry) => entry switch
    {
        PharmacokineticParameter parameter => $"{SetOf(parameter.Set)}. {EntryWords.Number((decimal)parameter.Value)} {Unit(parameter.Unit)}".TrimEnd() + $".{Variation(parameter)}",
        PharmacokineticInfluence influence => $"Factor on the area under the curve: {EntryWords.Number((decimal)influence.FactorOnAuc)}. Studied with {Drug(influence.Drug)}, {Route(influence.Route)}. No curve is bent by it.",
        PharmacokineticRow row => $"{row.Formulation}. {Measured(row)} Rests on: {row.Rests}. {(row.IsHeldTo ? "The curves are held to it." : "Shown, and the curves are not held to it.")}",
        _ => null,
    };

    public static string Route(DoseRoute route) => route switch
    {
        DoseRoute.Intravenous => "into a vein",
        DoseRoute.Intramuscular => "into a muscle",
        DoseRoute.SublingualLozenge => "held in the mouth",
        DoseRoute.NasalEsketamine => "esketamine spray",
        DoseRoute.Nasal => "through the nose",
        DoseRoute.Oral => "swallowed",
        _ => "under the skin",
    };

    private static string Drug(KetamineForm form) => form == KetamineForm.Esketamine ? "esketamine" : "racemic ketamine";

    private static string SetOf(ParameterSet set) => set == ParameterSet.PerezRuixo2021 ? "Esketamine as published (Perez-Ruixo 2021)" : "All routes, fitted in 2026, not peer reviewed";

    private static string Unit(string unit) => unit switch { "1" => "", "/h" => "an hour", "L/h" => "L an hour", "h" => "hours", "min" => "minutes", _ => unit };

    private static string Variation(PharmacokineticParameter parameter) => parameter.Variation is not { } variation ? ""
        : $" People differ: {EntryWords.Number((decimal)variation)}{(parameter.VariationScale == VariationScale.Logit ? " on the logit" : " %")}{(parameter.VariationMark == Mark.Published ? "" : ", proposed")}.";

    private static string Measured(PharmacokineticRow row)
    {
        var what = row.Analyte == Analyte.Ketamine ? "Ketamine" : "Norketamine";
        string[] parts =
        [
            row.CmaxNgMl is { } highest ? $"highest {EntryWords.Number((decimal)highest)} ng/mL" : "",
            row.TmaxMin is { } at ? $"at {EntryWords.Number((decimal)at)} minutes" : "",
            row.AucNgHMl is { } area ? $"area {EntryWords.Number((decimal)area)} ng·h/mL" : "",
        ];
        return $"{what}{(row.IsArterial ? " in arterial blood" : "")}: {string.Join(", ", parts.Where(p => p.Length > 0))}.";
    }
}
