using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>What a dose finding asks for. The order of the names is kept in old plans; how bad one is says <see cref="DoseFindingRank"/>.</summary>
public enum DoseFindingLevel
{
    /// <summary>To know.</summary>
    Note,
    /// <summary>The prescriber writes a reason.</summary>
    PrescriberReason,
    /// <summary>Part of the check is not possible.</summary>
    CannotAssess,
    /// <summary>The program does not take this order.</summary>
    Stop,
    /// <summary>It looks like a slip of the unit or of a digit: confirmed once more by itself, with a reason.</summary>
    ConfirmTwice,
}

/// <summary>How bad a level is.</summary>
public static class DoseFindingRank
{
    /// <summary>0 for a note to 4 for a stop.</summary>
    public static int Rank(this DoseFindingLevel level) => level switch
    {
        DoseFindingLevel.Stop => 4,
        DoseFindingLevel.ConfirmTwice => 3,
        DoseFindingLevel.CannotAssess => 2,
        DoseFindingLevel.PrescriberReason => 1,
        _ => 0,
    };
}

/// <summary>A finding about a dose.</summary>
/// <param name="Id">Id of the limit.</param>
/// <param name="Level">What it asks for.</param>
/// <param name="Says">Sentence with the value.</param>
/// <param name="Source">Source in words, with its address.</param>
/// <param name="SourceDate">Date of the source.</param>
/// <param name="Basis">What the number rests on.</param>
/// <param name="Mark">How sure it is.</param>
public sealed record DoseFinding(string Id, DoseFindingLevel Level, string Says, string Source, string SourceDate, Basis Basis, Mark Mark)
{
    internal static DoseFinding Of(Limit limit, DoseFindingLevel level, string says) =>
        new(limit.Id, level, says, limit.Source, limit.SourceDate, limit.Basis, limit.Mark);
}

/// <summary>Compares an ordered dose with the range of its route, and looks for slips of units and digits.</summary>
public static class DoseCheck
{
    /// <summary>Findings about one dose, with a weight that stands on record already and needs no second look.</summary>
    /// <param name="route">Route of the dose.</param>
    /// <param name="doseMg">Dose in mg, above 0.</param>
    /// <param name="weightKg">Actual body weight in kg; null means that what goes by weight cannot be assessed.</param>
    /// <param name="isFirstDose">True for the first dose of the person.</param>
    /// <param name="knowledge">Limits to use.</param>
    /// <exception cref="ArgumentOutOfRangeException">Dose or weight is not above 0.</exception>
    public static IReadOnlyList<DoseFinding> Evaluate(DoseRoute route, decimal doseMg, decimal? weightKg, bool isFirstDose, KnowledgeSet knowledge) =>
        Evaluate(new DoseOrder { Route = route, DoseMg = doseMg, WeightKg = weightKg, WeightOnRecordKg = weightKg, IsFirstDose = isFirstDose }, knowledge);

    /// <summary>
    /// Findings about one dose, the worst first; an empty list means no finding in what was asked. Source: the dose
    /// entries of the knowledge set, most of them practice defaults and marked so.
    /// </summary>
    /// <param name="order">The dose and what is known around it.</param>
    /// <param name="knowledge">Limits to use.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the order is not above 0.</exception>
    public static IReadOnlyList<DoseFinding> Evaluate(DoseOrder order, KnowledgeSet knowledge)
    {
        foreach (var number in (decimal?[])[order.DoseMg, order.WeightKg, order.WeightOnRecordKg, order.HeightCm, order.VolumeMl, order.MgPerMl, order.UnitCount, order.UnitMg, order.LastDoseMg])
            if (number <= 0) throw new ArgumentOutOfRangeException(nameof(order), "Must be above 0.");

        var envelope = DoseEnvelope.Of(order.Route, knowledge);
        List<DoseFinding> findings =
        [
            .. HardLimits(order, envelope, knowledge),
            .. UnitCheck.Measure(order, envelope) is { } measure ? FirstAndStep(order, envelope, measure, knowledge) : [],
            .. UnitCheck.Findings(order, envelope, knowledge),
            .. order.Route == DoseRoute.NasalEsketamine ? Esketamine(order, knowledge) : [],
        ];
        return [.. findings.OrderByDescending(f => f.Level.Rank())];
    }

