using Doorway.Care.Access;
using Doorway.Care.Backups;
using Doorway.Care.GoLive;
using Doorway.Care.Storage;

namespace Doorway.Web.Hosting;

/// <summary>A backup a day. Not one of the jobs: those run one after the other, and the watch over sessions must not wait for a copy.</summary>
internal sealed class BackupRunner(IServiceScopeFactory scopes, BackupShelf shelf, MailWay way, ILogger<BackupRunner> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await ClearAsync(stopping);
        await Task.Delay(AfterStart, stopping);
        using var ticks = new PeriodicTimer(Look);
        do
        {
            try
            {
                if (!way.IsDemo && await IsDueAsync(stopping))
                    await MakeAsync(stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError("The daily backup failed with {Kind}; it is tried again.", failure.GetType().Name);
            }
        }
        while (await ticks.WaitForNextTickAsync(stopping));
    }

    // A restore to try that a power cut ended: what it had opened must not lie about.
    private async Task ClearAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TryRestore>().ClearLeftAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("What a restore to try left behind could not be taken away ({Kind}).", failure.GetType().Name);
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        TimeSpan? age = shelf.NewestTried() is { } newest ? now - newest.MadeAt : null;
        return !(age < Every) && (age >= SessionsFirst.WaitedFor || !await SomebodyIsInSessionAsync(ct));
    }

    // Copying reads the whole disk; while somebody lies altered nothing else shall ask for it, unless it has waited long.
    private async Task<bool> SomebodyIsInSessionAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        // By the clock of the practice: sessions follow it.
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return await SessionsFirst.SomebodyIsInOneAsync(scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("backup"), now), now, ct);
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<MakeBackup>().Handle(TimeProvider.System.GetUtcNow(), ct);
        if (!outcome.IsOk)
            log.LogError("{Sentence}", outcome.Refusals[0].Says);
    }
}
