using System.Globalization;
using Doorway.Care.EffectClock;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.EffectClock;

/// <summary>The fields of one regimen: what was typed becomes a regimen, and a regimen fills the fields.</summary>
internal static class RegimenForm
{
    public const int MostBoosters = 2;
    public static readonly IReadOnlyList<string> Keys = ["a", "b", "c"];

    public static readonly Choice[] Drugs = [new(nameof(KetamineForm.Racemic), "Ketamine (racemate)"), new(nameof(KetamineForm.Esketamine), "Esketamine")];

    public static readonly Choice[] Routes =
    [
        new(nameof(DoseRoute.SublingualLozenge), "Lozenge, held in the mouth"), new(nameof(DoseRoute.Intravenous), "Into a vein"), new(nameof(DoseRoute.Intramuscular), "Into a muscle"),
        new(nameof(DoseRoute.NasalEsketamine), "Esketamine spray"), new(nameof(DoseRoute.Nasal), "Ketamine through the nose"), new(nameof(DoseRoute.Oral), "Swallowed"),
    ];

    public static readonly Choice[] Residues = [new(nameof(LozengeResidue.Spat), "Spat out"), new(nameof(LozengeResidue.Swallowed), "Swallowed")];

    /// <summary>What was typed; null when the regimen was left empty or something of it is wrong, which then stands at its field.</summary>
    public static Regimen? Read(Input input, string key, bool isNeeded)
    {
        string At(string name, int dose = 0) => dose == 0 ? $"{key}-{name}" : $"{key}-{name}{dose}";
        var boosters = Enumerable.Range(1, MostBoosters).Where(i => input.Text(At("mg", i)).Length > 0 || input.Text(At("at", i)).Length > 0).ToList();
        if (!isNeeded && boosters.Count == 0 && input.Text(At("mg")).Length == 0)
            return null;
        var drug = input.OneOf(At("drug"), Drugs.Select(d => d.Value), "Choose what is given.");
        var route = input.OneOf(At("route"), Routes.Select(r => r.Value), "Choose the route.");
        var first = new KineticDose
        {
            Route = route is null ? default : Enum.Parse<DoseRoute>(route),
            Mg = Milligrams(input, At("mg")),
            AtMin = Minutes(input, At("at"), 1440, "the minute of the dose") ?? 0,
            InfusionMin = Minutes(input, At("infusion"), 1440, "the length of the infusion"),
            HoldMin = Minutes(input, At("hold"), 60, "how long it is held") ?? 10,
            Residue = Enum.Parse<LozengeResidue>(input.OneOf(At("residue"), Residues.Select(r => r.Value), "Choose one.") ?? nameof(LozengeResidue.Spat)),
        };
        List<KineticDose> doses = [first];
        foreach (var i in boosters)
            doses.Add(first with { Mg = Milligrams(input, At("mg", i)), AtMin = (double?)input.Number(At("at", i), 0, 1440, 1, "the minute of the booster") ?? 0 });
        return input.Errors.Keys.Any(field => field.StartsWith($"{key}-", StringComparison.Ordinal)) ? null : new Regimen(key, Enum.Parse<KetamineForm>(drug!), doses);
    }

    /// <summary>What a field shows before anything is typed.</summary>
    public static string? Shown(Regimen? regimen, string name, int dose = 0)
    {
        if (name == "drug")
            return regimen?.Form.ToString() ?? nameof(KetamineForm.Racemic);
        var of = regimen is null ? null : dose < regimen.Doses.Count ? regimen.Doses[dose] : null;
        return name switch
        {
            "route" => of?.Route.ToString() ?? nameof(DoseRoute.SublingualLozenge),
            "residue" => of?.Residue.ToString() ?? nameof(LozengeResidue.Spat),
            "mg" => of is null ? null : Plain(of.Mg),
            "at" => of is null ? dose == 0 ? "0" : null : Plain(of.AtMin),
            "infusion" => of?.InfusionMin is { } minutes ? Plain(minutes) : null,
            "hold" => Plain(of?.HoldMin ?? 10),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such field."),
        };
    }

    /// <summary>"Ketamine 100 mg, lozenge held 10 min, spat out; 50 mg more at 0:30"</summary>
    public static string Words(Regimen regimen)
    {
        var first = regimen.Doses[0];
        var drug = regimen.Form == KetamineForm.Esketamine ? "esketamine" : "ketamine";
        var way = first.Route switch
        {
            DoseRoute.SublingualLozenge => $"lozenge held {Plain(first.HoldMin)} min, {(first.Residue == LozengeResidue.Spat ? "spat out" : "swallowed")}",
            DoseRoute.Intravenous => first.InfusionMin is > 0 and { } minutes ? $"into a vein over {Plain(minutes)} min" : "into a vein at once",
            DoseRoute.Intramuscular => "into a muscle",
            DoseRoute.NasalEsketamine => $"spray, {first.Devices} {(first.Devices == 1 ? "device" : "devices")}, 5 min apart",
            DoseRoute.Nasal => "through the nose",
            _ => "swallowed",
        };
        var begins = first.AtMin > 0 ? $" at {Kit.CourseChartPicture.Clock(first.AtMin)}" : "";
        var more = string.Concat(regimen.Doses.Skip(1).Select(d => $"; {Plain(d.Mg)} mg more at {Kit.CourseChartPicture.Clock(d.AtMin)}"));
        return $"{drug} {Plain(first.Mg)} mg{begins}, {way}{more}";
    }

    public static string Plain(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Milligrams(Input input, string field) => (double?)input.Number(field, 0.1m, 5000, 2, "the dose in mg") ?? 0;

    private static double? Minutes(Input input, string field, int most, string what) => (double?)input.Number(field, 0, most, 1, what, optional: true);
}
