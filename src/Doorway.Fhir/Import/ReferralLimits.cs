namespace Doorway.Fhir.Import;

/// <summary>How much a referral file may hold. Today is passed in, because it decides which dates are possible.</summary>
public sealed record ReferralLimits
{
    public required DateOnly Today { get; init; }
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;
    public int MaxDepth { get; init; } = 64;
    public int MaxEntries { get; init; } = 50_000;

    /// <summary>A parsed value costs memory far beyond its own bytes, so a file of tiny values needs a limit of its own.</summary>
    public int MaxValues { get; init; } = 4_000_000;
    public int MaxPropertiesOfOneObject { get; init; } = 1_000;
    public int MaxPropertyNameBytes { get; init; } = 256;

    /// <summary>FHIR allows one mebibyte for a string; base64 in a property named data is outside this limit.</summary>
    public int MaxStringBytes { get; init; } = 1024 * 1024;
    public int MaxNameLength { get; init; } = 200;
    public int MaxCodeLength { get; init; } = 500;
    public int MaxTextLength { get; init; } = 10_000;
    public int OldestAgeYears { get; init; } = 130;
    public int BloodPressuresToKeep { get; init; } = 5;
}
