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
        HeartAttack(findings);
        HeartFailure(findings);
    }

    private static void Pressure(EligibilityFindings findings)
    {
        findings.FireForConditions("CV-06");
        if (findings.Facts.BloodPressures is not { Count: > 0 } readings) return;
        var systolic = readings.Average(r => (decimal)r.SystolicMmHg);
        var diastolic = readings.Average(r => (decimal)r.DiastolicMmHg);
        var mean = $"The mean of {readings.Count} {(readings.Count == 1 ? "reading" : "readings")} is {Say(systolic)}/{Say(diastolic)}";
        var evidence = readings.Select(r => $"{r.SystolicMmHg}/{r.DiastolicMmHg} mm Hg").ToList();

        var (high, low) = (findings.Limit("systolic.review"), findings.Limit("diastolic.review"));
        if (systolic > high || diastolic > low) findings.Fire("CV-05", $"{mean}, above {high}/{low}.", evidence);

        if (findings.Facts.Setting != CareSetting.Home) return;
        var (stopHigh, stopLow) = (findings.Limit("home.systolic.defer"), findings.Limit("home.diastolic.defer"));
        if (systolic > stopHigh || diastolic > stopLow)
            findings.Fire("CV-06", $"{mean}, above {stopHigh}/{stopLow}, the limit for home.", evidence);
    }

    private static void Rate(EligibilityFindings findings)
    {
        findings.FireForConditions("CV-11");
        if (findings.Facts.HeartRatePerMinute is not { } rate) return;
        var (high, low) = (findings.Limit("pulse.high"), findings.Limit("pulse.low"));
        if (rate > high) findings.Fire("CV-11", $"The resting pulse is {rate}, above {high}.", [$"{rate} beats a minute"]);
        if (rate < low) findings.Fire("CV-11", $"The resting pulse is {rate}, below {low}.", [$"{rate} beats a minute"], basis: Basis.Proposal);
    }

    private static void HeartAttack(EligibilityFindings findings)
    {
        var own = findings.Conditions.Of("CV-07");
        if (own.Count == 0) return;
        var weeks = (int)findings.Limit("heartattack.weeks");
        var recent = own.Any(c => c.Onset is { } day && day > findings.Today.AddDays(-7 * weeks));
        var when = recent ? $"It began within {weeks} weeks; the European leaflet forbids esketamine then."
            : own.All(c => c.Onset is not null) ? $"It began more than {weeks} weeks ago."
            : $"Its date is not known; within {weeks} weeks the European leaflet forbids esketamine.";
        findings.Fire("CV-07", $"The record lists {EligibilityFindings.Quote(own)}. {when}", own.Select(EligibilityFindings.Describe),
            basis: recent ? Basis.Label : null);
    }

    private static void HeartFailure(EligibilityFindings findings)
    {
        var own = findings.Conditions.Of("CV-09");
        var evidence = own.Select(EligibilityFindings.Describe);
        switch (findings.Facts.Nyha)
        {
            case NyhaClass.III or NyhaClass.IV:
                findings.Fire("CV-09", $"Heart failure of NYHA class {findings.Facts.Nyha}.", [.. evidence, $"NYHA {findings.Facts.Nyha}"]);
                break;
            case null when own.Count > 0:
                findings.Fire("CV-09", $"The record lists {EligibilityFindings.Quote(own)}, without a NYHA class.", evidence, EligibilityOutcome.CannotAssess);
                findings.Lacks("nyha", "NYHA class of heart failure", "The prescriber's evaluation or the cardiologist");
                break;
            case { } mild when own.Count > 0:
                findings.Conditions.Recognised.Add(new(own[0].Text ?? own[0].Code ?? "", "CV-09", $"NYHA class {mild}; the row begins at class III"));
                break;
        }
    }

    private static string Say(decimal mmHg) => Math.Round(mmHg, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
