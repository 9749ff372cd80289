using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>The dose range of one route: every number a dated entry with its source; null where the sources give none.</summary>
internal sealed record DoseEnvelope
{
    internal required bool IsPerKg { get; init; }
    internal required Limit Low { get; init; }
    internal required Limit StartHigh { get; init; }
    internal required Limit Soft { get; init; }
    internal Limit? Hard { get; init; }
    internal Limit? HardPerKg { get; init; }
    internal Limit? Step { get; init; }

    internal static DoseEnvelope Of(DoseRoute route, KnowledgeSet knowledge) => route switch
    {
        DoseRoute.SublingualLozenge => Mg("lozenge", knowledge) with { Hard = knowledge.Limit("dose.lozenge.hard"), HardPerKg = knowledge.Limit("dose.lozenge.hard.perkg"), Step = knowledge.Limit("dose.lozenge.step") },
        DoseRoute.Nasal => Mg("nasal", knowledge),
        DoseRoute.Intravenous => PerKg("iv", knowledge) with { HardPerKg = knowledge.Limit("dose.iv.hard"), Step = knowledge.Limit("dose.iv.step") },
        DoseRoute.Intramuscular => PerKg("im", knowledge) with { HardPerKg = knowledge.Limit("dose.im.hard"), Step = knowledge.Limit("dose.im.step") },
        DoseRoute.Subcutaneous => PerKg("sc", knowledge),
        DoseRoute.Oral => PerKg("oral", knowledge),
        _ => new DoseEnvelope
        {
            IsPerKg = false,
            Low = knowledge.Limit("dose.esketamine.device"),
            StartHigh = knowledge.Limit("dose.esketamine.start.high"),
            Soft = knowledge.Limit("dose.esketamine.most"),
            Hard = knowledge.Limit("dose.esketamine.most"),
        },
    };

    private static DoseEnvelope Mg(string name, KnowledgeSet knowledge) => Make(name, isPerKg: false, knowledge);

    private static DoseEnvelope PerKg(string name, KnowledgeSet knowledge) => Make(name, isPerKg: true, knowledge);

    private static DoseEnvelope Make(string name, bool isPerKg, KnowledgeSet knowledge) => new()
    {
        IsPerKg = isPerKg,
        Low = knowledge.Limit($"dose.{name}.usual.low"),
        StartHigh = knowledge.Limit($"dose.{name}.start.high"),
        Soft = knowledge.Limit($"dose.{name}.soft"),
    };
}
