using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>When the day for an answer is over and none has come, whoever looks after the request has a task.</summary>
internal sealed class LookAfterOverdueWorkUp : IJob
{
    public string Name => "overdue-work-up";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var outbox = services.GetRequiredService<Outbox>();
        var overdue = await scope.Read<WorkUpRequest>().Where(r => r.OverdueFrom <= now && r.OverdueTaskAt == null && r.AnsweredAt == null && r.WithdrawnAt == null && r.EnteredInErrorAt == null)
            .Select(r => new { r.PatientId, r.Id }).ToListAsync(ct);
        foreach (var seen in overdue)
            await scope.RunAsync(async inner =>
            {
                // Looked at again under the lock: it may have been answered meanwhile.
                if (await WorkUpRows.LockedAsync(scope, seen.PatientId, seen.Id, inner) is not { OverdueTaskAt: null } request || !request.IsOverdue(now))
                    return false;
                request.OverdueTaskOpened(now);
                await WorkUpTasks.OpenOverdueAsync(scope, outbox, request, now, inner);
                await scope.SaveAsync(inner);
                return true;
            }, ct);
    }
}
