using System.Globalization;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>
/// The list before somebody leaves the practice. Esketamine wants two hours since the first device and that sedation,
/// dissociation and respiratory depression have resolved: both, whichever comes later (REMS). The other numbers are
/// proposed defaults. Time alone never makes anybody ready.
/// </summary>
public static class DischargeReadiness
{
    private const string Time = "time-";

    private static readonly Dictionary<string, Func<DischargeRow, DischargeFacts, KnowledgeSet, (ReasonState State, string Says)>> Rules = new()
    {
        ["aldrete"] = (row, facts, _) => AtLeast(row, facts.Aldrete, "points"),
        ["padss"] = (row, facts, _) => AtLeast(row, facts.Padss, "points"),
        ["moaas"] = (row, facts, _) => AtLeast(row, facts.Moaas, "points"),
        ["pressure"] = Pressure,
        ["oxygen"] = (row, facts, _) => Oxygen(row, facts),
        ["cadss-6"] = (row, facts, _) => Dissociation(row, facts),
        ["escort"] = (_, facts, _) => Escort(facts),
        ["pressure-falling"] = (_, facts, _) => YesNo(facts.PressureIsFalling),
        ["sedation-resolved"] = (_, facts, _) => YesNo(facts.SedationResolved),
        ["dissociation-resolved"] = (_, facts, _) => YesNo(facts.DissociationResolved),
        ["respiratory-depression-resolved"] = (_, facts, _) => YesNo(facts.RespiratoryDepressionResolved),
        ["oriented"] = (_, facts, _) => YesNo(facts.IsOriented),
        ["steady-gait"] = (_, facts, _) => YesNo(facts.GaitIsSteady),
        ["no-suicidal-thoughts"] = (_, facts, _) => YesNo(facts.NoActiveSuicidality),
        ["nausea"] = (_, facts, _) => YesNo(facts.NauseaIsTolerable),
        ["no-driving-told"] = (_, facts, _) => YesNo(facts.ToldNotToDrive),
        ["emergency-numbers"] = (_, facts, _) => YesNo(facts.EmergencyNumbersGiven),
        ["integration-booked"] = (_, facts, _) => YesNo(facts.IntegrationBooked),
    };

    /// <summary>Goes through the items of the route.</summary>
    public static DischargeResult Evaluate(DischargeFacts facts, KnowledgeSet knowledge)
    {
        List<DischargeItem> items = [.. knowledge.Discharge
            .Where(row => row.OnlyRoutes is not { } routes || routes.Contains(facts.Route))
            .Select(row => Item(row, facts, knowledge))];
        var hasTime = items.Any(i => IsTime(i.Id));
        return new DischargeResult(hasTime && items.All(i => i.State == ReasonState.Met), items, knowledge.ContentHash);
    }

    private static DischargeItem Item(DischargeRow row, DischargeFacts facts, KnowledgeSet knowledge)
    {
        var (state, says) = IsTime(row.Id) ? EnoughTime(row, facts)
            : Rules.TryGetValue(row.Id, out var rule) ? rule(row, facts, knowledge)
            : (ReasonState.CannotAssess, "No rule for this item");
        return new DischargeItem(row.Id, state, row.Title, says, row.Source, row.Basis, row.Mark);
    }

    private static bool IsTime(string id) => id.StartsWith(Time, StringComparison.Ordinal);

    // Where no number is known nobody waits for a clock: a prescriber looks, and says it. Where one is known their word does not shorten it.
    private static (ReasonState, string) EnoughTime(DischargeRow row, DischargeFacts facts) =>
        row.Value is null && facts.PrescriberJudgedTime == true
            ? (ReasonState.Met, "No number is known for this route; a prescriber judged that it is enough")
            : AtLeast(row, facts.MinutesSinceDose, "minutes");

    private static (ReasonState, string) AtLeast(DischargeRow row, decimal? value, string unit)
    {
        if (row.Value is not { } least) return (ReasonState.CannotAssess, "No number is known for this route; the prescriber decides");
        if (value is not { } seen) return (ReasonState.CannotAssess, "Not known");
        return (seen >= least ? ReasonState.Met : ReasonState.NotMet, string.Create(CultureInfo.InvariantCulture, $"{seen:0.##} {unit}; at least {least:0.##}"));
    }

    private static (ReasonState, string) YesNo(bool? isSo) => isSo switch
    {
        null => (ReasonState.CannotAssess, "Not known"),
        true => (ReasonState.Met, "Yes"),
        false => (ReasonState.NotMet, "No"),
    };

    // Not above 140/90, or not more than 20 percent above the reading before.
    private static (ReasonState, string) Pressure(DischargeRow row, DischargeFacts facts, KnowledgeSet knowledge)
    {
        if (facts.SystolicMmHg is not { } systolic || facts.DiastolicMmHg is not { } diastolic) return (ReasonState.CannotAssess, "Not measured");
        decimal Ceiling(int? before, string limit) => Math.Max(knowledge.Limit(limit).Value, (before ?? 0) * (1 + (row.Value!.Value / 100)));
        var (most, mostDiastolic) = (Ceiling(facts.SystolicMmHgBefore, "end.systolic"), Ceiling(facts.DiastolicMmHgBefore, "end.diastolic"));
        return (systolic <= most && diastolic <= mostDiastolic ? ReasonState.Met : ReasonState.NotMet,
            string.Create(CultureInfo.InvariantCulture, $"{systolic}/{diastolic}; at most {Math.Floor(most):0}/{Math.Floor(mostDiastolic):0}"));
    }

    private static (ReasonState, string) Oxygen(DischargeRow row, DischargeFacts facts)
    {
        if (facts.SpO2Percent is not { } now) return (ReasonState.CannotAssess, "Not measured");
        var least = row.Value!.Value;
        if (now < least) return (ReasonState.NotMet, string.Create(CultureInfo.InvariantCulture, $"{now} %; at least {least:0}"));
        if (facts.SpO2PercentBefore is not { } before) return (ReasonState.CannotAssess, "The reading before the dose is not known");
        return (now >= before ? ReasonState.Met : ReasonState.NotMet, $"{now} %, before the dose {before} %");
    }

    private static (ReasonState, string) Dissociation(DischargeRow row, DischargeFacts facts)
    {
        if (facts.Cadss6 is not { } now) return (ReasonState.CannotAssess, "Not asked");
        var most = row.Value!.Value;
        if (now <= most) return (ReasonState.Met, $"CADSS-6 {now}");
        if (facts.Cadss6Before is not { } before) return (ReasonState.CannotAssess, "The CADSS-6 before the dose is not known");
        return (now <= before + most ? ReasonState.Met : ReasonState.NotMet, $"CADSS-6 {now}, before the dose {before}");
    }

    private static (ReasonState, string) Escort(DischargeFacts facts) => facts.EscortIsPresent switch
    {
        false => (ReasonState.NotMet, "The escort is not there"),
        true when !string.IsNullOrWhiteSpace(facts.EscortName) => (ReasonState.Met, "There and named"),
        _ => (ReasonState.CannotAssess, "Presence or name of the escort is not known"),
    };
}
