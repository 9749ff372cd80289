namespace Doorway.Web.Demo.Stories;

/// <summary>The people of the demo. None of them exists.</summary>
internal static class People
{
    public static IReadOnlyList<Story> Stories(Cast cast, DateTimeOffset present) =>
    [
        new TheaLinnet(cast, present),
        new AnselReed(cast, present),
        new CorinVetch(cast, present),
        new HaldenPryor(cast, present),
        new SilasBracken(cast, present),
        new NoraThistle(cast, present),
        new LinusTeasel(cast, present),
        new MarenAlder(cast, present),
    ];
}
