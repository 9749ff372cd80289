using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>Once a day, in the hour that the patient chose, a mail with the way to their page and no word about health. Not when the
/// day has its word already, in quiet hours, or after the end of the course.</summary>
internal sealed class RemindOfDailyCheck : IJob
{
    public string Name => "daily-check-mails";
    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (services.GetRequiredService<PublicOrigin>().Address is not { } address)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var wanted = await scope.Read<DailyCheckChoice>().Where(c => c.Wanted == true && c.MailAt != null).Select(c => new { c.PracticeId, c.Id, c.MailedOn, c.MailAt }).ToListAsync(ct);
        foreach (var choice in wanted)
        {
            var local = TimeZoneInfo.ConvertTime(now, (await scope.PracticeAsync(choice.PracticeId, ct)).Zone).DateTime;
            if (choice.MailedOn != DateOnly.FromDateTime(local) && IsHour(choice.MailAt!.Value, local))
                await scope.RunAsync(inner => MailAsync(scope, services.GetRequiredService<Outbox>(), choice.PracticeId, choice.Id, address, now, inner), ct);
        }
    }

    // Looked at again under the lock: the word may have been said, or another runner was first.
    private static async Task<bool> MailAsync(ActorScope scope, Outbox outbox, Guid practiceId, Guid id, string address, DateTimeOffset now, CancellationToken ct)
    {
        await scope.LockAsync("daily_check_choices", practiceId, id, ct);
        var choice = await scope.Change<DailyCheckChoice>().SingleAsync(c => c.PracticeId == practiceId && c.Id == id, ct);
        var practice = await scope.PracticeAsync(practiceId, ct);
        var local = TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        if (choice is not { Wanted: true, MailAt: { } hour } || choice.MailedOn == today || !IsHour(hour, local)
            || await DailyStanding.OfAsync(scope, practiceId, choice.PatientId, ct) is not { } standing || standing.Episode.Id != choice.EpisodeId
            || await scope.Read<DailyCheck>().AnyAsync(c => c.PracticeId == practiceId && c.PatientId == choice.PatientId && c.On == today, ct))
            return false;
        var mails = await scope.Read<ReminderChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.PatientId == choice.PatientId, ct);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practiceId && p.Id == choice.PatientId, ct);
        // Not after a death, and not to somebody altered: the day of a session has its own questions.
        var dayBegan = new DateTimeOffset(local.Date, practice.Zone.GetUtcOffset(local.Date)).ToUniversalTime();
        if (await DosingSession.DiedAsync(scope, practiceId, choice.PatientId, ct)
            || await scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == practiceId && s.PatientId == choice.PatientId && (s.EndedAt == null || s.EndedAt >= dayBegan), ct))
            return false;
        if (mails is { Wanted: false } || ReminderTimes.IsQuiet(mails, practice.Zone, now) || patient.Email is not { Length: > 0 } email)
            return false;
        choice.MailedOn = today;
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say($"{practice.Name}: your page for today"),
                Say($"Hello {patient.CalledName},") + "\n\n" + Say("you asked us to write at this hour. Your page is here:") + $"\n{address}/home\n\n" + Say("You can end these mails on that page at any time.") + "\n");
        await scope.SaveAsync(ct);
        return true;
    }

    // It does not go over midnight: the next day has its own hour.
    private static bool IsHour(TimeOnly from, DateTime local) => local.TimeOfDay >= from.ToTimeSpan() && local.TimeOfDay < from.ToTimeSpan() + TimeSpan.FromHours(1);
}