    private static IEnumerable<DoseFinding> HardLimits(DoseOrder order, DoseEnvelope envelope, KnowledgeSet knowledge)
    {
        if (envelope.Hard is { } hard && order.DoseMg > hard.Value)
            yield return DoseFinding.Of(hard, DoseFindingLevel.Stop, $"{Say(order.DoseMg)} mg is above {Say(hard.Value)} mg.");
        var perKgLimit = envelope.HardPerKg ?? (envelope.IsPerKg ? envelope.Soft : null);
        if (perKgLimit is not null && order.WeightKg is null)
            yield return DoseFinding.Of(perKgLimit, DoseFindingLevel.CannotAssess, "The weight is not known, so the dose for each kg cannot be assessed.");
        if (envelope.HardPerKg is { } perKg && order.DoseMg > perKg.Value * order.WeightKg)
            yield return DoseFinding.Of(perKg, DoseFindingLevel.Stop, $"{Say(order.DoseMg / order.WeightKg!.Value)} mg/kg is above {Say(perKg.Value)} mg/kg.");
        if (order.Route == DoseRoute.Intravenous && order.InfusionMinutes is { } minutes && minutes < knowledge.Limit("dose.iv.minutes").Value)
            yield return DoseFinding.Of(knowledge.Limit("dose.iv.minutes"), DoseFindingLevel.Stop, $"{Say(minutes)} minutes is less than {Say(knowledge.Limit("dose.iv.minutes").Value)} minutes.");
    }

    private static IEnumerable<DoseFinding> FirstAndStep(DoseOrder order, DoseEnvelope envelope, decimal measure, KnowledgeSet knowledge)
    {
        var unit = envelope.IsPerKg ? "mg/kg" : "mg";
        if (order.IsFirstDose && measure > envelope.StartHigh.Value * RoundingUp(envelope, knowledge))
            yield return DoseFinding.Of(envelope.StartHigh, DoseFindingLevel.PrescriberReason, $"{Say(measure)} {unit} is above the usual first dose of {Say(envelope.StartHigh.Value)} {unit}.");
        if (envelope.Step is { } step && order.LastDoseMg is { } last)
        {
            var rise = envelope.IsPerKg ? (order.DoseMg - last) / order.WeightKg!.Value : order.DoseMg - last;
            if (rise > step.Value) yield return DoseFinding.Of(step, DoseFindingLevel.PrescriberReason, $"{Say(rise)} {unit} more than the last dose; a step is {Say(step.Value)} {unit} at most.");
        }
    }

    private static IEnumerable<DoseFinding> Esketamine(DoseOrder order, KnowledgeSet knowledge)
    {
        var device = knowledge.Limit("dose.esketamine.device");
        if (order.DoseMg % device.Value != 0)
            yield return DoseFinding.Of(device, DoseFindingLevel.Stop, $"{Say(order.DoseMg)} mg is no whole number of devices of {Say(device.Value)} mg.");
        if (order.Setting == CareSetting.Home)
            yield return DoseFinding.Of(device, DoseFindingLevel.Stop, "Esketamine nasal spray is never taken at home.");
        var older = knowledge.Limit("dose.esketamine.start.older");
        if (order.IsFirstDose && order.AgeYears >= 65 && order.DoseMg > older.Value)
            yield return DoseFinding.Of(older, DoseFindingLevel.PrescriberReason, $"At {order.AgeYears} years the European label begins at {Say(older.Value)} mg.");
    }

    // A first dose by weight is rounded to a whole unit, up as well as down; a dose in mg is what it is.
    private static decimal RoundingUp(DoseEnvelope envelope, KnowledgeSet knowledge) =>
        envelope.IsPerKg ? 1 + (knowledge.Limit("dose.rounding").Value / 100) : 1;

    internal static string Say(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
