using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Dosing;

/// <summary>Pressure at the end: not above 140/90, or not more than 20 percent above the reading before; and falling.</summary>
internal static class PressureAfterDose
{
    internal static IEnumerable<(string Id, ReasonState State, string Says)> Items(ReadyToEndFacts facts, KnowledgeSet knowledge)
    {
        var from = facts.DoseAt ?? DateTimeOffset.MinValue;
        var after = (facts.After ?? []).Where(r => r.At >= from).OrderBy(r => r.At).Select(Whole).OfType<Pressure>().ToList();
        if (after.Count == 0)
        {
            yield return ("pressure-after", ReasonState.CannotAssess, "There is no reading after the dose");
            yield return ("pressure-falling", ReasonState.CannotAssess, "There is no reading after the dose");
            yield break;
        }
        var latest = after[^1];
        var value = $"{latest.SystolicMmHg}/{latest.DiastolicMmHg}";
        var (systolic, diastolic) = (Ceiling(facts.Before?.SystolicMmHg, "end.systolic", knowledge), Ceiling(facts.Before?.DiastolicMmHg, "end.diastolic", knowledge));
        var within = latest.SystolicMmHg <= systolic && latest.DiastolicMmHg <= diastolic;
        yield return ("pressure-after", within ? ReasonState.Met : ReasonState.NotMet, $"{value}; at most {Math.Floor(systolic):0}/{Math.Floor(diastolic):0}");
        yield return Falling(Whole(facts.Before), after, latest, value);
    }

    // Back at or below the reading before the dose there is nothing left to fall.
    private static (string, ReasonState, string) Falling(Pressure? before, List<Pressure> after, Pressure latest, string value)
    {
        const string Id = "pressure-falling";
        if (before is not null && latest.SystolicMmHg <= before.SystolicMmHg && latest.DiastolicMmHg <= before.DiastolicMmHg)
            return (Id, ReasonState.Met, $"{value}, not above the reading before the dose");
        if (after.Count < 2) return (Id, ReasonState.CannotAssess, "Take one more reading to see that it falls");
        var previous = after[^2];
        var falling = latest.SystolicMmHg <= previous.SystolicMmHg && latest.DiastolicMmHg <= previous.DiastolicMmHg;
        return (Id, falling ? ReasonState.Met : ReasonState.NotMet, $"{previous.SystolicMmHg}/{previous.DiastolicMmHg}, then {value}");
    }

    private static Pressure? Whole(VitalSignsReading? reading) =>
        reading is { SystolicMmHg: { } systolic, DiastolicMmHg: { } diastolic } ? new(systolic, diastolic) : null;

    private static decimal Ceiling(int? before, string limitId, KnowledgeSet knowledge)
    {
        var limit = knowledge.Limit(limitId).Value;
        return before is { } value ? Math.Max(limit, value * (1 + (knowledge.Limit("end.rise").Value / 100))) : limit;
    }

    private sealed record Pressure(int SystolicMmHg, int DiastolicMmHg);
}
