namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Ancestry as the one published model groups it. Optional, off by default, told by the person, never taken from a chart; there are no data for other groups.</summary>
public enum Ancestry
{
    /// <summary>The reference group.</summary>
    Caucasian,
    /// <summary>Asian.</summary>
    Asian,
    /// <summary>Japanese; takes the Asian factors too.</summary>
    Japanese,
}

/// <summary>What of a person changes the typical curve.</summary>
public sealed record KineticPerson
{
    /// <summary>Lightest weight that is taken, kg.</summary>
    public const double LightestKg = 30;
    /// <summary>Heaviest weight that is taken, kg.</summary>
    public const double HeaviestKg = 300;
    /// <summary>Youngest age that is taken, years: the studies are of adults.</summary>
    public const double YoungestYears = 18;
    /// <summary>Oldest age that is taken, years.</summary>
    public const double OldestYears = 100;

    /// <summary>Actual weight, kg.</summary>
    public required double WeightKg { get; init; }
    /// <summary>Age, years; at most the age of the published age effect where it is not known.</summary>
    public double AgeYears { get; init; } = 40;
    /// <summary>Ancestry where the person wants it taken into account.</summary>
    public Ancestry Ancestry { get; init; }
}
