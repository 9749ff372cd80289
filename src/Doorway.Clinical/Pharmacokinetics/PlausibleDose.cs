using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Whether a dose can be meant at all. The limits of an order are stricter and stand elsewhere.</summary>
public static class PlausibleDose
{
    /// <summary>The largest usual dose of a route, mg; null where none is known (an esketamine spray is 28, 56 or 84 mg).</summary>
    public static double? LargestUsualMg(DoseRoute route, double weightKg, KnowledgeSet knowledge) => route switch
    {
        DoseRoute.Intravenous => weightKg * Value("iv", knowledge),
        DoseRoute.Intramuscular => weightKg * Value("im", knowledge),
        DoseRoute.SublingualLozenge => Value("lozenge", knowledge),
        DoseRoute.Nasal => Value("nasal", knowledge),
        DoseRoute.Oral => weightKg * Value("oral", knowledge),
        _ => null,
    };

    /// <summary>Why a dose cannot be meant, in a sentence; null when it can.</summary>
    public static string? Problem(DoseRoute route, double mg, double weightKg, KnowledgeSet knowledge)
    {
        if (!(mg > 0)) return "Must be more than 0";
        if (route == DoseRoute.NasalEsketamine) return mg is 28 or 56 or 84 ? null : "An esketamine spray is 28, 56 or 84 mg";
        var times = Value("times", knowledge);
        return LargestUsualMg(route, weightKg, knowledge) is { } usual && mg > times * usual
            ? FormattableString.Invariant($"Is more than {times:0.#} times the largest usual dose of this route ({usual:0.#} mg)")
            : null;
    }

    private static double Value(string name, KnowledgeSet knowledge) => (double)knowledge.Limit($"pk.usual.{name}").Value;
}
