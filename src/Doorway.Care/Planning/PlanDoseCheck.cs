using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>What the chart holds about a body, to compare a typed weight with. Null is "not on record".</summary>
public sealed record BodyOnRecord(decimal? WeightKg, decimal? HeightCm, int? AgeYears)
{
    public static async Task<BodyOnRecord> OfAsync(ActorScope scope, Guid patientId, DateOnly today, CancellationToken ct)
    {
        var readings = await scope.Read<HomeReading>().Where(r => r.PatientId == patientId && r.EnteredInErrorAt == null && r.AcceptedAt != null && (r.WeightGrams != null || r.HeightMillimetres != null))
            .OrderByDescending(r => r.MeasuredAt).ToListAsync(ct);
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct);
        return new BodyOnRecord(
            readings.FirstOrDefault(r => r.WeightGrams is not null)?.WeightGrams / 1000m,
            readings.FirstOrDefault(r => r.HeightMillimetres is not null)?.HeightMillimetres / 10m,
            patient?.AgeOn(today));
    }
}

/// <summary>The dose check over a plan's medicine: the first dose, and the most that one session may hold.</summary>
public static class PlanDoseCheck
{
    public static IReadOnlyList<DoseFinding> Findings(TreatmentPlan plan, decimal firstMg, decimal mostMg, int? infusionMinutes, SprayPlan? spray, decimal? weightKg, BodyOnRecord body, KnowledgeSet knowledge)
    {
        var order = new DoseOrder
        {
            Route = plan.Route,
            Setting = plan.Setting,
            DoseMg = firstMg,
            IsFirstDose = plan.Purpose == ProtocolPurpose.Induction,
            AgeYears = body.AgeYears,
            WeightKg = weightKg,
            WeightOnRecordKg = body.WeightKg,
            HeightCm = body.HeightCm,
            InfusionMinutes = infusionMinutes,
        };
        var first = DoseCheck.Evaluate(order, knowledge).Where(f => !(f.Id.EndsWith(".start.high", StringComparison.Ordinal) && IsTheTemplatesOwn(plan, firstMg, weightKg, knowledge)));
        var most = DoseCheck.Evaluate(order with { DoseMg = mostMg, IsFirstDose = false }, knowledge);
        return [.. first.Concat(most).Concat(OfTheSpray(plan, spray, knowledge)).DistinctBy(f => (f.Id, f.Says)).OrderByDescending(f => f.Level.Rank())];
    }

    /// <summary>The same for the dose of the session that comes next, beside the dose that was taken last.</summary>
    public static IReadOnlyList<DoseFinding> OfNext(TreatmentPlan plan, decimal nextMg, decimal? lastMg, decimal? weightKg, BodyOnRecord body, KnowledgeSet knowledge)
    {
        var order = new DoseOrder
        {
            Route = plan.Route,
            Setting = plan.Setting,
            DoseMg = nextMg,
            AgeYears = body.AgeYears,
            WeightKg = weightKg,
            WeightOnRecordKg = weightKg,
            HeightCm = body.HeightCm,
            InfusionMinutes = plan.InfusionMinutes,
            LastDoseMg = lastMg,
        };
        return [.. DoseCheck.Evaluate(order, knowledge).Concat(OfTheSpray(plan, plan.Spray, knowledge)).DistinctBy(f => (f.Id, f.Says)).OrderByDescending(f => f.Level.Rank())];
    }

    // A template for one condition holds the dose of its trial; that very dose, to the tenth or rounded to a whole mg, is no more than usual under it.
    private static bool IsTheTemplatesOwn(TreatmentPlan plan, decimal firstMg, decimal? weightKg, KnowledgeSet knowledge)
        => KnowledgeSet.Embedded.Protocol(plan.ProtocolId).NumberOrNull("dose", knowledge) is { Mark: Mark.Published } own
            && (own.Unit == "mg" ? own.Value : own.Value * weightKg) is { } mg && (firstMg == Math.Round(mg, 1) || firstMg == Math.Round(mg));

    // What the sources do not give stands as "cannot assess", so that a prescriber says why it is right for this patient.
    private static IEnumerable<DoseFinding> OfTheSpray(TreatmentPlan plan, SprayPlan? spray, KnowledgeSet knowledge)
    {
        if (plan.Route != DoseRoute.Nasal)
            yield break;
        var soft = knowledge.Limits.Single(l => l.Id == "dose.nasal.soft");
        yield return Unknown(string.Create(CultureInfo.InvariantCulture, $"No upper limit of a compounded nasal dose is known. {soft.Value:0.##} mg is a practice default that nobody has verified, and the one trial of repeated doses, 100 mg, was stopped early because people bore it badly (Gálvez 2018)."), soft);
        yield return Unknown("What one spray of this bottle gives cannot be assessed: the label says it, and nobody has measured it (FDA, February 2022).", soft);
        var gap = CareWay.Of(plan).Template.Number("spray.gap", knowledge);
        if (spray is not null && spray.GapMinutes < gap.Value)
            yield return new(gap.Id, DoseFindingLevel.PrescriberReason, string.Create(CultureInfo.InvariantCulture, $"{spray.GapMinutes} minutes between two sprays; the trials waited {gap.Value:0.##}."), gap.Source, gap.SourceDate, gap.Basis, gap.Mark);

        static DoseFinding Unknown(string says, Limit of) => new(of.Id, DoseFindingLevel.CannotAssess, says, of.Source, of.SourceDate, of.Basis, of.Mark);
    }

    public static bool Stops(IEnumerable<DoseFinding> findings) => findings.Any(f => f.Level == DoseFindingLevel.Stop);

    /// <summary>What looks like a slip of a unit or a digit and was not yet confirmed by itself.</summary>
    public static IReadOnlyList<DoseFinding> ToConfirm(IEnumerable<DoseFinding> findings, IReadOnlyCollection<string> confirmed)
        => [.. findings.Where(f => f.Level == DoseFindingLevel.ConfirmTwice && !confirmed.Contains(f.Id))];

    /// <summary>The findings as they are kept once each slip was confirmed.</summary>
    public static IReadOnlyList<DoseFinding> AsConfirmed(IEnumerable<DoseFinding> findings)
        => [.. findings.Select(f => f.Level == DoseFindingLevel.ConfirmTwice ? f with { Says = $"{f.Says} Confirmed by the prescriber." } : f)];

    // A weight confirmed as kilograms needs no sentence besides; a dose that looks wrong does.
    public static bool AskForReason(IEnumerable<DoseFinding> findings)
        => findings.Any(f => f.Level is DoseFindingLevel.PrescriberReason or DoseFindingLevel.CannotAssess || (f.Level == DoseFindingLevel.ConfirmTwice && !IsOfWeight(f)));

    public static bool IsOfWeight(DoseFinding finding) => finding.Id.StartsWith("dose.weight.", StringComparison.Ordinal);
}
