namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>What a curve shows.</summary>
public enum Course
{
    /// <summary>Ketamine (or esketamine) in venous blood, ng/mL.</summary>
    Ketamine,
    /// <summary>Norketamine in venous blood, ng/mL.</summary>
    Norketamine,
    /// <summary>Ketamine where it acts, ng/mL: follows the blood with the rate ke0.</summary>
    EffectSite,
}

/// <summary>
/// The body of one person as a sum of exponentials: rates, and for each place where a dose can enter how strongly each
/// rate shows in each course after 1 mg at once. Everything is linear, so any doses are sums of these.
/// </summary>
internal sealed class KineticModes
{
    public const int Constant = 0;
    public const int Count = FirstDepot + 6;

    private const int FirstKetamine = 1;
    private const int FirstNorketamine = 5;
    private const int Effect = 7;
    private const int FirstDepot = 8;
    private const int Courses = 3;
    private const int Sites = 7;
    // Rates that lie closer than this (relative) are moved apart; the curve changes by as little, and rounding by no more.
    private const double Apart = 1.5e-7;

    private const double NanogramsPerMl = 1000;

    private readonly double[] rates = new double[Count];
    private readonly double[] blood = new double[StarModes.Count];
    private readonly double[] liver = new double[StarModes.Count];
    private readonly double[] strengths = new double[Sites * Courses * Count];
    private readonly double[] areas = new double[Sites * 2];
    private double fastPart;

    /// <summary>Rates, 1/h. The first is 0, for what is constant during an even input.</summary>
    public ReadOnlySpan<double> Rates => rates;

    /// <summary>How strongly each rate shows in a course after 1 mg at once at a place, ng/mL.</summary>
    public ReadOnlySpan<double> Strengths(Site site, Course course) => strengths.AsSpan(At(site, course), Count);

    /// <summary>Area under a course for all time after 1 mg at a place, ng·h/mL. The effect site has the area of the blood.</summary>
    public double Area(Site site, Course course) => areas[(int)site * 2 + (course == Course.Norketamine ? 1 : 0)];

    /// <summary>True when a rate can show in a course.</summary>
    public static bool Shows(int mode, Course course) => mode switch
    {
        < FirstNorketamine or >= FirstDepot => true,
        Effect => course == Course.EffectSite,
        _ => course == Course.Norketamine,
    };

    /// <summary>True when a rate is that of a depot, with the place of the depot.</summary>
    public static bool IsDepot(int mode, out Site site)
    {
        site = (Site)Math.Max(0, mode - FirstDepot + 1);
        return mode >= FirstDepot;
    }

    /// <summary>Computes rates, ketamine and effect for one person and the places in use.</summary>
    public void Become(in KineticValues v, ReadOnlySpan<bool> sitesInUse)
    {
        StarModes.Find(v, rates.AsSpan(FirstKetamine, StarModes.Count), blood, liver);
        (var fast, var slow, fastPart) = NorketamineRates(v);
        Put(FirstNorketamine, fast);
        Put(FirstNorketamine + 1, slow);
        Put(Effect, v.Ke0);
        for (var site = Site.Muscle; site <= Site.Oral; site++) Put(DepotOf(site), RateOf(site, v));
        for (var site = Site.Vein; site <= Site.Oral; site++)
        {
            if (sitesInUse[(int)site]) FillKetamine(site, v);
        }
    }

    /// <summary>Computes norketamine for the person of the last <see cref="Become"/>.</summary>
    public void BecomeNorketamine(in KineticValues v, ReadOnlySpan<bool> sitesInUse)
    {
        for (var site = Site.Vein; site <= Site.Oral; site++)
        {
            if (sitesInUse[(int)site]) FillNorketamine(site, v);
        }
    }

    private static int At(Site site, Course course) => ((int)site * Courses + (int)course) * Count;

    private static bool IsGut(Site site) => site is Site.Swallowed or Site.Oral;

    private static int DepotOf(Site site) => FirstDepot + (int)site - 1;

