using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>What a dose finding asks for.</summary>
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
}

/// <summary>A finding about a dose.</summary>
/// <param name="Id">Id of the limit.</param>
/// <param name="Level">What it asks for.</param>
/// <param name="Says">Sentence with the value.</param>
/// <param name="Source">Source in words, with its address.</param>
/// <param name="SourceDate">Date of the source.</param>
/// <param name="Basis">What the number rests on.</param>
/// <param name="Mark">How sure it is.</param>
public sealed record DoseFinding(string Id, DoseFindingLevel Level, string Says, string Source, string SourceDate, Basis Basis, Mark Mark);

/// <summary>Compares an ordered dose with the usual ranges. Only the lozenge is in this version.</summary>
public static class DoseCheck
{
    /// <summary>Findings about one dose; an empty list means no finding in what was asked.</summary>
    /// <param name="route">Route; any other than the lozenge cannot be assessed.</param>
    /// <param name="doseMg">Dose in mg, above 0.</param>
    /// <param name="weightKg">Actual body weight in kg; null means the limit for each kg cannot be assessed.</param>
    /// <param name="isFirstDose">True for the first dose of the person.</param>
    /// <param name="knowledge">Limits to use.</param>
    /// <exception cref="ArgumentOutOfRangeException">Dose or weight is not above 0.</exception>
    public static IReadOnlyList<DoseFinding> Evaluate(DoseRoute route, decimal doseMg, decimal? weightKg, bool isFirstDose, KnowledgeSet knowledge)
    {
        if (doseMg <= 0) throw new ArgumentOutOfRangeException(nameof(doseMg), "Must be above 0.");
        if (weightKg <= 0) throw new ArgumentOutOfRangeException(nameof(weightKg), "Must be above 0.");
        var (hard, perKg, soft, start) = (knowledge.Limit("dose.lozenge.hard"), knowledge.Limit("dose.lozenge.hard.perkg"), knowledge.Limit("dose.lozenge.soft"), knowledge.Limit("dose.lozenge.start.high"));
        if (route != DoseRoute.SublingualLozenge)
            return [Find(hard, DoseFindingLevel.CannotAssess, "There are no limits for this route in this version.")];

        List<DoseFinding> findings = [];
        if (doseMg > hard.Value) findings.Add(Find(hard, DoseFindingLevel.Stop, $"{Say(doseMg)} mg is above {Say(hard.Value)} mg."));
        if (weightKg is not { } kg) findings.Add(Find(perKg, DoseFindingLevel.CannotAssess, "The weight is not known, so the dose for each kg cannot be assessed."));
        else if (doseMg > perKg.Value * kg) findings.Add(Find(perKg, DoseFindingLevel.Stop, $"{Say(doseMg / kg)} mg/kg is above {Say(perKg.Value)} mg/kg."));
        if (doseMg > soft.Value) findings.Add(Find(soft, DoseFindingLevel.PrescriberReason, $"{Say(doseMg)} mg is above the usual {Say(soft.Value)} mg."));
        if (isFirstDose && doseMg > start.Value) findings.Add(Find(start, DoseFindingLevel.PrescriberReason, $"{Say(doseMg)} mg is above the usual first dose of {Say(start.Value)} mg."));
        return [.. findings.OrderByDescending(f => f.Level)];
    }

    private static DoseFinding Find(Limit limit, DoseFindingLevel level, string says) =>
        new(limit.Id, level, says, limit.Source, limit.SourceDate, limit.Basis, limit.Mark);

    private static string Say(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
