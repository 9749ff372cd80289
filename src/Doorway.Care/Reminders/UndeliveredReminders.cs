using Doorway.Care.Access;
using Doorway.Care.GoLive;
using Doorway.Care.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>Looks after what could not leave: a mail that failed twice is a task to phone; a text that failed twice too, and its mail is written.
/// A text that waited too long, or whose number is no longer the chosen one, is its mail alone.</summary>
internal sealed class UndeliveredReminders(AppointmentMails mails, TextWay texts)
{
    // Two and four minutes after the first try: a mail server that is being restarted is no news.
    private const int TriesBeforePhone = 2;
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(4);

    public async Task LookAfterAsync(ActorScope scope, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - LooksBack;
        var written = await scope.Read<AppointmentMail>().Where(m => m.WrittenAt > since && m.OutboxMessageId != null && m.AskedToPhoneAt == null).ToListAsync(ct);
        var ids = written.Select(Last).ToList();
        var unsent = ids.Count == 0 ? [] : await scope.Read<OutboxMessage>().Where(m => ids.Contains(m.Id) && m.SentAt == null).ToDictionaryAsync(m => m.Id, ct);
        var staying = written.Where(m => unsent.TryGetValue(Last(m), out var message) && Stays(message)).ToList();
        var gone = await BookedHours.GoneAsync(scope, [.. staying.Select(m => BookedHourId.Of(m).Id)], now, ct);
        foreach (var mail in staying.Where(m => m.Channel == MessageChannel.Mail || !gone.Contains(BookedHourId.Of(m).Id)))
            await scope.RunAsync(inner => LookAfterAsync(scope, mail, now, inner), ct);
    }

    // Looked at again under the lock, as when it was written.
    private async Task<bool> LookAfterAsync(ActorScope scope, AppointmentMail seen, DateTimeOffset now, CancellationToken ct)
    {
        var day = await BookedHours.LockedAsync(scope, BookedHourId.Of(seen), ct);
        var mail = await scope.Change<AppointmentMail>().SingleAsync(m => m.PracticeId == seen.PracticeId && m.Id == seen.Id, ct);
        var id = Last(mail);
        var message = await scope.Change<OutboxMessage>().SingleAsync(m => m.PracticeId == mail.PracticeId && m.Id == id, ct);
        var isText = message.Channel == MessageChannel.Text;
        if (await AppointmentMails.DiedAsync(scope, day, ct) || mail.AskedToPhoneAt is not null || message.SentAt is not null || !Stays(message) || isText && day.IsCancelled || day.StartsAt <= now && mail.Kind != AppointmentMailKind.Canceled)
            return false;
        if (isText)
        {
            message.DroppedAt ??= now;
            await mails.WriteInsteadAsync(scope, mail, day, now, ct);
        }
        if (message.Tries >= TriesBeforePhone || isText && mail.MailInsteadId is null)
            await AppointmentMails.AskToPhoneAsync(scope, mail, day, now, ct);
        await scope.SaveAsync(ct);
        return true;
    }

    private static Guid Last(AppointmentMail mail) => mail.MailInsteadId ?? mail.OutboxMessageId!.Value;

    private bool Stays(OutboxMessage message) => message.Channel == MessageChannel.Mail
        ? message.DroppedAt is null && message.Tries >= TriesBeforePhone
        : message.Tries >= TriesBeforePhone || message.DroppedAt is not null || texts.Carrier is null && !texts.IsDemo;
}
