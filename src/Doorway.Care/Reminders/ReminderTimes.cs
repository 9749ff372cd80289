namespace Doorway.Care.Reminders;

/// <summary>The three times before a session at which somebody is reminded and asked.</summary>
public enum ReminderTime
{
    ThreeDays,
    OneDay,
    TwoHours,
}

/// <summary>When each reminder stands open, and when nobody is written to. All of it is a practice default of the workflow, not a clinical fact.</summary>
public static class ReminderTimes
{
    public static readonly TimeSpan Earliest = TimeSpan.FromHours(72);

    /// <summary>Closer than this, a mail helps nobody any more.</summary>
    public static readonly TimeSpan LastMail = TimeSpan.FromMinutes(30);

    public static readonly TimeOnly QuietFrom = new(21, 0);
    public static readonly TimeOnly QuietUntil = new(8, 0);

    /// <summary>Which of the three it is now; null before the first, and when the session's time has come. One stands open until the next.</summary>
    public static ReminderTime? At(DateTimeOffset startsAt, DateTimeOffset now) => (startsAt - now).TotalHours switch
    {
        > 72 or <= 0 => null,
        > 24 => ReminderTime.ThreeDays,
        > 2 => ReminderTime.OneDay,
        _ => ReminderTime.TwoHours,
    };

    /// <summary>The same for a mail, which is not sent in the last half hour.</summary>
    public static ReminderTime? MailAt(DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now <= LastMail ? null : At(startsAt, now);

    /// <summary>Whether it is night for this person. From and until the same hour: never.</summary>
    public static bool IsQuiet(ReminderChoice? choice, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (from, until) = choice is null ? (QuietFrom, QuietUntil) : (choice.QuietFrom, choice.QuietUntil);
        return from != until && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(from, until);
    }
}
