using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>The prescriber sets the medicine in the plan. A stop of the dose check blocks; any other finding asks for a reason.</summary>
public sealed class SetPlanMedicine(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request
    {
        public required Guid PlanId { get; init; }
        public required int SeenVersion { get; init; }
        public required decimal FirstDoseMg { get; init; }
        public required decimal MostInOneSessionMg { get; init; }
        /// <summary>Length of an infusion; null on every other route.</summary>
        public int? InfusionMinutes { get; init; }
        /// <summary>The bottle and the gap of a compounded spray; null on every other route.</summary>
        public SprayPlan? Spray { get; init; }
        public required decimal? WeightKg { get; init; }
        public required bool Booster { get; init; }
        public required decimal? BoosterMg { get; init; }
        public required int? BoosterFromMinutes { get; init; }
        public required int? BoosterUntilMinutes { get; init; }
        public required string Reason { get; init; }

        /// <summary>Ids of the findings that look like a slip and were confirmed one by one.</summary>
        public IReadOnlyCollection<string> Confirmed { get; init; } = [];
    }

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var plan = await scope.Change<TreatmentPlan>().SingleOrDefaultAsync(p => p.Id == request.PlanId && p.ClosedAt == null, inner);
            if (plan is null || actor.In(plan.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
                return new Refusal("", "Only a prescriber of this patient sets the medicine.");
            await scope.LockAsync("treatment_plans", plan.PracticeId, plan.Id, inner);
            if (plan.PlanVersion != request.SeenVersion)
                return new Refusal("", "The plan was changed while you were writing. Open it beside this page and compare.");
            var episode = await scope.Read<Episode>().SingleAsync(e => e.Id == plan.EpisodeId, inner);
            if (!episode.IsOpenFor())
                return new Refusal("", "The medicine is set when the decision is yes.");
            if (Faults(request, CareWay.Of(plan)) is { Count: > 0 } faults)
                return faults;
            var knowledge = await PracticeKnowledge.OfAsync(scope, plan.PracticeId, now, inner);
            var body = await BodyOnRecord.OfAsync(scope, plan.PatientId, DateOnly.FromDateTime(now.UtcDateTime), inner);
            var findings = PlanDoseCheck.Findings(plan, request.FirstDoseMg, request.MostInOneSessionMg, request.InfusionMinutes, request.Spray, request.WeightKg, body, knowledge);
            if (PlanDoseCheck.Stops(findings))
                return findings.Where(f => f.Level == Clinical.Dosing.DoseFindingLevel.Stop).Select(f => new Refusal("most", f.Says)).ToList();
            if (PlanDoseCheck.ToConfirm(findings, request.Confirmed) is { Count: > 0 } slips)
                return slips.Select(f => new Refusal($"confirm-{f.Id}", "Look at it again, and tick this if it is meant so.")).DistinctBy(r => r.Field).ToList();
            if (PlanDoseCheck.AskForReason(findings) && request.Reason.Length == 0)
                return new Refusal("reason", "Write why this is right for this patient. What was found stands above.");
            var evidence = JsonSerializer.Serialize(new { request.WeightKg, weightOnRecordKg = body.WeightKg, confirmed = request.Confirmed, weightBasis = "actual body weight, as typed by the prescriber", findings = PlanDoseCheck.AsConfirmed(findings) });
            plan.SetMedicine(new PlannedMedicine
            {
                FirstDoseMicrograms = Micrograms(request.FirstDoseMg),
                MaxDoseMicrograms = Micrograms(request.MostInOneSessionMg),
                InfusionMinutes = request.InfusionMinutes,
                Spray = request.Spray,
                BoosterAgreed = request.Booster,
                BoosterMicrograms = request.Booster ? Micrograms(request.BoosterMg!.Value) : null,
                BoosterFromMinutes = request.Booster ? request.BoosterFromMinutes : null,
                BoosterUntilMinutes = request.Booster ? request.BoosterUntilMinutes : null,
                Reason = request.Reason.Length == 0 ? SealedText.Nothing : await vault.SealAsync(plan.PracticeId, plan.PatientId, request.Reason, inner),
                Findings = await vault.SealAsync(plan.PracticeId, plan.PatientId, evidence, inner),
                KnowledgeHash = knowledge.ContentHash,
                SetByStaffMemberId = member.StaffMemberId,
                SetAt = now,
            });
            await PlanVersions.KeepAsync(scope, vault, plan, now, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    private static List<Refusal> Faults(Request request, CareWay way)
    {
        var faults = new List<Refusal>();
        if (way.IsInfusion && request.InfusionMinutes is null)
            faults.Add(new("infusion", "Type over how many minutes it runs in."));
        if (way.IsCompoundedSpray)
            faults.AddRange(SprayFaults(request));
        else if (request.Spray is not null)
            faults.Add(new("spray-strength", "Only the compounded spray is planned by sprays."));
        if (request.Booster && !way.HasBooster)
            faults.Add(new("booster", $"There is no booster of {CareWay.InWords(way.Route)}."));
        var total = request.FirstDoseMg + (request.Booster ? request.BoosterMg ?? 0 : 0);
        if (request.MostInOneSessionMg < total)
            faults.Add(new("most", $"The first dose{(request.Booster ? " and the booster are" : " is")} {total:0.###} mg together. The most in one session cannot be less."));
        if (!request.Booster)
            return faults;
        if (request.BoosterMg is not > 0)
            faults.Add(new("boosterMg", "Type the dose of the booster in mg."));
        if (request.BoosterFromMinutes is null)
            faults.Add(new("boosterFrom", "Type from which minute the booster is possible."));
        if (request.BoosterUntilMinutes is null || request.BoosterUntilMinutes <= request.BoosterFromMinutes)
            faults.Add(new("boosterUntil", "Type until which minute; it comes after the first."));
        return faults;
    }

    private static IEnumerable<Refusal> SprayFaults(Request request)
    {
        if (request.Spray is not { } spray)
            return [new("spray-strength", "Type what the label of the bottle says, and how many minutes lie between two sprays.")];
        if (!spray.IsWhole)
            return [new("spray-volume", "Strength and volume come to no whole microgram in a spray. Look at the label again.")];
        if (spray.GapMinutes < 1)
            return [new("spray-gap", "Type how many minutes lie between two sprays at least.")];
        return new[] { ("first", Micrograms(request.FirstDoseMg)), ("most", Micrograms(request.MostInOneSessionMg)) }
            .Where(d => spray.CountOf(d.Item2) is null)
            .Select(d => new Refusal(d.Item1, $"{PlanWords.Mg(d.Item2)} is no whole number of sprays of {PlanWords.Mg(spray.Micrograms)}."));
    }

    private static long Micrograms(decimal mg) => (long)(mg * 1000);
}
