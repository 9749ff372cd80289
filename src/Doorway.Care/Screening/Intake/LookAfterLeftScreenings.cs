using System.Text.Json;
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
        await scope.RunAsync(async inner =>
        {
            var since = now - LeftAfter;
            foreach (var left in await scope.Change<SuicideScreening>().Where(s => s.CompletedAt == null && s.LeftAt == null && s.AnsweredAt < since).ToListAsync(inner))
                await WeighAsync(scope, vault, outbox, left, now, inner);
            await scope.SaveAsync(inner);
            return true;
        }, ct);
    }

    private static async Task WeighAsync(ActorScope scope, Vault vault, Outbox outbox, SuicideScreening left, DateTimeOffset now, CancellationToken ct)
    {
        var given = JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(left.PracticeId, left.PatientId, left.Answers, ct)) ?? [];
        if (!left.Leave(SuicideScreen.Evaluate(SuicideScreenAnswers.From(given), ended: true), now))
            return;
        var episode = await scope.Read<Episode>().Where(e => e.PracticeId == left.PracticeId && e.PatientId == left.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(ct);
        await CallPromise.OpenAsync(scope, outbox, episode, left.Outcome == SuicideScreenLevel.CrisisNow ? CallPromise.Crisis : CallPromise.Back, now, ct);
    }
}
