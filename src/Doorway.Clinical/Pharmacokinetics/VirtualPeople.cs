namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>One person of a virtual population.</summary>
/// <param name="Values">The numbers of the body.</param>
/// <param name="KetamineFactor">What a measured ketamine value of this person is multiplied by: the residual.</param>
/// <param name="NorketamineFactor">The same of norketamine.</param>
/// <param name="SessionShift">A normal draw for how this session runs against the person's usual one.</param>
internal readonly record struct VirtualPerson(KineticValues Values, double KetamineFactor, double NorketamineFactor, double SessionShift);

/// <summary>
/// People about a typical one, drawn with the published differences among people; where none is published the set says
/// what is proposed. The half-time of the effect is drawn evenly over its published range.
/// </summary>
internal sealed class VirtualPeople(KineticParameters parameters, KineticValues typical, int seed)
{
    private const double ShortestHalfTimeMin = 0.01;

    private readonly double[] omegas =
    [
        .. new[] { "vc", "vp1", "qh", "vh", "kel", "kmet", "vcn", "cln", "swallowed.ka", "oral.ka", "im.fraction", "im.ka", "sublingual.fraction", "sublingual.ka", "spray.fraction", "spray.ka", "nasal.fraction", "nasal.ka" }
            .Select(parameters.Omega),
    ];
    private readonly double ketamineResidual = parameters.KetamineResidualOmega;
    private readonly double norketamineResidual = parameters.NorketamineResidualOmega;
    private readonly double longestHalfTimeMin = parameters.LongestEffectHalfTimeMin;

    /// <summary>The person with this number. Allocates nothing.</summary>
    public VirtualPerson Person(int number)
    {
        var draws = new PersonDraws(seed, number);
        var v = typical;
        v.Vc *= Factor(ref draws, 0);
        v.Vp1 *= Factor(ref draws, 1);
        v.Qh *= Factor(ref draws, 2);
        v.Vh *= Factor(ref draws, 3);
        v.Kel *= Factor(ref draws, 4);
        v.Kmet *= Factor(ref draws, 5);
        v.Vcn *= Factor(ref draws, 6);
        v.Cln *= Factor(ref draws, 7);
        v.SwallowedKa *= Factor(ref draws, 8);
        v.OralKa *= Factor(ref draws, 9);
        // A person who takes up much, or fast, through one place does so through another: one draw each for all routes.
        var (share, speed) = (draws.Normal(), draws.Normal());
        v.Muscle = Drawn(v.Muscle, share * omegas[10], speed * omegas[11]);
        v.Mouth = Drawn(v.Mouth, share * omegas[12], speed * omegas[13]);
        v.Spray = Drawn(v.Spray, share * omegas[14], speed * omegas[15]);
        v.Nose = Drawn(v.Nose, share * omegas[16], speed * omegas[17]);
        var (ketamine, norketamine, shift) = (Math.Exp(ketamineResidual * draws.Normal()), Math.Exp(norketamineResidual * draws.Normal()), draws.Normal());
        v.Ke0 = Math.Log(2) / Math.Max(ShortestHalfTimeMin, longestHalfTimeMin * draws.Even()) * 60;
        return new(v, ketamine, norketamine, shift);
    }

    private double Factor(ref PersonDraws draws, int number) => Math.Exp(omegas[number] * draws.Normal());

    private static Uptake Drawn(Uptake typical, double shareShift, double logSpeedShift) => new(
        typical.Fraction <= 0 ? 0 : 1 / (1 + (1 - typical.Fraction) / typical.Fraction * Math.Exp(-shareShift)),
        typical.KaPerHour * Math.Exp(logSpeedShift));
}
