using Doorway.Clinical.Eligibility;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>Fields that more than one command reads, with the words that they may hold.</summary>
internal static class ClinicalFields
{
    private const int LongestText = 4000;

    public static CareSetting SettingOf(Field field) => field.OneOf(("home", CareSetting.Home), ("clinic", CareSetting.Clinic));

    public static DoseRoute RouteOf(Field field) => field.OneOf(
        ("sublingual", DoseRoute.SublingualLozenge), ("im", DoseRoute.Intramuscular), ("iv", DoseRoute.Intravenous),
        ("nasal-racemic", DoseRoute.Nasal), ("nasal-esketamine", DoseRoute.NasalEsketamine), ("oral", DoseRoute.Oral));

    public static LozengeResidue ResidueOf(Field field) =>
        field.OneOfOrNull(("swallowed", LozengeResidue.Swallowed), ("spat", LozengeResidue.Spat)) ?? LozengeResidue.Swallowed;

    /// <summary>Medicines by code, words, or both; one that says nothing at all is still a medicine, and answered as unknown.</summary>
    public static IReadOnlyList<MedicationFact> MedicationsOf(IReadOnlyList<Field> fields) =>
        [.. fields.Select(f => new MedicationFact(TextOf(f.Object()["text"]), TextOf(f["rxcui"]), TextOf(f["atc"])))];

    /// <summary>A text; null where it is missing.</summary>
    public static string? TextOf(Field field)
    {
        var text = field.TextOrNull();
        return text?.Length > LongestText ? throw field.Wrong($"Must be at most {LongestText} characters") : text;
    }
}
