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

    /// <summary>When questions that wait are reminded of, unless the patient chose another hour.</summary>
    public static readonly TimeOnly QuestionsHour = new(10, 0);

    /// <summary>Which of the three it is now; null before the first, and when the session's time has come. One stands open until the next.</summary>
    public static ReminderTime? At(DateTimeOffset startsAt, DateTimeOffset now) => (startsAt - now).TotalHours switch
    {
        > 72 or <= 0 => null,
        > 24 => ReminderTime.ThreeDays,
        > 2 => ReminderTime.OneDay,
        _ => ReminderTime.TwoHours,
    };

    /// <summary>How long before the hour one of them opens.</summary>
    public static TimeSpan OpensBefore(ReminderTime time) => time switch
    {
        ReminderTime.ThreeDays => Earliest,
        ReminderTime.OneDay => TimeSpan.FromHours(24),
        _ => TimeSpan.FromHours(2),
    };

    /// <summary>The same for a mail, which is not sent in the last half hour.</summary>
    public static ReminderTime? MailAt(DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now <= LastMail ? null : At(startsAt, now);

    /// <summary>Whether it is the hour for questions that wait: from the chosen time on, for an hour, and never in the quiet hours.</summary>
    public static bool IsQuestionsHour(ReminderChoice? choice, TimeZoneInfo zone, DateTimeOffset now)
    {
        var from = choice?.QuestionsHour ?? QuestionsHour;
        return TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(from, from.AddHours(1)) && !IsQuiet(choice, zone, now);
    }

    /// <summary>Whether a time of day lies in somebody's quiet hours.</summary>
    public static bool IsIn(TimeOnly time, TimeOnly from, TimeOnly until) => from != until && time.IsBetween(from, until);

    /// <summary>Whether it is night for this person. From and until the same hour: never.</summary>
    public static bool IsQuiet(ReminderChoice? choice, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (from, until) = choice is null ? (QuietFrom, QuietUntil) : (choice.QuietFrom, choice.QuietUntil);
        return IsIn(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), from, until);
    }
}
