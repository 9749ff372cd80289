using Doorway.Care.Dosing;
using Doorway.Care.Staff;

namespace Doorway.Web.Hosting;

/// <summary>Who is on call for a practice now, in the words of the frame.</summary>
public sealed class OnCallNow(Here here)
{
    /// <summary>"Amara Finch, PMHNP on call to 6:00 pm"; empty when nobody is.</summary>
    public async Task<string> InWordsAsync(Practice practice, CancellationToken ct)
    {
        if (await OnCall.LongestAsync(here.Scope, practice.Id, here.Now, ct) is not { } last)
            return "";
        var isToday = TimeZoneInfo.ConvertTime(last.Until, practice.Zone).Date == TimeZoneInfo.ConvertTime(here.Now, practice.Zone).Date;
        return $"{last.Name} on call to {InWords.Time(last.Until, practice.Zone)}{(isToday ? "" : " tomorrow")}";
    }
}
