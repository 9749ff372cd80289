using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>One parameter set, ready to give the numbers of a typical person or of a drawn one.</summary>
public sealed class KineticParameters
{
    private const string ReferenceWeight = "weight.reference";

    private readonly Dictionary<string, PharmacokineticParameter> byName;

    private KineticParameters(ParameterSet set, IEnumerable<PharmacokineticParameter> rows)
    {
        Set = set;
        byName = rows.ToDictionary(r => r.Name);
        Rows = [.. byName.Values];
    }

    /// <summary>Which set it is.</summary>
    public ParameterSet Set { get; }
    /// <summary>Its rows, with sources and marks.</summary>
    public IReadOnlyList<PharmacokineticParameter> Rows { get; }
    /// <summary>Difference of a measured ketamine value from the curve of the same person: standard deviation of the logarithm.</summary>
    public double KetamineResidualOmega => ResidualOmega("residual.ketamine");
    /// <summary>The same of norketamine.</summary>
    public double NorketamineResidualOmega => ResidualOmega("residual.norketamine");
    /// <summary>Longest half-time of the effect behind the blood, minutes; a virtual person has any from 0 to this.</summary>
    public double LongestEffectHalfTimeMin => this["ke0.longest"];
    /// <summary>Age past which the age effect counts, years.</summary>
    public double AgeEffectFromYears => this["age.from"];

    /// <summary>Typical value of a row.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such row.</exception>
    public double this[string name] => byName[name].Value;

    /// <summary>Where the value of a row was found.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such row.</exception>
    public string SourceOf(string name) => byName[name].Source;

    /// <summary>The set of a knowledge set.</summary>
    public static KineticParameters Of(ParameterSet set, KnowledgeSet knowledge) => new(set, knowledge.Pharmacokinetics.Where(r => r.Set == set));

    /// <summary>Weight of the person that the set of all routes describes, kg: taken where somebody's weight is not known.</summary>
    public static double ReferenceWeightKg(KnowledgeSet knowledge) => Of(ParameterSet.Fitted2026, knowledge)[ReferenceWeight];

    /// <summary>True when the set has numbers for this preparation on this route.</summary>
    public bool Takes(KetamineForm form, DoseRoute route) => (Set, form, route) switch
    {
        (_, _, DoseRoute.Subcutaneous) => false,
        (ParameterSet.PerezRuixo2021, KetamineForm.Esketamine, _) => route is DoseRoute.Intravenous or DoseRoute.NasalEsketamine or DoseRoute.Oral,
        (ParameterSet.PerezRuixo2021, _, _) => false,
        (_, KetamineForm.Esketamine, _) => route != DoseRoute.Nasal,
        _ => route != DoseRoute.NasalEsketamine,
    };

    /// <summary>The numbers of a typical person of this weight, age and ancestry.</summary>
    public KineticValues Typical(KineticPerson person, KetamineForm form)
    {
        var isAsian = person.Ancestry is Ancestry.Asian or Ancestry.Japanese;
        var scalesWithWeight = byName.TryGetValue(ReferenceWeight, out var reference);
        var relative = scalesWithWeight ? person.WeightKg / reference!.Value : 1;
        var (volume, flow, rate) = (relative, Math.Pow(relative, 0.75), Math.Pow(relative, -0.25));
        var metabolism = rate * (form == KetamineForm.Racemic ? this["racemate.metabolism"] : 1);
        // The age term is taken from the flow of the reference person; the result is then scaled by weight.
        var liverFlow = this["qh"] - this["age.qh"] * Math.Max(0, person.AgeYears - AgeEffectFromYears);
        var spray = Share("spray") * (person.Ancestry == Ancestry.Japanese ? this["japanese.spray"] : 1);
        return new KineticValues
        {
            Vc = this["vc"] * volume,
            Q1 = this["q1"] * flow,
            Vp1 = this["vp1"] * volume,
            Q2 = this["q2"] * flow,
            Vp2 = this["vp2"] * volume,
            Qh = liverFlow * flow,
            Vh = this["vh"] * volume,
            Kel = this["kel"] * metabolism * (isAsian ? this["asian.kel"] : 1),
            Kmet = this["kmet"] * metabolism,
            Fgut = this["fgut"],
            Vcn = this["vcn"] * volume,
            Cln = this["cln"] * flow * (isAsian ? this["asian.cln"] : 1),
            Vpn = this["vpn"] * volume,
            Q3 = this["q3"] * flow,
            NorketamineMass = this["norketamine.mass"],
            Ke0 = this["ke0"],
            Muscle = new(Share("im"), Rate("im")),
            Mouth = new(Share("sublingual"), Rate("sublingual")),
            Spray = new(spray, Rate("spray")),
            SprayLater = this["spray.later"],
            Nose = new(Share("nasal"), Rate("nasal")),
            SwallowedKa = this["swallowed.ka"],
            SwallowedHours = this["swallowed.hours"],
            OralKa = this["oral.ka"],
            OralHours = this["oral.hours"],
        };
    }

    /// <summary>How much people differ in a number; 0 where the set has no such row or no variation.</summary>
    internal double Omega(string name) => byName.TryGetValue(name, out var row) ? row.Omega : 0;

    private double ResidualOmega(string name) => Math.Sqrt(Math.Log(1 + this[name] / 100 * (this[name] / 100)));

    private double Share(string route) => byName.TryGetValue($"{route}.fraction", out var row) ? row.Value : 0;

    private double Rate(string route) => byName.TryGetValue($"{route}.ka", out var row) ? row.Value : 1;
}
