using System.Globalization;
using Doorway.Care.Staff;
using Doorway.Web.Kit;

namespace Doorway.Web.Hosting;

/// <summary>Times, days and lateness as people say them.</summary>
public static class InWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"2:02 pm"</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("h:mm tt", English).ToLowerInvariant();

    /// <summary>"Thursday 19 November"</summary>
    public static string LongDay(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("dddd d MMMM", English);

    /// <summary>"19 Nov", with the year when it is not this one.</summary>
    public static string Day(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
        => Local(at, zone).ToString(Local(at, zone).Year == Local(now, zone).Year ? "d MMM" : "d MMM yyyy", English);

    /// <summary>"19 Nov, 2:02 pm"</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now) => $"{Day(at, zone, now)}, {Time(at, zone)}";

    /// <summary>"Tuesday 2:02 pm" within the week, else "19 Nov, 2:02 pm".</summary>
    public static string DayAndTime(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
        => now - at < TimeSpan.FromDays(6) ? $"{Local(at, zone).ToString("dddd", English)} {Time(at, zone)}" : Moment(at, zone, now);

    /// <summary>"therapist and medical director"</summary>
    public static string Roles(StaffRoles roles)
        => string.Join(" and ", Enum.GetValues<StaffRoles>().Where(r => r != StaffRoles.None && roles.HasFlag(r)).Select(r => Spaced(r).ToLowerInvariant()));

    /// <summary>"Medical director": the name of a choice as people write it.</summary>
    public static string Spaced(Enum name) => string.Concat(name.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    public static string Date(DateOnly day) => day.ToString("d MMM yyyy", English);

    public static string LongDate(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"2 days late", "in 8 min", "tomorrow", "25 Nov".</summary>
    public static (string Text, Lateness Is) Lateness(DateTimeOffset? due, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (due is not { } at)
            return ("no time set", Kit.Lateness.Later);
        var left = at - now;
        if (left < TimeSpan.Zero)
            return ($"{Span(-left)} late", Kit.Lateness.Late);
        if (left < TimeSpan.FromMinutes(15))
            return ($"in {Span(left)}", Kit.Lateness.Now);
        if (left < TimeSpan.FromHours(12))
            return ($"in {Span(left)}", Kit.Lateness.Soon);
        var days = DateOnly.FromDateTime(Local(at, zone)).DayNumber - DateOnly.FromDateTime(Local(now, zone)).DayNumber;
        return days switch
        {
            0 => ("today", Kit.Lateness.Soon),
            1 => ("tomorrow", Kit.Lateness.Soon),
            < 7 => ($"in {days} days", Kit.Lateness.Soon),
            _ => (Day(at, zone, now), Kit.Lateness.Later),
        };
    }

    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalMinutes: < 60 } => $"{(int)span.TotalMinutes} min",
        { TotalHours: < 24 } => (int)span.TotalHours == 1 ? "1 hour" : $"{(int)span.TotalHours} hours",
        _ => (int)span.TotalDays == 1 ? "1 day" : $"{(int)span.TotalDays} days",
    };

    private static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
