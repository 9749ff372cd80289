using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Reminders;

/// <summary>Three days, one day and two hours before a session or a visit it writes to the patient, once each, and asks somebody to phone whom no mail reaches.</summary>
internal sealed class SendReminders : IJob
{
    public string Name => "reminders";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        // Until the address is known the mail could not say where the page is.
        if (services.GetRequiredService<PublicOrigin>().Address is null)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var until = now + ReminderTimes.Earliest;
        foreach (var hour in await BookedHours.ComingAsync(scope, now, until, ct))
            await scope.RunAsync(inner => RemindAsync(scope, services.GetRequiredService<AppointmentMails>(), hour, now, inner), ct);
        await services.GetRequiredService<UndeliveredReminders>().LookAfterAsync(scope, now, ct);
    }

    // Looked at again under the lock: another runner may have written it, or somebody moved the day.
    private static async Task<bool> RemindAsync(ActorScope scope, AppointmentMails mails, BookedHourId which, DateTimeOffset now, CancellationToken ct)
    {
        var hour = await BookedHours.LockedAsync(scope, which, ct);
        var (practiceId, id, isVisit) = which;
        if (hour.IsCancelled || ReminderTimes.MailAt(hour.StartsAt, now) is not { } time)
            return false;
        var kind = AppointmentMails.KindOf(time);
        if (await scope.Read<AppointmentMail>().AnyAsync(m => m.PracticeId == practiceId && (isVisit ? m.VisitId == id : m.AppointmentId == id) && m.Kind == kind, ct)
            || !isVisit && await scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == practiceId && s.AppointmentId == id, ct))
            return false;
        if (isVisit && await IsToldAsync(scope, id, hour.StartsAt - ReminderTimes.OpensBefore(time), ct) || await AppointmentMails.DiedAsync(scope, hour, ct))
            return false;
        var choice = await scope.Read<ReminderChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.PatientId == hour.PatientId, ct);
        if (choice is { Wanted: false } || ReminderTimes.IsQuiet(choice, TimeZoneInfo.FindSystemTimeZoneById(hour.TimeZone), now))
            return false;
        await mails.WriteAsync(scope, hour, kind, now, ct);
        await scope.SaveAsync(ct);
        return true;
    }

    // Booked or moved since this reminder could go: the mail of that says the same hour.
    private static Task<bool> IsToldAsync(ActorScope scope, Guid visitId, DateTimeOffset since, CancellationToken ct)
        => scope.Read<AppointmentMail>().AnyAsync(m => m.VisitId == visitId && (m.Kind == AppointmentMailKind.Booked || m.Kind == AppointmentMailKind.Moved) && m.WrittenAt >= since, ct);
}
