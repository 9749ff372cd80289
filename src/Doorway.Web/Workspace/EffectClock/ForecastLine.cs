using Doorway.Clinical.Pharmacokinetics;
using Doorway.Web.Kit;

namespace Doorway.Web.Workspace.EffectClock;

/// <summary>A forecast as one line of a picture of courses.</summary>
internal static class ForecastLine
{
    public static CourseLine Of(string letter, string name, KineticForecast forecast, CourseForecast course) => new()
    {
        Letter = letter,
        Name = name,
        Typical = course.Curve,
        Low = course.Band?.Low,
        High = course.Band?.High,
        IsNotValidated = forecast.NotValidated.Count > 0,
    };
}
