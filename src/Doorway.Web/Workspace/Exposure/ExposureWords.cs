using Doorway.Care.Dosing;
using Doorway.Care.Exposure;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;
using Doorway.Web.Hosting;

namespace Doorway.Web.Workspace.Exposure;

/// <summary>The meter in words. What is missing says "not known" or "not asked", never "fine".</summary>
internal static class ExposureWords
{
    /// <summary>"Ketamine so far: 3 sessions, 312 mg held in the mouth. Last on 9 November."</summary>
    public static IEnumerable<string> Medicine(Care.Exposure.Exposure exposure)
    {
        if (exposure.Last is not { } last)
            return ["No ketamine is written down here."];
        return [.. exposure.Totals.GroupBy(t => t.Route == DoseRoute.NasalEsketamine).Select(g => $"{(g.Key ? "Esketamine" : "Ketamine")} so far: {string.Join("; ", g.Select(OfRoute))}."),
            $"Last {InWords.Day(last.At, exposure.Zone, exposure.Now)}.", .. exposure.IsGoingIn ? new[] { "One dose still goes in: counted as far as it was last read." } : []];
    }

    public static string Bladder(Care.Exposure.Exposure exposure) => exposure.LastBladder switch
    {
        null => "Bladder: not asked yet.",
        { AsksForAction: null } last => $"Bladder asked {InWords.Day(last.At, exposure.Zone, exposure.Now)}: not known, too little was answered.",
        { AsksForAction: true } last => $"Bladder asked {InWords.Day(last.At, exposure.Zone, exposure.Now)}: the answers ask for a prescriber.",
        var last => $"Bladder asked {InWords.Day(last.At, exposure.Zone, exposure.Now)}.",
    };

    public static string Sessions(int count) => count == 1 ? "1 session" : $"{count} sessions";

    /// <summary>"2 spat out, 1 swallowed, 1 not known"; null where nothing is held in the mouth.</summary>
    public static string? Ended(RouteTotal total) => total.Route != DoseRoute.SublingualLozenge ? null
        : string.Join(", ", new[] { (total.Spat, "spat out"), (total.Swallowed, "swallowed"), (total.ResidueNotKnown, "not known") }.Where(e => e.Item1 > 0).Select(e => $"{e.Item1} {e.Item2}"));

    private static string OfRoute(RouteTotal total) => $"{Sessions(total.Sessions)}, {DoseRules.Mg(total.Micrograms)} {CareWay.RouteInWords(total.Route).ToLowerInvariant()}";
}