    private static double RateOf(Site site, in KineticValues v) => site switch
    {
        Site.Muscle => v.Muscle.KaPerHour,
        Site.Mouth => v.Mouth.KaPerHour,
        Site.Spray => v.Spray.KaPerHour,
        Site.Nose => v.Nose.KaPerHour,
        Site.Swallowed => v.SwallowedKa,
        _ => v.OralKa,
    };

    // Two spaces: the roots of a square equation, the smaller one from the product so that nothing cancels.
    private static (double Fast, double Slow, double FastPart) NorketamineRates(in KineticValues v)
    {
        var (a, d, tie) = ((v.Cln + v.Q3) / v.Vcn, v.Q3 / v.Vpn, v.Q3 * v.Q3 / (v.Vcn * v.Vpn));
        var half = (a - d) / 2;
        var root = Math.Sqrt(half * half + tie);
        var fast = (a + d) / 2 + root;
        return (fast, v.Cln / v.Vcn * d / fast, 1 / (1 + tie / ((d - fast) * (d - fast))));
    }

    private void Put(int mode, double rate)
    {
        // A depot has nothing to do with other depots: no course holds two.
        var others = rates.AsSpan(FirstKetamine, Math.Min(mode, FirstDepot) - FirstKetamine);
        while (IsNearAny(rate, others)) rate *= 1 + 2 * Apart;
        rates[mode] = rate;
    }

    private static bool IsNearAny(double rate, ReadOnlySpan<double> others)
    {
        foreach (var other in others)
        {
            if (Math.Abs(rate - other) < Apart * rate) return true;
        }
        return false;
    }

    private void FillKetamine(Site site, in KineticValues v)
    {
        var ketamine = strengths.AsSpan(At(site, Course.Ketamine), Count);
        var effect = strengths.AsSpan(At(site, Course.EffectSite), Count);
        var enters = IsGut(site) ? liver : blood;
        var toBlood = NanogramsPerMl / Math.Sqrt(v.Vc * (IsGut(site) ? v.Vh : v.Vc));
        for (var k = 0; k < StarModes.Count; k++) ketamine[FirstKetamine + k] = toBlood * enters[k] * blood[k];
        if (site != Site.Vein) Follow(ketamine, DepotOf(site));
        ketamine.CopyTo(effect);
        Follow(effect, Effect);
        areas[(int)site * 2] = NanogramsPerMl * (IsGut(site) ? v.OralFraction / v.Fgut : 1) / v.ClearanceLPerHour;
    }

    private void FillNorketamine(Site site, in KineticValues v)
    {
        var norketamine = strengths.AsSpan(At(site, Course.Norketamine), Count);
        norketamine.Clear();
        var enters = IsGut(site) ? liver : blood;
        var toNorketamine = NanogramsPerMl * v.NorketamineMass * v.Kmet / v.Vcn * Math.Sqrt(v.Vh / (IsGut(site) ? v.Vh : v.Vc));
        for (var k = 0; k < StarModes.Count; k++)
        {
            var made = toNorketamine * enters[k] * liver[k];
            for (var j = 0; j < 2; j++)
            {
                var part = made * (j == 0 ? fastPart : 1 - fastPart) / (rates[FirstNorketamine + j] - rates[FirstKetamine + k]);
                norketamine[FirstKetamine + k] += part;
                norketamine[FirstNorketamine + j] -= part;
            }
        }
        if (site != Site.Vein) Follow(norketamine, DepotOf(site));
        areas[(int)site * 2 + 1] = NanogramsPerMl * v.NorketamineMass * v.Kmet / (v.Kel + v.Kmet) / v.Cln;
    }

    // What a course becomes behind one more step of first order: an uptake before it, or a lag after it.
    private void Follow(Span<double> course, int step)
    {
        var rate = rates[step];
        var sum = 0.0;
        for (var mode = FirstKetamine; mode < Count; mode++)
        {
            if (mode == step || course[mode] == 0) continue;
            course[mode] *= rate / (rate - rates[mode]);
            sum += course[mode];
        }
        course[step] = -sum;
    }
}
