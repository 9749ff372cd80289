using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>From a day and an hour on the wall to an instant. An hour that the clocks skip is no hour; of a doubled hour the first is meant.</summary>
public static class LocalTimes
{
    /// <summary>"Thursday 19 November, 10:00 am", as it stands on the wall.</summary>
    public static string InWords(IBookedHour hour)
        => $"{DayWords.LongDay(hour.LocalDate)}, {DayWords.Time(hour.LocalTime)}";

    public static async Task<TimeZoneInfo> ZoneAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
        => (await scope.PracticeAsync(practiceId, ct)).Zone;

    /// <summary>When a day begins, also where the clocks skip its midnight.</summary>
    public static DateTimeOffset DayBegins(DateOnly day, TimeZoneInfo zone)
        => TryInstant(day, TimeOnly.MinValue, zone, out var at) ? at : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), zone.BaseUtcOffset).ToUniversalTime();

    public static bool TryInstant(DateOnly day, TimeOnly time, TimeZoneInfo zone, out DateTimeOffset at)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        at = default;
        if (zone.IsInvalidTime(local))
            return false;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        at = new DateTimeOffset(local, offset).ToUniversalTime();
        return true;
    }
}
