using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>Which routes are for home. What is not is refused with a sentence, wherever a place and a route come together.</summary>
public static class RoutesAtHome
{
    /// <summary>
    /// Why a route is not for home; null where it may be. Source: the licensed spray by its REMS; the compounded one by the FDA's alert of
    /// February 2022, whose reports came mostly from home; injections need a programme of their own, which this version does not have.
    /// </summary>
    public static string? WhyNot(DoseRoute route) => route switch
    {
        DoseRoute.SublingualLozenge or DoseRoute.Oral => null,
        DoseRoute.NasalEsketamine => "Esketamine is never taken at home.",
        DoseRoute.Nasal => "The compounded ketamine spray is not taken at home: what one spray gives is not known, and most reports of harm came from home.",
        _ => "This route is not for home.",
    };
}
