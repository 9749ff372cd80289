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
    /// <summary>Goes through the items of the route.</summary>
    public static DischargeResult Evaluate(DischargeFacts facts, KnowledgeSet knowledge)
    {
        List<DischargeItem> items = [.. knowledge.Discharge
            .Where(row => row.OnlyRoutes is not { } routes || routes.Contains(facts.Route))
            .Select(row => Item(row, facts, knowledge))];
        var hasTime = items.Any(i => i.Id.StartsWith("time-", StringComparison.Ordinal));
        return new DischargeResult(hasTime && items.All(i => i.State == ReasonState.Met), items, knowledge.ContentHash);
    }

    private static DischargeItem Item(DischargeRow row, DischargeFacts facts, KnowledgeSet knowledge)
    {
        var (state, says) = row.Id switch
        {
            _ when row.Id.StartsWith("time-", StringComparison.Ordinal) => AtLeast(row, facts.MinutesSinceDose, "minutes"),
            "aldrete" => AtLeast(row, facts.Aldrete, "points"),
            "padss" => AtLeast(row, facts.Padss, "points"),
            "moaas" => AtLeast(row, facts.Moaas, "points"),
            "pressure" => Pressure(row, facts, knowledge),
            "pressure-falling" => YesNo(facts.PressureIsFalling),
            "oxygen" => Oxygen(row, facts),
            "cadss-6" => Dissociation(row, facts),
            "sedation-resolved" => YesNo(facts.SedationResolved),
            "dissociation-resolved" => YesNo(facts.DissociationResolved),
            "respiratory-depression-resolved" => YesNo(facts.RespiratoryDepressionResolved),
            "oriented" => YesNo(facts.IsOriented),
            "steady-gait" => YesNo(facts.GaitIsSteady),
            "no-suicidal-thoughts" => YesNo(facts.NoActiveSuicidality),
            "nausea" => YesNo(facts.NauseaIsTolerable),
            "escort" => Escort(facts),
            "no-driving-told" => YesNo(facts.ToldNotToDrive),
            "emergency-numbers" => YesNo(facts.EmergencyNumbersGiven),
            "integration-booked" => YesNo(facts.IntegrationBooked),
            _ => (ReasonState.CannotAssess, "No rule for this item"),
        };
        return new DischargeItem(row.Id, state, row.Title, says, row.Source, row.Basis, row.Mark);
    }

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
            string.Create(CultureInfo.InvariantCulture, $"{systolic}/{diastolic}; at most {most:0}/{mostDiastolic:0}"));
    }

    private static (ReasonState, string) Oxygen(DischargeRow row, DischargeFacts facts)
    {
        if (facts.SpO2Percent is not { } now) return (ReasonState.CannotAssess, "Not measured");
        if (now < row.Value) return (ReasonState.NotMet, string.Create(CultureInfo.InvariantCulture, $"{now} %; at least {row.Value:0}"));
        if (facts.SpO2PercentBefore is not { } before) return (ReasonState.CannotAssess, "The reading before the dose is not known");
        return (now >= before ? ReasonState.Met : ReasonState.NotMet, $"{now} %, before the dose {before} %");
    }

    private static (ReasonState, string) Dissociation(DischargeRow row, DischargeFacts facts)
    {
        if (facts.Cadss6 is not { } now) return (ReasonState.CannotAssess, "Not asked");
        if (now <= row.Value) return (ReasonState.Met, $"CADSS-6 {now}");
        if (facts.Cadss6Before is not { } before) return (ReasonState.CannotAssess, "The CADSS-6 before the dose is not known");
        return (now <= before + row.Value ? ReasonState.Met : ReasonState.NotMet, $"CADSS-6 {now}, before the dose {before}");
    }

    private static (ReasonState, string) Escort(DischargeFacts facts) => facts.EscortIsPresent switch
    {
        false => (ReasonState.NotMet, "The escort is not there"),
        true when !string.IsNullOrWhiteSpace(facts.EscortName) => (ReasonState.Met, "There and named"),
        _ => (ReasonState.CannotAssess, "Presence or name of the escort is not known"),
    };
}
