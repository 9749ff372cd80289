using Doorway.Care.Messaging;
using Doorway.Care.Reminders;

namespace Doorway.Web.Workspace.Reminders;

/// <summary>Which mail went out about an hour, and how.</summary>
internal static class AppointmentMailWords
{
    public static string Line(AppointmentMail mail, string at) => $"{Named(mail.Kind)}: {Went(mail)}, {at}";

    private static string Went(AppointmentMail mail) => mail switch
    {
        { AskedToPhoneAt: not null, Channel: MessageChannel.Text } => $"no text message reached them; {(mail.MailInsteadId is null ? "" : "a mail was written, and ")}a task to phone",
        { AskedToPhoneAt: not null } => "no mail reached them; a task to phone",
        { MailInsteadId: not null } => "written as a mail, because the text message did not leave",
        { Channel: MessageChannel.Text } => "written as a text message",
        _ => "written",
    };

    private static string Named(AppointmentMailKind kind) => kind switch
    {
        AppointmentMailKind.ThreeDaysBefore => "Three days before",
        AppointmentMailKind.OneDayBefore => "The day before",
        AppointmentMailKind.TwoHoursBefore => "Two hours before",
        AppointmentMailKind.Booked => "That it was booked",
        AppointmentMailKind.Moved => "That it was moved",
        _ => "That it is canceled",
    };
}
