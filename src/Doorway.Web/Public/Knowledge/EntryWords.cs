using System.Globalization;
using Doorway.Clinical.Conditions;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Clinical.Outcomes;
using Doorway.Clinical.Planning;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Web.Public.Knowledge;

/// <summary>One kind of entry as people read about it.</summary>
public sealed record EntryKindWords(string Kind, string Title, string About);

/// <summary>The entries of the clinical knowledge in plain words.</summary>
public static class EntryWords
{
    private static readonly EntryKindWords[] Known =
    [
        new("eligibility", "Screening", "Which illnesses and measurements speak for care, delay or refusal. Only a row that rests on a label stops by itself; about all others the prescriber decides."),
        new("pressure-limits", "Blood pressure at screening", "Limits in use, and those of other sources that a practice can choose instead."),
        new("row-options", "Where sources disagree", "Another answer to a row of the screening. The row itself holds until a medical director chooses this one."),
        new("condition-words", "Words in records", "How free text is read: what denies a condition, what speaks of a relative, what says that it is over."),
        new("interactions", "Medicines taken together", "What is known of ketamine together with other medicines. Nobody should stop one suddenly."),
        new("limits", "Numbers that rules compare with", "Each number with its unit."),
        new("pre-dose-limits", "The reading before a dose", "From which blood pressure or pulse a dose waits or a prescriber decides."),
        new("alarms", "Alarms of a session", "What makes an alarm while the medicine works, and how urgent it is."),
        new("gates", "Go or no-go", "What has to be so before a session begins, and who may go past it in writing."),
        new("ready-to-end", "Ready to end", "What has to be so before somebody is released."),
        new("discharge", "Before somebody leaves", "What has to be so before somebody leaves a clinic. Esketamine: two hours and everything resolved."),
        new("scales", "Scales of watching and recovery", "NEWS2, the Aldrete score, PADSS, MOAA/S and CADSS-6, item by item. An aid, never the alarm."),
        new("instruments", "Questionnaires", "What is asked, under which terms its wording may be used."),
        new("protocols", "Courses of care", "Templates that a plan begins with."),
        new("protocol-numbers", "Numbers of a course", "Doses, days and times of a template."),
        new("measure-schedules", "Which questionnaires go out", "By reason of care: what goes out each time, and what monthly. A proposal that a clinician takes over or changes."),
        new("benchmarks", "What groups reached", "Published figures, each with how many were counted, of whom, and who was lost. No promise for one person."),
        new("kept-responses", "How long groups kept it", "Published shares of those who had responded, days after the last dose. Almost all were given infusions; none is a promise for one person."),
        new("conditions", "Conditions, and what is held about each", "Every condition that is named for this kind of care, with the kind of evidence that is held here and where it stops. Information for clinicians; no rule reads it."),
        new("studies", "Studies, labels and guidelines", "What the conditions rest on, with the studies that found nothing. Figures are those of the source; no promise for one person."),
        new("antidepressants", "Medicines against depression", "Names and classes for writing down what was tried before."),
        new("facts", "For reference", "Time course, preparation, series, forms, adverse events, emergency steps. No rule computes with these."),
        new("pharmacokinetics", "Expected curves: the numbers", "What the curves of ketamine and norketamine are computed with, as published or fitted. Support for a clinician; never a dose order, a discharge or leave to drive."),
        new("pharmacokinetic-influences", "Expected curves: other medicines", "Medicines whose influence on the amount in the blood has a published size."),
        new("pharmacokinetic-rows", "Expected curves: what they are held against", "Published measurements beside which the curves are laid, with what each rests on."),
        new("not-assessed", "What the screening does not see", "Facts that are not asked, and where they would come from."),
    ];

    /// <summary>Every kind that the set holds, in reading order.</summary>
    public static IReadOnlyList<EntryKindWords> Kinds(KnowledgeSet set)
    {
        var held = set.Entries.Concat(set.SwitchedOff).Select(e => e.EntryKind).Distinct().ToList();
        return [.. Known.Where(k => held.Contains(k.Kind)), .. held.Where(k => Known.All(w => w.Kind != k)).Order(StringComparer.Ordinal).Select(k => new EntryKindWords(k, Spoken(k), ""))];
    }

    public static string Title(KnowledgeEntry entry) => entry switch
    {
        EligibilityRow row => row.Title,
        InteractionRow row => row.Title,
        Limit limit => limit.Says,
        PreDoseLimit limit => limit.Says,
        PressureLimit limit => limit.Says,
        RowOption option => option.Says,
        WordList list => list.Says,
        AlarmRow alarm => alarm.Says,
        GateRow gate => gate.Title,
        ReadyToEndRow row => row.Title,
        InstrumentDefinition instrument => instrument.Name,
        ProtocolTemplate template => template.Title,
        MeasureSchedule schedule => schedule.Title,
        NotAssessedEntry entryOf => entryOf.Title,
        DischargeRow row => row.Title,
        ScaleRow row => $"{row.Scale.ToUpperInvariant()}: {row.Title}",
        BenchmarkBand band => $"{band.Study}, {Spoken(band.Measure).ToLowerInvariant()}",
        KeptResponse kept => $"{kept.Study}, still responding after {Number(kept.DaysAfterLastDose)} days",
        ConditionRow condition => condition.Name,
        StudyRow study => study.Study,
        Antidepressant medicine => Spoken(medicine.Name),
        ReferenceFact fact => fact.Title,
        _ => KineticEntryWords.Title(entry) ?? Spoken(entry.Id),
    };

