using System.Globalization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Pressure, pulse, heart attack and heart failure.</summary>
internal static class HeartRules
{
    internal static void Apply(EligibilityFindings findings)
    {
        Pressure(findings);
        Rate(findings);
        findings.FireForConditions("CV-07");
        HeartFailure(findings);
    }

    // One finding for a row: its limits of the systolic and of the diastolic mean are named together.
    private static void Pressure(EligibilityFindings findings)
    {
        findings.FireForConditions("CV-06");
        if (findings.Facts.BloodPressures is not { Count: > 0 } readings) return;
        var mean = MeanPressure.Of(readings);
        var says = $"The mean of {readings.Count} {(readings.Count == 1 ? "reading" : "readings")} is {Say(mean.SystolicMmHg)}/{Say(mean.DiastolicMmHg)}";
        var evidence = readings.Select(r => $"{Say(r.SystolicMmHg)}/{Say(r.DiastolicMmHg)} mm Hg").ToList();
        var passed = findings.PressureLimits().Where(l => l.IsPassedBy(mean)).ToList();
        foreach (var limits in passed.Where(l => l.Outcome is not null).GroupBy(l => (l.RowId, l.Outcome, l.Basis)))
        {
            var urgent = passed.Where(l => l.Outcome is null && l.RowId == limits.Key.RowId).Select(l => $" {l.Says}.").Distinct();
            findings.Fire(limits.Key.RowId, $"{says}. {string.Join(" ", limits.Select(l => $"{l.Says}."))}{string.Concat(urgent)}", evidence, limits.Key.Outcome, limits.Key.Basis);
        }
    }

    private static void Rate(EligibilityFindings findings)
    {
        findings.FireForConditions("CV-11");
        if (findings.Facts.HeartRatePerMinute is not { } rate) return;
        var (high, low) = (findings.Limit("pulse.high"), findings.Limit("pulse.low"));
        if (rate > high) findings.Fire("CV-11", $"The resting pulse is {Say(rate)}, above {Say(high)}.", [$"{Say(rate)} beats a minute"]);
        if (rate < low) findings.Fire("CV-11", $"The resting pulse is {Say(rate)}, below {Say(low)}.", [$"{Say(rate)} beats a minute"], basis: Basis.Proposal);
    }

    // Words for poor function of the left heart count by themselves; heart failure as such needs its class.
    private static void HeartFailure(EligibilityFindings findings)
    {
        var own = findings.Conditions.Of("CV-09");
        var evidence = own.Select(EligibilityFindings.Describe).ToList();
        var weak = own.Where(c => findings.IsSure("CV-09", c)).ToList();
        if (findings.Facts.Nyha is NyhaClass.III or NyhaClass.IV)
            findings.Fire("CV-09", $"Heart failure of NYHA class {findings.Facts.Nyha}.", [.. evidence, $"NYHA {findings.Facts.Nyha}"]);
        else if (weak.Count > 0)
            findings.Fire("CV-09", $"The record lists {EligibilityFindings.Quote(weak)}: poor function of the left heart.", evidence);
        if (own.Count == weak.Count || findings.Facts.Nyha is NyhaClass.III or NyhaClass.IV) return;
        if (findings.Facts.Nyha is { } mild)
        {
            findings.Conditions.Recognised.Add(new(own[0].Words, "CV-09", $"NYHA class {mild}; the row begins at class III"));
            return;
        }
        findings.Fire("CV-09", $"The record lists {EligibilityFindings.Quote(own)}, without a NYHA class.", evidence, EligibilityOutcome.CannotAssess);
        findings.Lacks("nyha", "NYHA class of heart failure", "The prescriber's evaluation or the cardiologist");
    }

    private static string Say(decimal? number) => number is { } known ? Math.Round(known, 1).ToString("0.#", CultureInfo.InvariantCulture) : "?";
}
