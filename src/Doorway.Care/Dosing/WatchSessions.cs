using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Dosing;

/// <summary>Looks at each running session by itself, because silence writes nothing down.</summary>
public sealed class WatchSessions : IJob
{
    public string Name => "watch-sessions";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var running = await scope.Read<DosingSession>().Where(s => s.EndedAt == null).Select(s => new { s.PracticeId, s.Id }).ToListAsync(ct);
        var timeline = services.GetRequiredService<SessionTimeline>();
        foreach (var session in running)
            await timeline.LookAtLimitsAsync(session.PracticeId, session.Id, ct);
    }
}
