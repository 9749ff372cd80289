using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>Slips of units and digits: ten times, pounds for kilograms, milliliters for milligrams.</summary>
internal static class UnitCheck
{
    private const decimal PoundsPerKg = 2.20462m;
    private const decimal SameAmount = 0.01m;

    internal static IEnumerable<DoseFinding> Findings(DoseOrder order, DoseEnvelope envelope, KnowledgeSet knowledge) =>
    [
        .. Amounts(order, knowledge),
        .. Measure(order, envelope) is { } measure ? Digits(order, envelope, measure, knowledge) : [],
        .. order.WeightKg is { } kg && (envelope.IsPerKg || envelope.HardPerKg is not null) && Weight(order, kg, knowledge) is { } finding ? [finding] : Array.Empty<DoseFinding>(),
    ];

    /// <summary>The dose in the unit of the route's range; null where that needs a weight that is not known.</summary>
    internal static decimal? Measure(DoseOrder order, DoseEnvelope envelope) => envelope.IsPerKg ? order.DoseMg / order.WeightKg : order.DoseMg;

    // What is drawn or counted must be the dose that is ordered.
    private static IEnumerable<DoseFinding> Amounts(DoseOrder order, KnowledgeSet knowledge)
    {
        var (low, middle, high) = (knowledge.Limit("dose.vial.low"), knowledge.Limit("dose.vial.middle"), knowledge.Limit("dose.vial.high"));
        if (order is { VolumeMl: { } ml, MgPerMl: { } strength } && Differ(ml * strength, order.DoseMg))
            yield return DoseFinding.Of(middle, DoseFindingLevel.Stop, $"{Say(ml)} mL of {Say(strength)} mg/mL hold {Say(ml * strength)} mg, and the dose says {Say(order.DoseMg)} mg.");
        else if (order is { VolumeMl: not null, MgPerMl: null })
            yield return DoseFinding.Of(middle, DoseFindingLevel.ConfirmTwice, "A volume stands there without the concentration, so it cannot be compared with the dose.");
        if (order.MgPerMl is { } vial && vial != low.Value && vial != middle.Value && vial != high.Value)
            yield return DoseFinding.Of(middle, DoseFindingLevel.ConfirmTwice, $"{Say(vial)} mg/mL is no usual vial: they hold {Say(low.Value)}, {Say(middle.Value)} or {Say(high.Value)} mg/mL.");
        if (order is { UnitCount: { } count, UnitMg: { } each } && Differ(count * each, order.DoseMg))
            yield return DoseFinding.Of(knowledge.Limit("dose.rounding"), DoseFindingLevel.Stop, $"{Say(count)} times {Say(each)} mg is {Say(count * each)} mg, and the dose says {Say(order.DoseMg)} mg.");
    }

    private static IEnumerable<DoseFinding> Digits(DoseOrder order, DoseEnvelope envelope, decimal measure, KnowledgeSet knowledge)
    {
        var unit = envelope.IsPerKg ? "mg/kg" : "mg";
        var low = envelope.Low.Value * (1 - (knowledge.Limit("dose.rounding").Value / 100));
        if (measure > envelope.Soft.Value)
        {
            var slip = IsUsual(measure / 10) || (envelope.Hard ?? envelope.HardPerKg) is null;
            var question = slip ? $" Was {Say(order.DoseMg / 10)} mg meant?" : "";
            yield return DoseFinding.Of(envelope.Soft, slip ? DoseFindingLevel.ConfirmTwice : DoseFindingLevel.PrescriberReason, $"{Say(measure)} {unit} is above the usual {Say(envelope.Soft.Value)} {unit}.{question}");
        }
        if (measure < low)
            yield return DoseFinding.Of(envelope.Low, DoseFindingLevel.ConfirmTwice, $"{Say(measure)} {unit} is below the usual {Say(envelope.Low.Value)} {unit}: is a digit missing, or is it milliliters?");

        bool IsUsual(decimal value) => value >= low && value <= envelope.Soft.Value;
    }

    // A weight is believed when it agrees with an earlier one, or when it would be impossible in the other unit.
    private static DoseFinding? Weight(DoseOrder order, decimal kg, KnowledgeSet knowledge)
    {
        var change = knowledge.Limit("dose.weight.change");
        var pounds = $"{Say(kg)} kg is {Say(kg * PoundsPerKg)} lb";
        if (order.WeightOnRecordKg is { } last)
            return Math.Abs(kg - last) > last * change.Value / 100 ? Confirm(change, $"{pounds}; the last weight was {Say(last)} kg. Are these kilograms?") : null;
        return order.HeightCm is { } cm
            ? ByHeight(kg, cm, pounds, change, knowledge)
            : Confirm(change, $"{pounds}; there is no earlier weight and no height to compare it with. Are these kilograms?");
    }

    private static DoseFinding? ByHeight(decimal kg, decimal cm, string pounds, Limit change, KnowledgeSet knowledge)
    {
        var (least, most) = (knowledge.Limit("dose.weight.bmi.low"), knowledge.Limit("dose.weight.bmi.high"));
        if (Index(kg) < least.Value) return Confirm(least, Impossible());
        if (Index(kg) > most.Value) return Confirm(most, Impossible());
        return IsPossible(kg / PoundsPerKg) || IsPossible(kg * PoundsPerKg)
            ? Confirm(change, $"{pounds}, and at {Say(cm)} cm it could be either. Are these kilograms?")
            : null;

        string Impossible() => $"{pounds}, at {Say(cm)} cm a body mass index of {Say(Index(kg))}. Are these kilograms?";
        decimal Index(decimal weight) => weight / (cm / 100 * (cm / 100));
        bool IsPossible(decimal weight) => Index(weight) >= least.Value && Index(weight) <= most.Value;
    }

    private static DoseFinding Confirm(Limit limit, string says) => DoseFinding.Of(limit, DoseFindingLevel.ConfirmTwice, says);

    private static bool Differ(decimal one, decimal other) => Math.Abs(one - other) > SameAmount * other;

    private static string Say(decimal number) => DoseCheck.Say(number);
}
