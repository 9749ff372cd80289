using Doorway.Care.Storage;
using Doorway.Web.Demo.Stories;

namespace Doorway.Web.Demo;

/// <summary>Makes the demo with people to look at. Its clock begins nine weeks ago and moves from one moment of a story to the
/// next, so that each step is taken by its person, by the same use case as on the page, on its day.</summary>
internal static class DemoCaseload
{
    private static readonly TimeSpan Begins = TimeSpan.FromDays(66);

    public static async Task MakeAsync(IServiceProvider services)
    {
        var clock = services.GetRequiredService<PracticeClock>();
        var present = clock.GetUtcNow();
        clock.BeginInThePast(Begins);
        await DemoPractice.MakeAsync(services);
        var cast = await Cast.GatherAsync(services);
        foreach (var moment in People.Stories(cast, present).SelectMany(s => s.Moments).OrderBy(m => m.At))
        {
            if (moment.At - clock.GetUtcNow() is { Ticks: > 0 } ahead)
                clock.MoveForwardTo(clock.Offset + ahead);
            await moment.Happens();
        }
        clock.MoveForwardTo(TimeSpan.Zero);
    }
}
