using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>Writes to a patient about a day, in the caller's unit of work. A reminder goes by text message to whoever chose that;
/// that a day was moved or canceled is always a mail. Whom nothing reaches is phoned: that is a task of the appointment's therapist.</summary>
public sealed class AppointmentMails(Outbox outbox, PublicOrigin origin, MailWay way, ReminderWays ways)
{
    public const string PhoneInstead = "appointment-by-phone";

    private static readonly TimeSpan ToPhone = TimeSpan.FromHours(1);
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(10);

    public async Task WriteAsync(ActorScope scope, DosingAppointment day, AppointmentMailKind kind, DateTimeOffset now, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == day.PracticeId && p.Id == day.PatientId, ct);
        var practice = await scope.PracticeAsync(day.PracticeId, ct);
        var number = IsReminder(kind) && origin.Address is not null ? (await ways.OfAsync(scope, patient, ct)).Number : null;
        var mail = new AppointmentMail
        {
            PracticeId = day.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = day.PatientId,
            AppointmentId = day.Id,
            Kind = kind,
            WrittenAt = now,
            Channel = number is null ? MessageChannel.Mail : MessageChannel.Text,
            OutboxMessageId = number is not null ? WriteText(number, day, patient, practice) : IsReachable(patient) ? Write(kind, day, patient, practice) : null,
        };
        await scope.AddAsync(mail, ct);
        if (mail.OutboxMessageId is null)
            await AskToPhoneAsync(scope, mail, day, now, ct);
    }

    /// <summary>Writes the mail, once, because the text message did not leave. Saved with the caller's unit of work, as what is below.</summary>
    public async Task WriteInsteadAsync(ActorScope scope, AppointmentMail mail, DosingAppointment day, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == day.PracticeId && p.Id == day.PatientId, ct);
        if (IsReachable(patient))
            mail.MailInsteadId ??= Write(mail.Kind, day, patient, await scope.PracticeAsync(day.PracticeId, ct));
    }

    /// <summary>Opens the task of the appointment's therapist.</summary>
    public static async Task AskToPhoneAsync(ActorScope scope, AppointmentMail mail, DosingAppointment day, DateTimeOffset now, CancellationToken ct)
    {
        mail.AskedToPhoneAt = now;
        var therapist = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == day.PracticeId && s.Id == day.TherapistStaffMemberId && s.LeftAt == null, ct);
        var by = day.StartsAt - ReminderTimes.LastMail < now + ToPhone ? day.StartsAt - ReminderTimes.LastMail : now + ToPhone;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = day.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = day.PatientId,
            Kind = PhoneInstead,
            Says = mail.Kind switch
            {
                AppointmentMailKind.Moved => $"Phone: no mail reached them that their day is now {LocalTimes.InWords(day)}",
                AppointmentMailKind.Canceled => $"Phone: no mail reached them that {LocalTimes.InWords(day)} is canceled",
                _ => $"Phone about {LocalTimes.InWords(day)}: {(mail.Channel == MessageChannel.Mail ? "no mail reached them" : mail.MailInsteadId is null ? "no text message reached them" : "no text message reached them, so a mail was written")}",
            },
            OwnerStaffMemberId = therapist?.Id,
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

    private Guid Write(AppointmentMailKind kind, DosingAppointment day, Patient patient, Practice practice)
    {
        using (Tongue.Writing(patient.Language))
            return outbox.Write(day.PracticeId, patient.Email!, SubjectOf(kind, day, practice), BodyOf(kind, day, patient, practice), IsReminder(kind) ? day.Id : null);
    }

    private Guid WriteText(string number, DosingAppointment day, Patient patient, Practice practice)
    {
        using (Tongue.Writing(patient.Language))
            return outbox.WriteText(day.PracticeId, number, AppointmentText.Of(practice.Name, LocalTimes.InWords(day), origin.Address!), day.Id);
    }

    private bool IsReachable(Patient patient) => patient.Email is { } known && OneAddress.Is(known) && (way.Carrier is not null || way.IsDemo);

    private static bool IsReminder(AppointmentMailKind kind) => kind is not (AppointmentMailKind.Moved or AppointmentMailKind.Canceled);

    private static string SubjectOf(AppointmentMailKind kind, DosingAppointment day, Practice practice) => kind switch
    {
        AppointmentMailKind.Moved => Say($"{practice.Name}: your appointment has a new time"),
        AppointmentMailKind.Canceled => Say($"{practice.Name}: your appointment is canceled"),
        _ => AppointmentText.SubjectOf(practice.Name, LocalTimes.InWords(day)),
    };

    private string BodyOf(AppointmentMailKind kind, DosingAppointment day, Patient patient, Practice practice)
    {
        var hour = Say($"{LocalTimes.InWords(day)} (time in {day.TimeZone.Replace('_', ' ')})");
        var page = origin.Address is { } address ? $"\n{address}{AppointmentText.Page}\n" : $" {Say("Sign in to read it.")}\n";
        var says = kind switch
        {
            AppointmentMailKind.Moved => Say($"your appointment is now on {hour}. The time that you knew before is free again. Your page has all of it:") + page,
            AppointmentMailKind.Canceled => Say($"your appointment on {hour} is canceled. We will find a new time together.") + "\n",
            _ => Say($"your appointment is on {hour}. Your page says what to do before, and asks a few short questions. Please answer them; it takes a minute:") + page
                + $"\n{Say("You can choose on that page whether you get these mails, and at what hours.")}\n",
        };
        return $"{Say($"Hello {patient.CalledName},")}\n\n{says}\n{Say($"Does something not fit? Phone us: {practice.Phone}.")}\n";
    }
}
