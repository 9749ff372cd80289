using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Where an amount enters the body. Every place but the vein is a depot with one rate of uptake.</summary>
internal enum Site
{
    Vein,
    Muscle,
    Mouth,
    Spray,
    Nose,
    Swallowed,
    Oral,
}

/// <summary>What part of a dose an input is.</summary>
internal enum Part
{
    /// <summary>What the place of the route takes up.</summary>
    TakenUp,
    /// <summary>The rest, which is swallowed.</summary>
    Rest,
    /// <summary>As <see cref="TakenUp"/>, of a spray device after the first.</summary>
    TakenUpLater,
    /// <summary>The rest of a spray device after the first.</summary>
    RestLater,
}

/// <summary>One amount that enters at one place: at once, or evenly over a time. The amount depends on the person, the times do not.</summary>
/// <param name="Site">Where it enters.</param>
/// <param name="Route">The route of the dose that it comes from.</param>
/// <param name="Part">What part of the dose it is.</param>
/// <param name="Mg">The whole dose (or device), mg.</param>
/// <param name="StartHours">When it begins, hours.</param>
/// <param name="Hours">Over which time, hours; 0 at once.</param>
internal readonly record struct DoseInput(Site Site, DoseRoute Route, Part Part, double Mg, double StartHours, double Hours)
{
    /// <summary>The amount that enters, mg, for one person.</summary>
    public double Amount(in KineticValues person)
    {
        var taken = Route switch
        {
            DoseRoute.Intramuscular => person.Muscle.Fraction,
            DoseRoute.SublingualLozenge => person.Mouth.Fraction,
            DoseRoute.NasalEsketamine => person.Spray.Fraction * (Part is Part.TakenUpLater or Part.RestLater ? person.SprayLater : 1),
            DoseRoute.Nasal => person.Nose.Fraction,
            DoseRoute.Oral => person.Fgut,
            _ => 1,
        };
        return Mg * (Part is Part.Rest or Part.RestLater ? (1 - taken) * person.Fgut : taken);
    }

    /// <summary>The inputs of doses in the order given.</summary>
    public static IReadOnlyList<DoseInput> Of(IEnumerable<KineticDose> doses, double swallowedHours, double oralHours)
    {
        List<DoseInput> inputs = [];
        foreach (var dose in doses)
        {
            var at = dose.AtMin / 60;
            switch (dose.Route)
            {
                case DoseRoute.Intravenous:
                    inputs.Add(new(Site.Vein, dose.Route, Part.TakenUp, dose.Mg, at, (dose.InfusionMin ?? 0) / 60));
                    break;
                case DoseRoute.Intramuscular:
                    inputs.Add(new(Site.Muscle, dose.Route, Part.TakenUp, dose.Mg, at, 0));
                    break;
                case DoseRoute.Oral:
                    inputs.Add(new(Site.Oral, dose.Route, Part.TakenUp, dose.Mg, at, oralHours));
                    break;
                case DoseRoute.SublingualLozenge:
                    var hold = dose.HoldMin / 60;
                    inputs.Add(new(Site.Mouth, dose.Route, Part.TakenUp, dose.Mg, at, hold));
                    if (dose.Residue == LozengeResidue.Swallowed) inputs.Add(new(Site.Swallowed, dose.Route, Part.Rest, dose.Mg, at + hold, swallowedHours));
                    break;
                case DoseRoute.Nasal:
                    inputs.Add(new(Site.Nose, dose.Route, Part.TakenUp, dose.Mg, at, 0));
                    inputs.Add(new(Site.Swallowed, dose.Route, Part.Rest, dose.Mg, at, swallowedHours));
                    break;
                case DoseRoute.NasalEsketamine:
                    for (var device = 0; device < dose.Devices; device++)
                    {
                        var (start, isLater) = (at + device * dose.DeviceGapMin / 60, device > 0);
                        inputs.Add(new(Site.Spray, dose.Route, isLater ? Part.TakenUpLater : Part.TakenUp, KineticDose.DeviceMg, start, 0));
                        inputs.Add(new(Site.Swallowed, dose.Route, isLater ? Part.RestLater : Part.Rest, KineticDose.DeviceMg, start, swallowedHours));
                    }
                    break;
                default:
                    throw new ArgumentException($"{dose.Route} is not modeled.", nameof(doses));
            }
        }
        return inputs;
    }
}
