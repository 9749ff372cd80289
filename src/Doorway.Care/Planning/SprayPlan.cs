using System.Globalization;

namespace Doorway.Care.Planning;

/// <summary>How a compounded spray is planned: the bottle as its label has it, and the least time between two sprays. All exact whole numbers.</summary>
public sealed record SprayPlan(long MicrogramsPerMilliliter, int Microliters, int GapMinutes)
{
    /// <summary>What one spray holds by the label. What it really gives is not known.</summary>
    public long Micrograms => MicrogramsPerMilliliter * Microliters / 1000;

    /// <summary>False where the label's numbers come to no whole microgram, which no bottle says.</summary>
    public bool IsWhole => MicrogramsPerMilliliter > 0 && Microliters > 0 && MicrogramsPerMilliliter * Microliters % 1000 == 0;

    /// <summary>How many sprays a dose is; null where it is no whole number of them.</summary>
    public int? CountOf(long doseMicrograms) => Micrograms > 0 && doseMicrograms % Micrograms == 0 ? (int)(doseMicrograms / Micrograms) : null;

    /// <summary>"10 mg"</summary>
    public string Amount => string.Create(CultureInfo.InvariantCulture, $"{Micrograms / 1000m:0.###} mg");

    /// <summary>"0.1 mL"</summary>
    public string Volume => string.Create(CultureInfo.InvariantCulture, $"{Microliters / 1000m:0.###} mL");

    /// <summary>"100 mg/mL"</summary>
    public string Strength => string.Create(CultureInfo.InvariantCulture, $"{MicrogramsPerMilliliter / 1000m:0.###} mg/mL");

    /// <summary>"10 mg (0.1 mL of 100 mg/mL)"</summary>
    public string OneSpray => $"{Amount} ({Volume} of {Strength})";

    /// <summary>"5 sprays of 10 mg (0.1 mL of 100 mg/mL), at least 5 minutes apart"</summary>
    public string Says(long doseMicrograms) => CountOf(doseMicrograms) switch
    {
        null => $"no whole number of sprays of {OneSpray}",
        1 => $"1 spray of {OneSpray}",
        var count => $"{count} sprays of {OneSpray}, at least {(GapMinutes == 1 ? "1 minute" : $"{GapMinutes} minutes")} apart",
    };

    public static SprayPlan? Of(long? microgramsPerMilliliter, int? microliters, int? gapMinutes)
        => microgramsPerMilliliter is { } strength && microliters is { } volume && gapMinutes is { } gap ? new(strength, volume, gap) : null;
}
