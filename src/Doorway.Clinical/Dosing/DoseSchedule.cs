using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>How often doses follow each other, and how many there have been.</summary>
public static class DoseSchedule
{
    private static readonly TimeSpan Course = TimeSpan.FromDays(28);

    /// <summary>Findings about a planned dose among the earlier ones; an empty list means no finding in what was asked.</summary>
    /// <param name="setting">At home or in the clinic.</param>
    /// <param name="route">Route of the planned dose.</param>
    /// <param name="earlier">When earlier doses were taken, in any order; boosters of one session are not doses of their own here.</param>
    /// <param name="planned">When the next one is planned.</param>
    /// <param name="isMaintenance">True once the first course is over.</param>
    /// <param name="dosesSinceRenewal">Doses since consent, urine and liver values were last renewed; null where it is not known.</param>
    /// <param name="renewedOn">Day of that renewal; null where it is not known.</param>
    /// <param name="knowledge">Limits to use; all but those of esketamine are practice defaults.</param>
    public static IReadOnlyList<DoseFinding> Evaluate(
        CareSetting setting, DoseRoute route, IReadOnlyList<DateTimeOffset> earlier, DateTimeOffset planned, bool isMaintenance, int? dosesSinceRenewal, DateOnly? renewedOn, KnowledgeSet knowledge)
    {
        List<DoseFinding> findings = [];
        var past = earlier.Where(d => d < planned).ToList();
        var spacing = knowledge.Limit(setting == CareSetting.Home ? "dose.home.spacing" : "dose.clinic.spacing");
        if (past.Count > 0 && planned - past.Max() is var since && since < TimeSpan.FromHours((double)spacing.Value))
            findings.Add(DoseFinding.Of(spacing, DoseFindingLevel.PrescriberReason, $"{DoseCheck.Say((decimal)since.TotalHours)} hours after the last dose; at least {DoseCheck.Say(spacing.Value)} hours."));

        var inCourse = past.Count(d => planned - d < Course) + 1;
        var course = knowledge.Limit("dose.course.most");
        if (inCourse > course.Value)
            findings.Add(DoseFinding.Of(course, DoseFindingLevel.PrescriberReason, $"It would be dose {inCourse} in 28 days; at most {DoseCheck.Say(course.Value)}."));

        var maintenance = knowledge.Limit("dose.maintenance.most");
        var inMonth = past.Count(d => d > planned.AddMonths(-1)) + 1;
        if (isMaintenance && setting == CareSetting.Home && inMonth > maintenance.Value)
            findings.Add(DoseFinding.Of(maintenance, DoseFindingLevel.PrescriberReason, $"It would be dose {inMonth} in a month; at home at most {DoseCheck.Say(maintenance.Value)}."));

        var weekly = knowledge.Limit("dose.esketamine.week");
        var inWeek = past.Count(d => planned - d < TimeSpan.FromDays(7)) + 1;
        if (route == DoseRoute.NasalEsketamine && inWeek > weekly.Value)
            findings.Add(DoseFinding.Of(weekly, DoseFindingLevel.Stop, $"It would be session {inWeek} in seven days; at most {DoseCheck.Say(weekly.Value)}."));

        findings.AddRange(Renewal(past.Count, planned, dosesSinceRenewal, renewedOn, knowledge));
        return [.. findings.OrderByDescending(f => f.Level.Rank())];
    }

    private static IEnumerable<DoseFinding> Renewal(int past, DateTimeOffset planned, int? dosesSinceRenewal, DateOnly? renewedOn, KnowledgeSet knowledge)
    {
        var (doses, months) = (knowledge.Limit("dose.renew.doses"), knowledge.Limit("dose.renew.months"));
        if ((dosesSinceRenewal ?? past) >= doses.Value)
            yield return DoseFinding.Of(doses, DoseFindingLevel.PrescriberReason, $"{dosesSinceRenewal ?? past} doses since consent, urine and liver values were last renewed; every {DoseCheck.Say(doses.Value)}.");
        if (renewedOn is { } day && day.AddMonths((int)months.Value) <= DateOnly.FromDateTime(planned.DateTime))
            yield return DoseFinding.Of(months, DoseFindingLevel.PrescriberReason, $"Consent, urine and liver values are older than {DoseCheck.Say(months.Value)} months.");
    }
}
