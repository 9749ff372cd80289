using Doorway.Care.Reminders;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Visits;

/// <summary>What a mail about a visit says, in the language of the moment: when and with whom. Not what it is for, and nobody else.</summary>
internal static class VisitLetter
{
    /// <summary>Where a patient sees their visits, moves and cancels.</summary>
    public const string Page = "/visits";

    /// <param name="with">The clinician's name, without what they are; null when they no longer care for the patient.</param>
    /// <param name="hour">The hour in words, with its zone.</param>
    /// <param name="page">The way to the page, with its line breaks.</param>
    /// <param name="isSameHour">Of a move: the time stayed; its length, its place or the person is another.</param>
    public static string Of(AppointmentMailKind kind, string? with, string hour, string page, bool isSameHour) => kind switch
    {
        AppointmentMailKind.Canceled when with is null => Say($"your appointment on {hour} is canceled. Write to us or phone us when you want a new one.") + "\n",
        _ when with is null => Say($"your appointment is on {hour}. Who meets you may change: we write to you or phone you about it. Your page lets you change the time:") + page,
        AppointmentMailKind.Booked => Say($"you have an appointment with {with} on {hour}. Your page says where, and lets you change it:") + page,
        AppointmentMailKind.Moved when isSameHour => Say($"your appointment on {hour} has changed. The time stays the same. You meet {with}. Your page says where and how long, and lets you change it:") + page,
        AppointmentMailKind.Moved => Say($"your appointment with {with} is now on {hour}. The time that you knew before is free again. Your page says where, and lets you change it:") + page,
        AppointmentMailKind.Canceled => Say($"your appointment with {with} on {hour} is canceled. Write to us or phone us when you want a new one.") + "\n",
        _ => Say($"your appointment with {with} is on {hour}. Your page says where, and lets you change it:") + page,
    };
}
