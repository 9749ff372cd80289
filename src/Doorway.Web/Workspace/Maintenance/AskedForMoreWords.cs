using Doorway.Care.Maintenance;
using Doorway.Web.Hosting;

namespace Doorway.Web.Workspace.Maintenance;

/// <summary>The words for asking for more, as the staff reads them.</summary>
internal static class AskedForMoreWords
{
    public static string Of(MoreMedicineKind kind) => kind == MoreMedicineKind.AnotherSession ? "Another session" : "More medicine";

    public static string Of(MoreMedicineReply reply) => reply switch
    {
        MoreMedicineReply.Yes => "Yes, by the usual steps",
        MoreMedicineReply.TalkFirst => "We talk first",
        _ => "Not now",
    };

    /// <summary>Null where nothing was asked about it, or it can wait.</summary>
    public static string? Of(MoreMedicineHow? how) => how switch
    {
        MoreMedicineHow.Hard => "They said that it is hard, and were promised a call.",
        MoreMedicineHow.NotSafe => "They said that they were not safe, were shown 988 and 911, and were promised a call.",
        _ => null,
    };

    /// <summary>What stood when it was asked.</summary>
    public static string Then(MoreMedicineRequest asked, TimeZoneInfo zone)
    {
        var dose = asked.LastDoseAt is { } at ? $"The last dose written down here was on {InWords.Date(InZone(at, zone))}" : "No dose was written down here";
        var plan = asked.PlanVersion is { } version ? $"version {version} of the plan stood" : "there was no plan";
        var early = asked.DaysEarly switch
        {
            null => "cannot assess whether it was early: the plan had no earliest day",
            0 => $"not before the plan’s earliest day ({InWords.Date(asked.EarliestOn!.Value)})",
            var days => $"{days} {(days == 1 ? "day" : "days")} before the plan’s earliest day ({InWords.Date(asked.EarliestOn!.Value)})",
        };
        return $"{dose}; {plan}; {early}.";
    }

    private static DateOnly InZone(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
