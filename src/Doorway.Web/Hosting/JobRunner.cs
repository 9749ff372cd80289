using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Hosting;

/// <summary>Runs the practice's jobs, each under its lease row, so that of several nodes one does it. Each runs beside the others: a mail server
/// that never answers must not keep the watch over sessions waiting.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, IEnumerable<IJob> jobs, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeaseLasts = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, Task> running = [];
    private readonly string holder = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var ticks = new PeriodicTimer(Look);
        try
        {
            while (await ticks.WaitForNextTickAsync(stopping))
                foreach (var job in (await DueAsync(stopping)).Where(job => !running.TryGetValue(job.Name, out var last) || last.IsCompleted))
                    running[job.Name] = Task.Run(() => TryAsync(job, stopping), CancellationToken.None);
        }
        finally
        {
            // What is being written is finished; what waits for others gives up by the token.
            await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One look for all of them; each lease is looked at again when its job is taken.
    private async Task<IReadOnlyList<IJob>> DueAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
            var now = clock.GetUtcNow();
            db.For(Actor.Job("jobs"), now);
            var leases = await db.Set<JobLease>().AsNoTracking().ToDictionaryAsync(l => l.Name, ct);
            return [.. jobs.Where(job => !leases.TryGetValue(job.Name, out var lease) || IsDue(job, lease, now))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("Looking for due jobs failed with {Kind}; it is tried again.", failure.GetType().Name);
            return [];
        }
    }

    private bool IsDue(IJob job, JobLease lease, DateTimeOffset now)
        => !(lease.LastRunAt is { } last && now - last < job.Every || lease.Until > now && lease.Holder != holder);

    private async Task TryAsync(IJob job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
            var now = clock.GetUtcNow();
            db.For(Actor.Job(job.Name), now);
            if (await TakeAsync(db, job, now, ct))
                await job.RunAsync(scope.ServiceProvider, now, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The job {Job} failed with {Kind}; it is tried again.", job.Name, failure.GetType().Name);
        }
    }

    private async Task<bool> TakeAsync(DoorwayDb db, IJob job, DateTimeOffset now, CancellationToken ct)
    {
        var lease = await db.Set<JobLease>().SingleOrDefaultAsync(l => l.Name == job.Name, ct);
        if (lease is not null && !IsDue(job, lease, now))
            return false;
        if (lease is null)
            db.Add(lease = new JobLease { Name = job.Name, Holder = holder, Until = now + LeaseLasts, Fence = 1 });
        lease.Holder = holder;
        lease.Until = now + LeaseLasts;
        lease.LastRunAt = now;
        lease.Fence++;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
