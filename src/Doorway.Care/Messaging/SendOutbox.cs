using Doorway.Care.Access;
using Doorway.Care.Reminders;
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

/// <summary>Sends what waits in the outbox, each by its own carrier, with longer pauses after each failure. At least once: a mail may come
/// twice, never not at all. A text that could not leave in time is dropped, and <see cref="SendReminders"/> writes the mail instead.</summary>
public sealed class SendOutbox(IEnumerable<IMailCarrier> mailCarriers, IEnumerable<ITextCarrier> textCarriers) : IJob
{
    private const int MostTries = 10;

    // A machine that slept sends no text at night.
    private static readonly TimeSpan TextsWait = TimeSpan.FromMinutes(15);

    // A service that does not answer is waited for once in a run and no longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly IMailCarrier? mails = mailCarriers.FirstOrDefault();
    private readonly ITextCarrier? texts = textCarriers.FirstOrDefault();

    public string Name => "send-outbox";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (mails is null && texts is null)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var outbox = services.GetRequiredService<Outbox>();
        var ways = services.GetRequiredService<ReminderWays>();
        var (sendsMails, sendsTexts) = (mails is not null, texts is not null);
        var waiting = await scope.Change<OutboxMessage>().Where(m => m.SentAt == null && m.DroppedAt == null && m.Tries < MostTries && m.NextTryAt <= now)
            .Where(m => m.Channel == MessageChannel.Mail ? sendsMails : sendsTexts)
            .OrderBy(m => m.WrittenAt).Take(20).ToListAsync(ct);
        var silent = new HashSet<MessageChannel>();
        foreach (var message in waiting.Where(m => !silent.Contains(m.Channel)))
        {
            if (await IsTooLateAsync(scope, ways, message, now, ct))
                message.DroppedAt = now;
            else if (!await AnswersAsync(message, outbox.BodyOf(message), now, ct))
                silent.Add(message.Channel);
            await scope.SaveAsync(ct);
        }
    }

    // Asked at the last moment: the day may have been moved while it waited, or the number be somebody else's now.
    private static async Task<bool> IsTooLateAsync(ActorScope scope, ReminderWays ways, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        if (message.Channel == MessageChannel.Text && now - message.WrittenAt > TextsWait)
            return true;
        if (message.AppointmentId is not { } id)
            return false;
        var day = await BookedHours.StandingAsync(scope, message.PracticeId, id, now, ct);
        return day is null || message.Channel == MessageChannel.Text && await ways.NumberAsync(scope, day.PracticeId, day.PatientId, ct) != message.To;
    }

    // False when nobody answered in time; that it was not taken is an answer.
    private async Task<bool> AnswersAsync(OutboxMessage message, string body, DateTimeOffset now, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            if (message.Channel == MessageChannel.Text)
                await texts!.CarryAsync(message.To, body, patience.Token);
            else
                await mails!.CarryAsync(message.To, message.Subject, body, patience.Token);
            message.SentAt = now;
            return true;
        }
        // Only the end of the program is no failure.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            message.Tries++;
            message.NextTryAt = now + TimeSpan.FromMinutes(Math.Pow(2, message.Tries));
            message.LastError = failure is HttpRequestException { StatusCode: { } status } ? $"HTTP {(int)status}" : failure.GetType().Name;
            return failure is not (OperationCanceledException or TimeoutException);
        }
    }
}
