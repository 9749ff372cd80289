using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>The person and the doses of a `pk` request, checked.</summary>
internal static class PkFields
{
    private const decimal LatestMin = 100_000;
    private const decimal LongestMin = 1440;
    private const int MostDoses = 200;
    private const decimal MostMg = 1_000_000;

    /// <summary>The name of a set in requests and answers.</summary>
    public static string SetName(ParameterSet set) => set == ParameterSet.PerezRuixo2021 ? "perez-ruixo-2021" : "fitted-2026";

    /// <summary>The person, and what had to be assumed about it.</summary>
    public static (KineticPerson Person, IReadOnlyList<string> Assumed) Person(Field patient, ParameterSet set, KnowledgeSet knowledge)
    {
        patient.ObjectOrNull();
        List<string> assumed = [];
        var weight = patient["weightKg"].NumberOrNull((decimal)KineticPerson.LightestKg, (decimal)KineticPerson.HeaviestKg);
        var age = patient["ageYears"].NumberOrNull((decimal)KineticPerson.YoungestYears, (decimal)KineticPerson.OldestYears);
        var reference = KineticParameters.ReferenceWeightKg(knowledge);
        if (weight is null && set == ParameterSet.Fitted2026) assumed.Add(FormattableString.Invariant($"patient.weightKg is not known: the {reference:0.#} kg of the reference person are used"));
        if (age is null) assumed.Add("patient.ageYears is not known: at most 60 is used");
        var ancestry = patient["ancestry"].OneOfOrNull(("caucasian", Ancestry.Caucasian), ("asian", Ancestry.Asian), ("japanese", Ancestry.Japanese));
        var person = new KineticPerson { WeightKg = (double?)weight ?? reference, AgeYears = (double)(age ?? 40), Ancestry = ancestry ?? Ancestry.Caucasian };
        return (person, assumed);
    }

    public static IReadOnlyList<KineticDose> Doses(Field field, KetamineForm form, KineticParameters parameters, KineticPerson person, KnowledgeSet knowledge)
    {
        var doses = field.List();
        if (doses.Count == 0) throw field.Wrong("At least one dose is wanted");
        if (doses.Count > MostDoses) throw field.Wrong($"At most {MostDoses} doses are taken");
        return [.. doses.Select(d => Dose(d, form, parameters, person, knowledge))];
    }

    private static KineticDose Dose(Field field, KetamineForm form, KineticParameters parameters, KineticPerson person, KnowledgeSet knowledge)
    {
        field.Object();
        var route = ClinicalFields.RouteOf(field["route"]);
        if (!parameters.Takes(form, route)) throw field["route"].Wrong("There are no numbers for this drug on this route in this parameter set");
        var mg = (double)field["mg"].Number(-MostMg, MostMg);
        if (PlausibleDose.Problem(route, mg, person.WeightKg, knowledge) is { } problem) throw field["mg"].Wrong(problem);
        return new KineticDose
        {
            Route = route,
            Mg = mg,
            AtMin = (double)(field["atMin"].NumberOrNull(0, LatestMin) ?? 0),
            InfusionMin = (double?)field["infusionMin"].NumberOrNull(0, LongestMin),
            HoldMin = (double)(field["holdMin"].NumberOrNull(0, LongestMin) ?? 10),
            Residue = ClinicalFields.ResidueOf(field["residue"]),
            DeviceGapMin = (double)(field["deviceGapMin"].NumberOrNull(0, LongestMin) ?? 5),
        };
    }
}
