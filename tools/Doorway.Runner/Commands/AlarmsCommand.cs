using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`alarms`: readings of a dosing session to the conditions of the alarm table at one minute.</summary>
internal sealed class AlarmsCommand : IAnsweringCommand
{
    public string Name => "alarms";

    public string About => "readings of a dosing session to the conditions of the alarm table";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var zero = VitalFields.Zero(knowledge.NewestDay);
        var baseline = request["before"].ObjectOrNull();
        var window = new AlarmWindow
        {
            Setting = ClinicalFields.SettingOf(request["setting"]),
            Route = ClinicalFields.RouteOf(request["route"]),
            Readings = VitalFields.Readings(request["readings"], zero),
            Baseline = baseline is null ? null : VitalFields.Reading(baseline, zero),
            DoseAt = VitalFields.AtOrNull(zero, request["doseMinute"]),
            NextReadingDueAt = VitalFields.AtOrNull(zero, request["nextReadingDueMinute"]),
            LinkLostSince = VitalFields.AtOrNull(zero, request["linkLostMinute"]),
            ReleasedAt = VitalFields.AtOrNull(zero, request["releasedMinute"]),
            ThreatsToLife = [.. (request["threats"].ListOrNull() ?? []).Select(t => t.OneOf(("unresponsive", AlarmSign.Unresponsive),
                ("not-breathing", AlarmSign.NotBreathing), ("seizure", AlarmSign.Seizure), ("chest-pain", AlarmSign.ChestPain)))],
        };
        var conditions = AlarmRules.Evaluate(window, AlarmLimits.From(knowledge, knowledge.NewestDay), VitalFields.At(zero, request["nowMinute"]));
        return new
        {
            conditions = conditions.Select(c => new
            {
                c.Id,
                c.Priority,
                c.Says,
                repeatWithinMinutes = c.NeedsRepeatWithin?.TotalMinutes,
                c.Protocol,
                c.IsThreatToLife,
                c.Source,
                c.Basis,
                c.Mark,
            }),
            remark = "The monitor at the bedside stays the primary alarm.",
            knowledge = knowledge.ContentHash,
        };
    }
}
