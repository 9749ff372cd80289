using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Web.Workspace.EffectClock;

/// <summary>The phases as staff mark them in the room.</summary>
internal static class PhaseWords
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Onset => "Coming on",
        Phase.Peak => "Strongest",
        Phase.ComeDown => "Easing",
        _ => "Back",
    };
}
