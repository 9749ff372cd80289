using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Messaging;

/// <summary>How a mail leaves the house. Without a mail setting it does not: it stays in the outbox, where the demo shows it.</summary>
public interface IMailCarrier
{
    /// <summary>What the setting names, without its password: a proof that mail arrives speaks of one carrier.</summary>
    string Name { get; }

    Task CarryAsync(string to, string subject, string body, CancellationToken ct);
}

/// <summary>Sends what waits in the outbox, with longer pauses after each failure. At least once: a mail may come twice, never not at all.</summary>
public sealed class SendOutbox(IEnumerable<IMailCarrier> carriers) : IJob
{
    private const int MostTries = 10;
    private readonly IMailCarrier? carrier = carriers.FirstOrDefault();

    public string Name => "send-outbox";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (carrier is null)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var outbox = services.GetRequiredService<Outbox>();
        var waiting = await scope.Change<OutboxMessage>().Where(m => m.SentAt == null && m.DroppedAt == null && m.Tries < MostTries && m.NextTryAt <= now)
            .OrderBy(m => m.WrittenAt).Take(20).ToListAsync(ct);
        foreach (var message in waiting)
        {
            if (await IsTooLateAsync(scope, message, now, ct))
                message.DroppedAt = now;
            else
                await SendAsync(message, outbox.BodyOf(message), now, ct);
            await scope.SaveAsync(ct);
        }
    }

    // Asked at the last moment: the day may have been moved while the mail waited.
    private static async Task<bool> IsTooLateAsync(ActorScope scope, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
        => message.AppointmentId is { } id && !await scope.Read<DosingAppointment>().AnyAsync(a => a.PracticeId == message.PracticeId && a.Id == id && a.CancelledAt == null && a.StartsAt > now, ct);

    private async Task SendAsync(OutboxMessage message, string body, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await carrier!.CarryAsync(message.To, message.Subject, body, ct);
            message.SentAt = now;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            message.Tries++;
            message.NextTryAt = now + TimeSpan.FromMinutes(Math.Pow(2, message.Tries));
            message.LastError = failure.GetType().Name;
        }
    }
}
