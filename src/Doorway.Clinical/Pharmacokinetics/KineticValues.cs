namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>The numbers of one person, typical or drawn: everything that a curve is computed from.</summary>
public record struct KineticValues
{
    /// <summary>Central volume of ketamine, L.</summary>
    public double Vc { get; set; }
    /// <summary>Flow to the first peripheral space, L/h.</summary>
    public double Q1 { get; set; }
    /// <summary>First peripheral volume, L.</summary>
    public double Vp1 { get; set; }
    /// <summary>Flow to the second peripheral space, L/h.</summary>
    public double Q2 { get; set; }
    /// <summary>Second peripheral volume, L.</summary>
    public double Vp2 { get; set; }
    /// <summary>Blood flow of the liver, L/h.</summary>
    public double Qh { get; set; }
    /// <summary>Volume of the liver, L.</summary>
    public double Vh { get; set; }
    /// <summary>Loss in the liver other than to norketamine, 1/h.</summary>
    public double Kel { get; set; }
    /// <summary>Loss in the liver to norketamine, 1/h.</summary>
    public double Kmet { get; set; }
    /// <summary>Share of a swallowed amount that reaches the liver, 0 to 1.</summary>
    public double Fgut { get; set; }
    /// <summary>Central volume of norketamine, L.</summary>
    public double Vcn { get; set; }
    /// <summary>Clearance of norketamine, L/h.</summary>
    public double Cln { get; set; }
    /// <summary>Peripheral volume of norketamine, L.</summary>
    public double Vpn { get; set; }
    /// <summary>Flow of norketamine to its peripheral space, L/h.</summary>
    public double Q3 { get; set; }
    /// <summary>Mass of norketamine for a mass of ketamine.</summary>
    public double NorketamineMass { get; set; }
    /// <summary>Rate at which the effect follows the blood, 1/h.</summary>
    public double Ke0 { get; set; }
    /// <summary>Uptake from a muscle.</summary>
    public Uptake Muscle { get; set; }
    /// <summary>Uptake of a lozenge while it is held.</summary>
    public Uptake Mouth { get; set; }
    /// <summary>Uptake of the first device of an esketamine spray.</summary>
    public Uptake Spray { get; set; }
    /// <summary>Factor on the share of every later device.</summary>
    public double SprayLater { get; set; }
    /// <summary>Uptake of racemic ketamine through the nose.</summary>
    public Uptake Nose { get; set; }
    /// <summary>A part that is swallowed: rate of uptake; its share is <see cref="Fgut"/>.</summary>
    public double SwallowedKa { get; set; }
    /// <summary>Hours over which a swallowed part arrives.</summary>
    public double SwallowedHours { get; set; }
    /// <summary>An oral dose: rate of uptake; its share is <see cref="Fgut"/>.</summary>
    public double OralKa { get; set; }
    /// <summary>Hours over which an oral dose arrives.</summary>
    public double OralHours { get; set; }

    /// <summary>Clearance of ketamine, L/h: blood flow of the liver times the share that it takes out.</summary>
    public readonly double ClearanceLPerHour => Qh * Vh * (Kel + Kmet) / (Qh + Vh * (Kel + Kmet));

    /// <summary>Share of a swallowed amount that gets into the blood unchanged, 0 to 1.</summary>
    public readonly double OralFraction => Fgut * Qh / (Qh + Vh * (Kel + Kmet));

}

/// <summary>Share and speed of uptake of one route.</summary>
/// <param name="Fraction">Share of the dose that is taken up before the liver, 0 to 1.</param>
/// <param name="KaPerHour">Rate of uptake, 1/h.</param>
public readonly record struct Uptake(double Fraction, double KaPerHour);
