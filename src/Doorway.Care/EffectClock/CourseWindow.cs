using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Care.EffectClock;

/// <summary>How far a picture goes: six hours, or five past the last dose. Its steps divide a quarter of an hour, for the table behind it.</summary>
internal static class CourseWindow
{
    private const double LeastMin = 360;
    private const double PastTheLastMin = 300;

    public static ForecastWindow For(IEnumerable<KineticDose> doses)
    {
        var until = Math.Max(LeastMin, Math.Ceiling((doses.Max(d => d.GivenByMin) + PastTheLastMin) / 60) * 60);
        return new ForecastWindow { UntilMin = until, EveryMin = until switch { <= LeastMin => 2.5, <= 2 * LeastMin => 3, _ => 5 } };
    }
}
