using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Web.Hosting;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Screening;

/// <summary>What a patient in danger is told about the call: who, by when, on which number, or that nobody is on call. Never more than is true.</summary>
internal static class CrisisWords
{
    public static string WhoCalls(FollowUp call, string owner, bool isOnCall, string? phone, Practice practice, DateTimeOffset now)
    {
        var by = By(call.DueAt, practice.Zone, now);
        var number = Ending(phone);
        if (call.DueAt < now)
            return Say($"{owner} was to phone you {by}. If that call has not come, please use one of the numbers above now, or phone us: {practice.Phone}.");
        if (number is null)
            return isOnCall
                ? Say($"We have no number to reach you on. Please phone us: {practice.Phone}. {owner} is on call.")
                : Say($"We have no number to reach you on. Please phone us: {practice.Phone}. Nobody here is on call now, so please use one of the numbers above first.");
        return isOnCall
            ? Say($"{owner} will phone you {by}, on the number ending {number}.")
            : Say($"Nobody here is on call now, so please use one of the numbers above. {owner} has been asked to phone you {by}, on the number ending {number}.");
    }

    private static string By(DateTimeOffset due, TimeZoneInfo zone, DateTimeOffset now)
    {
        var days = Local(due, zone).DayNumber - Local(now, zone).DayNumber;
        var time = InWords.Time(due, zone);
        return days switch
        {
            0 => Say($"today, before {time}"),
            1 => Say($"tomorrow, before {time}"),
            -1 => Say($"yesterday, before {time}"),
            _ => Say($"before {time} on {InWords.LongDay(due, zone)}"),
        };
    }

    private static DateOnly Local(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static string? Ending(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[^2..];
    }
}
