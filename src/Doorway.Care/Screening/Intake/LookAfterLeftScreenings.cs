using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Screening.Intake;

/// <summary>Safety questions that somebody began and left are weighed as they stand: behaviour without a time counts as recent.</summary>
internal sealed class LookAfterLeftScreenings : IJob
{
    private static readonly TimeSpan LeftAfter = TimeSpan.FromMinutes(10);

    public string Name => "screenings-left";
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var vault = services.GetRequiredService<Vault>();
        var outbox = services.GetRequiredService<Outbox>();
        var since = now - LeftAfter;
        var left = await scope.Read<SuicideScreening>().Where(s => s.CompletedAt == null && s.LeftAt == null && s.AnsweredAt < since).Select(s => new { s.PracticeId, s.PatientId, s.Id }).ToListAsync(ct);
        // Each in a transaction of its own: one that cannot be weighed must not keep the others waiting.
        var failures = new List<Exception>();
        foreach (var one in left)
        {
            try
            {
                await WeighAsync(services, one.PracticeId, one.PatientId, one.Id, now, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task WeighAsync(IServiceProvider services, Guid practiceId, Guid patientId, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var own = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var vault = own.ServiceProvider.GetRequiredService<Vault>();
        var outbox = own.ServiceProvider.GetRequiredService<Outbox>();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        await scope.RunAsync(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PracticeId == practiceId && e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
            // The same lock as an answer takes, so that the patient who comes back just now meets no conflict.
            await scope.LockAsync("episodes", practiceId, episode.Id, inner);
            var left = await scope.Change<SuicideScreening>().SingleAsync(s => s.PracticeId == practiceId && s.Id == id, inner);
            if (!left.IsOpen || left.AnsweredAt >= now - LeftAfter)
                return false;
            if (left.Leave(SuicideScreen.Evaluate(await SuicideScreeningAnswers.OpenAsync(vault, left, inner), ended: true), now))
                await left.OpenCallAsync(scope, outbox, episode, now, inner);
            await scope.SaveAsync(inner);
            return true;
        }, ct);
    }
}
