using Doorway.Care.Dosing;
using Doorway.Care.Staff;

namespace Doorway.Web.Hosting;

/// <summary>Who is on call for a practice now: a prescriber of the house, or a guest whom one of its patients let in. A guest's
/// switch stands in their own practice, so that it counts here from the moment they are let in.</summary>
public sealed class OnCallNow(Here here, PracticePrescribers prescribers, ClinicianStanding standing)
{
    /// <summary>"Amara Finch, PMHNP on call to 6:00 pm"; empty when nobody is.</summary>
    public async Task<string> InWordsAsync(Practice practice, CancellationToken ct)
    {
        var people = await prescribers.OfAsync(here.Actor, practice.Id, here.Now, ct);
        if (people.Count == 0)
            return "";
        var last = (await standing.OnCallAsync(people, practice.Zone, here.Now, ct)).MaxBy(fact => fact.Until);
        if (last is null)
            return "";
        var isToday = TimeZoneInfo.ConvertTime(last.Until, practice.Zone).Date == TimeZoneInfo.ConvertTime(here.Now, practice.Zone).Date;
        return $"{last.Name} on call to {InWords.Time(last.Until, practice.Zone)}{(isToday ? "" : " tomorrow")}";
    }
}