    public static string Says(KnowledgeEntry entry) => entry switch
    {
        EligibilityRow row => $"{row.Definition}. {In("At home", row.Home)}{In(" In a clinic", row.Clinic)}",
        InteractionRow row => $"{row.Effect}. {row.WhatToDo}. Severity {(row.SeverityLow == row.SeverityHigh ? $"{row.SeverityLow} of 4" : $"{row.SeverityLow} to {row.SeverityHigh} of 4, by route")}.",
        Limit limit => Measured(limit.Value, limit.Unit),
        AlarmRow alarm => alarm.Priority switch { AlarmPriority.High => "Act now.", AlarmPriority.Medium => "Act soon.", _ => "Notice." },
        PreDoseLimit limit => limit.Effect == PreDoseEffect.Never ? "No dose today when a repeat is also past it." : "The prescriber decides before the dose.",
        PressureLimit limit => $"{(limit.InUse ? "In use" : "An option, not in use")} {string.Join(" and ", limit.Settings.Select(s => s == CareSetting.Home ? "at home" : "in a clinic"))}, for row {limit.RowId}.",
        RowOption option => $"{(option.InUse ? "Chosen here" : "An option, not in use")}, for row {option.RowId}. {In("At home", option.Home)}{In(" In a clinic", option.Clinic)}".TrimEnd(),
        WordList list => string.Join(", ", list.Words),
        GateRow gate => $"May be passed in writing by {gate.WhoMayLift}.",
        InstrumentDefinition instrument => $"{(instrument.Items.Count > 0 ? $"{instrument.Items.Count} questions. " : "")}{instrument.Licence}",
        ProtocolTemplate template => template.About,
        MeasureSchedule schedule => $"Each time: {Names(schedule.EachTime)}. Monthly: {(schedule.Monthly.Count == 0 ? "none more" : Names(schedule.Monthly))}. {schedule.About}",
        NotAssessedEntry entryOf => $"It would come from: {entryOf.WhereFrom}.",
        DischargeRow { Value: { } value } row => Measured(value, row.Unit!),
        ScaleRow row => string.Join("; ", row.Levels.Select(l => $"{l.Points}: {l.Says}")),
        BenchmarkBand band => $"{Number(band.Percent)} % of {band.N} ({band.Denominator}). {band.Definition}, {band.When}. Lost: {band.FollowUpLoss}. {band.Treatment}.",
        KeptResponse kept => $"{(kept.IsAbout ? "About " : "")}{Number(kept.Percent)} %. {kept.Denominator}. {kept.Definition}. Lost: {kept.FollowUpLoss}. {kept.Treatment}.",
        ConditionRow condition => $"{ConditionRow.Says(condition.Evidence)}. {condition.Holds} {condition.Limits}",
        StudyRow study => $"{study.People}{(study.N is { } n ? $" ({n})" : "")}. {study.Treatment}. {study.Found} {study.Limits}",
        Antidepressant medicine => Antidepressant.Says(medicine.Class),
        ReferenceFact fact => string.Join("; ", fact.Values.Select(v => $"{v.Name}: {v.Value}")),
        _ => KineticEntryWords.Says(entry) ?? "",
    };

    public static string Basis(KnowledgeEntry entry) => Workspace.Planning.PlanFindings.Standing(entry.Basis, entry.Mark);

    /// <summary>"120 min": the number that can be changed, with its unit where the entry names one.</summary>
    public static string Number(KnowledgeEntry entry) => entry.OwnNumber is not { } number ? "" : entry is Limit limit ? Measured(number, limit.Unit) : entry is InstrumentDefinition ? $"{Number(number)} points are a reliable change" : Number(number);

    public static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> instruments) => string.Join(", ", instruments.Select(i => KnowledgeSet.Embedded.Instrument(i).Name));

    private static string In(string where, SettingOutcome? said) => said is null ? "" : $"{where}: {said.Outcome switch
    {
        EligibilityOutcome.Exclude => "not here",
        EligibilityOutcome.Defer => "not until it is resolved",
        EligibilityOutcome.CannotAssess => "cannot be assessed",
        EligibilityOutcome.Review => "the prescriber decides",
        EligibilityOutcome.Monitor => "possible, with closer watching",
        _ => "no finding",
    }}.";

    private static string Measured(decimal number, string unit)
    {
        var words = UnitWords(unit);
        return $"{Number(number)} {(number == 1 && unit is ("min" or "h" or "d" or "a" or "wk" or "mo" or "{session}" or "{dose}") ? words.TrimEnd('s') : words)}".TrimEnd();
    }

    // UCUM codes as people say them.
    private static string UnitWords(string unit) => unit switch
    {
        "mm[Hg]" => "mmHg",
        "min" => "minutes",
        "h" => "hours",
        "d" => "days",
        "a" => "years",
        "wk" => "weeks",
        "mo" => "months",
        "/min" => "a minute",
        "{session}" => "sessions",
        "{dose}" => "doses",
        "1" or "{count}" => "",
        _ => unit.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
    };

    private static string Spoken(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
