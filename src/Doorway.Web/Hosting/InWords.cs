using Doorway.Care.Languages;
using Doorway.Care.Staff;
using Doorway.Web.Kit;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Hosting;

/// <summary>Times, days and lateness as people say them.</summary>
public static class InWords
{
    /// <summary>"2:02 pm"</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => DayWords.Time(TimeOnly.FromDateTime(Local(at, zone)));

    /// <summary>"Thursday 19 November"</summary>
    public static string LongDay(DateTimeOffset at, TimeZoneInfo zone) => DayWords.LongDay(On(at, zone));

    /// <summary>"19 Nov", with the year when it is not this one.</summary>
    public static string Day(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
        => On(at, zone).Year == On(now, zone).Year ? DayWords.Short(On(at, zone)) : DayWords.Date(On(at, zone));

    /// <summary>"19 Nov, 2:02 pm"</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now) => $"{Day(at, zone, now)}, {Time(at, zone)}";

    /// <summary>"Tuesday 2:02 pm" within the week, else "19 Nov, 2:02 pm".</summary>
    public static string DayAndTime(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
        => now - at < TimeSpan.FromDays(6) ? $"{DayWords.Weekday(On(at, zone))} {Time(at, zone)}" : Moment(at, zone, now);

    /// <summary>"therapist and medical director"</summary>
    public static string Roles(StaffRoles roles)
        => string.Join(" and ", Enum.GetValues<StaffRoles>().Where(r => r != StaffRoles.None && roles.HasFlag(r)).Select(r => Spaced(r).ToLowerInvariant()));

    /// <summary>"Medical director": the name of a choice as people write it.</summary>
    public static string Spaced(Enum name) => string.Concat(name.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    public static string Date(DateOnly day) => DayWords.Date(day);

    public static string LongDate(DateOnly day) => DayWords.LongDate(day);

    public static string LongDate(DateTimeOffset at, TimeZoneInfo zone) => DayWords.LongDate(On(at, zone));

    /// <summary>"2 days late", "in 8 min", "tomorrow", "25 Nov".</summary>
    public static (string Text, Lateness Is) Lateness(DateTimeOffset? due, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (due is not { } at)
            return (Say("no time set"), Kit.Lateness.Later);
        var left = at - now;
        if (left < TimeSpan.Zero)
            return (Say($"{Span(-left)} late"), Kit.Lateness.Late);
        if (left < TimeSpan.FromMinutes(15))
            return (Say($"in {Span(left)}"), Kit.Lateness.Now);
        if (left < TimeSpan.FromHours(12))
            return (Say($"in {Span(left)}"), Kit.Lateness.Soon);
        var days = On(at, zone).DayNumber - On(now, zone).DayNumber;
        return days switch
        {
            0 => (Say("today"), Kit.Lateness.Soon),
            1 => (Say("tomorrow"), Kit.Lateness.Soon),
            < 7 => (Say($"in {days} days"), Kit.Lateness.Soon),
            _ => (Day(at, zone, now), Kit.Lateness.Later),
        };
    }

    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => Say("less than a minute"),
        { TotalMinutes: < 60 } => Say($"{(int)span.TotalMinutes} min"),
        { TotalHours: < 24 } => (int)span.TotalHours == 1 ? Say("1 hour") : Say($"{(int)span.TotalHours} hours"),
        _ => (int)span.TotalDays == 1 ? Say("1 day") : Say($"{(int)span.TotalDays} days"),
    };

    private static DateOnly On(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(at, zone));

    private static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
