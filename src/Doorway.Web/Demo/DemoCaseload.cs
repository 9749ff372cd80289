using Doorway.Care.Storage;
using Doorway.Web.Demo.Stories;
using Doorway.Web.Demo.Stories.Lives;

namespace Doorway.Web.Demo;

/// <summary>Makes the demo with people to look at. Its clock begins some weeks ago and moves from one moment of a story to the
/// next, so that each step is taken by its person, by the same use case as on the page, on its day.</summary>
internal static class DemoCaseload
{
    private static readonly TimeSpan Begins = TimeSpan.FromDays(66);

    /// <summary>Everybody: three practices.</summary>
    public static Task MakeAllAsync(IServiceProvider services) => MakeAsync(services, Everybody.Rows);

    /// <summary>The eight whose stories are written out, in two practices.</summary>
    public static Task MakeAFewAsync(IServiceProvider services) => MakeAsync(services, []);

    private static async Task MakeAsync(IServiceProvider services, IReadOnlyList<Life> rows)
    {
        var clock = services.GetRequiredService<PracticeClock>();
        var present = clock.GetUtcNow();
        clock.BeginInThePast(rows.Select(r => TimeSpan.FromDays(r.Began + 3)).Append(Begins).Max());
        var houses = await DemoPractice.MakeAsync(services);
        if (rows.Count > 0)
            await DemoMorePractices.MakeAsync(services, houses);
        var cast = await Cast.GatherAsync(services);
        Story[] stories = [.. People.Stories(cast, present), .. rows.Select((row, index) => new LifeStory(cast, present, row, index + 1))];
        foreach (var moment in stories.SelectMany(s => s.Moments).OrderBy(m => m.At))
        {
            if (moment.At - clock.GetUtcNow() is { Ticks: > 0 } ahead)
                clock.MoveForwardTo(clock.Offset + ahead);
            await moment.Happens();
        }
        clock.MoveForwardTo(TimeSpan.Zero);
    }
}
