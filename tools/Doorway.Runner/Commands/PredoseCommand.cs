using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`predose`: readings of the day before the dose to what they ask for.</summary>
internal sealed class PredoseCommand : IAnsweringCommand
{
    public string Name => "predose";

    public string About => "readings before the dose to no finding, the prescriber decides, repeat, or no dose today";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var zero = VitalFields.Zero(knowledge.NewestDay);
        var readings = VitalFields.Readings(request["readings"], zero);
        var result = PreDoseGate.Evaluate(readings, ClinicalFields.SettingOf(request["setting"]), knowledge, VitalFields.At(zero, request["nowMinute"]));
        return new
        {
            result.Outcome,
            result.Says,
            result.Because,
            repeatNotBeforeMinute = (result.RepeatNotBefore - zero)?.TotalMinutes,
            result.Sources,
            knowledge = knowledge.ContentHash,
        };
    }
}
