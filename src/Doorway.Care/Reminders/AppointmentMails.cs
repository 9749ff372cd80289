using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>Writes to a patient about a session or a visit, in the caller's unit of work. A reminder goes by text message to whoever chose that;
/// that one was booked, moved or canceled is always a mail. Whom nothing reaches is phoned: that is a task of its clinician.</summary>
public sealed class AppointmentMails(Outbox outbox, PublicOrigin origin, MailWay way, ReminderWays ways)
{
    public const string PhoneInstead = "appointment-by-phone";

    private static readonly TimeSpan ToPhone = TimeSpan.FromHours(1);
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(10);

    public async Task WriteAsync(ActorScope scope, IBookedHour day, AppointmentMailKind kind, DateTimeOffset now, CancellationToken ct)
    {
        if (day is Visit && await DiedAsync(scope, day, ct))
            return;
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == day.PracticeId && p.Id == day.PatientId, ct);
        var practice = await scope.PracticeAsync(day.PracticeId, ct);
        var number = IsReminder(kind) && origin.Address is not null ? (await ways.OfAsync(scope, patient, ct)).Number : null;
        var mail = new AppointmentMail
        {
            PracticeId = day.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = day.PatientId,
            AppointmentId = day is Visit ? null : day.Id,
            VisitId = day is Visit ? day.Id : null,
            Kind = kind,
            WrittenAt = now,
            Channel = number is null ? MessageChannel.Mail : MessageChannel.Text,
            OutboxMessageId = number is not null ? WriteText(number, day, patient, practice) : IsReachable(patient) ? await WriteMailAsync(scope, kind, day, patient, practice, now, ct) : null,
        };
        await scope.AddAsync(mail, ct);
        if (mail.OutboxMessageId is null)
            await AskToPhoneAsync(scope, mail, day, now, ct);
    }

    /// <summary>Nobody writes any more to somebody who died in a session. Asked by the machine, which sees the sessions.</summary>
    internal static Task<bool> DiedAsync(ActorScope machine, IBookedHour day, CancellationToken ct)
        => DosingSession.DiedAsync(machine, day.PracticeId, day.PatientId, ct);

    /// <summary>Writes the mail, once, because the text message did not leave. Saved with the caller's unit of work, as what is below.</summary>
    public async Task WriteInsteadAsync(ActorScope scope, AppointmentMail mail, IBookedHour day, DateTimeOffset now, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == day.PracticeId && p.Id == day.PatientId, ct);
        if (IsReachable(patient))
            mail.MailInsteadId ??= await WriteMailAsync(scope, mail.Kind, day, patient, await scope.PracticeAsync(day.PracticeId, ct), now, ct);
    }

    /// <summary>Opens the task of the clinician whose hour it is.</summary>
    public static async Task AskToPhoneAsync(ActorScope scope, AppointmentMail mail, IBookedHour day, DateTimeOffset now, CancellationToken ct)
    {
        mail.AskedToPhoneAt = now;
        var with = day.WithStaffMemberId;
        var clinician = day is Visit ? await WhoAnswers.OfAsync(scope, day, now, ct) : await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == day.PracticeId && s.Id == with && s.LeftAt == null, ct);
        // A patient cancels in their own language; who reads this works in English.
        using var english = Tongue.Writing(Language.English);
        var by = day.StartsAt - ReminderTimes.LastMail < now + ToPhone ? day.StartsAt - ReminderTimes.LastMail : now + ToPhone;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = day.PracticeId,
            // Its mail's: so it is found when the hour is given up.
            Id = mail.Id,
            PatientId = day.PatientId,
            Kind = PhoneInstead,
            Says = mail.Kind switch
            {
                AppointmentMailKind.Booked => $"Phone: no mail reached them that they have an appointment on {LocalTimes.InWords(day)}",
                AppointmentMailKind.Moved => $"Phone: no mail reached them that their day is now {LocalTimes.InWords(day)}",
                AppointmentMailKind.Canceled => $"Phone: no mail reached them that {LocalTimes.InWords(day)} is canceled",
                _ => $"Phone about {LocalTimes.InWords(day)}: {(mail.Channel == MessageChannel.Mail ? "no mail reached them" : mail.MailInsteadId is null ? "no text message reached them" : "no text message reached them, so a mail was written")}",
            },
            OwnerStaffMemberId = clinician?.Id,
            OpenedAt = now,
            DueAt = by > now + AtLeast ? by : now + AtLeast,
        }, ct);
    }

    public static AppointmentMailKind KindOf(ReminderTime time) => time switch
    {
        ReminderTime.ThreeDays => AppointmentMailKind.ThreeDaysBefore,
        ReminderTime.OneDay => AppointmentMailKind.OneDayBefore,
        _ => AppointmentMailKind.TwoHoursBefore,
    };

    private async Task<Guid> WriteMailAsync(ActorScope scope, AppointmentMailKind kind, IBookedHour day, Patient patient, Practice practice, DateTimeOffset now, CancellationToken ct)
    {
        // Somebody who is gone is named to nobody as who they meet.
        var with = day is Visit && await WhoAnswers.OfAsync(scope, day, now, ct) is { } clinician && clinician.Id == day.WithStaffMemberId ? clinician.Name : null;
        var isSameHour = day is Visit { MovedFromId: { } fromId } && await scope.Read<Visit>().AnyAsync(v => v.PracticeId == day.PracticeId && v.Id == fromId && v.StartsAt == day.StartsAt, ct);
        using (Tongue.Writing(patient.Language))
            return outbox.WriteAbout(patient, patient.Email!, SubjectOf(kind, day, practice, isSameHour), BodyOf(kind, day, patient, practice, with, isSameHour), StaysBehind(kind, day) ? day.Id : null);
    }

    private Guid WriteText(string number, IBookedHour day, Patient patient, Practice practice)
    {
        using (Tongue.Writing(patient.Language))
            return outbox.WriteText(day.PracticeId, number, RunMark.Text(patient, AppointmentText.Of(practice.Name, LocalTimes.InWords(day), origin.Address!, PageOf(day))), day.Id);
    }

    private bool IsReachable(Patient patient) => patient.Email is { } known && OneAddress.Is(known) && (way.Carrier is not null || way.IsDemo);

    private static bool IsReminder(AppointmentMailKind kind) => kind is AppointmentMailKind.ThreeDaysBefore or AppointmentMailKind.OneDayBefore or AppointmentMailKind.TwoHoursBefore;

    // A mail that tells of a visit does not leave once the visit is gone: it would come after the one that says so.
    private static bool StaysBehind(AppointmentMailKind kind, IBookedHour day) => IsReminder(kind) || day is Visit && kind is not AppointmentMailKind.Canceled;

    private static string PageOf(IBookedHour day) => day is Visit ? VisitLetter.Page : AppointmentText.Page;

    private static string SubjectOf(AppointmentMailKind kind, IBookedHour day, Practice practice, bool isSameHour) => kind switch
    {
        AppointmentMailKind.Booked => Say($"{practice.Name}: you have an appointment"),
        AppointmentMailKind.Moved when isSameHour => Say($"{practice.Name}: your appointment has changed"),
        AppointmentMailKind.Moved => Say($"{practice.Name}: your appointment has a new time"),
        AppointmentMailKind.Canceled => Say($"{practice.Name}: your appointment is canceled"),
        _ => AppointmentText.SubjectOf(practice.Name, LocalTimes.InWords(day)),
    };

    private string BodyOf(AppointmentMailKind kind, IBookedHour day, Patient patient, Practice practice, string? with, bool isSameHour)
    {
        var hour = Say($"{LocalTimes.InWords(day)} (time in {day.TimeZone.Replace('_', ' ')})");
        var page = origin.Address is { } address ? $"\n{address}{PageOf(day)}\n" : $" {Say("Sign in to read it.")}\n";
        var says = day is Visit ? VisitLetter.Of(kind, with, hour, page, isSameHour) : kind switch
        {
            AppointmentMailKind.Moved => Say($"your appointment is now on {hour}. The time that you knew before is free again. Your page has all of it:") + page,
            AppointmentMailKind.Canceled => Say($"your appointment on {hour} is canceled. We will find a new time together.") + "\n",
            _ => Say($"your appointment is on {hour}. Your page says what to do before, and asks a few short questions. Please answer them; it takes a minute:") + page
                + $"\n{Say("You can choose on that page whether you get these mails, and at what hours.")}\n",
        };
        return $"{Say($"Hello {patient.CalledName},")}\n\n{says}\n{Say($"Does something not fit? Phone us: {practice.Phone}.")}\n";
    }
}
