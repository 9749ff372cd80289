using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>The prescriber decides how much the next session begins with: equal, less or more, within the plan that all three agreed to.
/// What is above its maximum is a new version of the plan.</summary>
public sealed class DecideNextDose(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <param name="Mg">The amount.</param>
    /// <param name="Reason">Why, for colleagues.</param>
    /// <param name="SeenPlanVersion">The version of the plan that was on the page.</param>
    public sealed record Dose(decimal Mg, string Reason, int SeenPlanVersion)
    {
        /// <summary>Ids of the findings that look like a slip and were confirmed one by one.</summary>
        public IReadOnlyCollection<string> Confirmed { get; init; } = [];
    }

    public sealed record Request(Guid DosingSessionId, Dose Next);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, ct) is not { EndedAt: not null } session)
            return new Refusal("next", "This session has not ended.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var review = await scope.Read<PrescriberReview>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).OrderByDescending(r => r.At).FirstOrDefaultAsync(inner);
            if (review is not { MayGoOn: true })
                return new Refusal("next", "First sign that there may be more medicine after this session.");
            var decided = await JudgeAsync(scope, vault, session, request.Next, now, inner);
            if (!decided.IsOk)
                return decided.Refusals.ToList();
            await scope.AddAsync(decided.Value!, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    /// <summary>The decision as it would stand, not added yet.</summary>
    internal static async Task<Outcome<NextDose>> JudgeAsync(ActorScope scope, Vault vault, DosingSession session, Dose next, DateTimeOffset now, CancellationToken ct)
    {
        if (scope.Actor.In(session.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
            return new Refusal("next", "Only a prescriber of this patient decides on the next dose.");
        if (await PlanAsync(scope, session, ct) is not { } plan)
            return new Refusal("next", "No plan with medicine is open.");
        await scope.LockAsync("treatment_plans", plan.PracticeId, plan.Id, ct);
        // It copied its amount when it began: what is decided now would hold for none.
        if (await scope.Read<DosingSession>().Where(s => s.PracticeId == session.PracticeId && s.PatientId == session.PatientId && s.EndedAt == null && s.Id != session.Id).FirstOrDefaultAsync(ct) is { } running)
            return new Refusal("next", $"Session {running.Number} runs now, with the amount that it began with. Phone the therapist if it should be another; the next dose is decided after it.");
        if (await ComingDose.LastSessionAsync(scope, session.PracticeId, session.PatientId, ct) != session.Id)
            return new Refusal("next", "This is not the last session with medicine. The next dose is decided after that one.");
        if (plan.PlanVersion != next.SeenPlanVersion)
            return new Refusal("next", "The plan was changed while you were writing. Look at it again.");
        if (plan.Route != session.Route)
            return new Refusal("next", "The plan is for another way now. Its own first dose comes first.");
        var agreements = await scope.Read<PlanAgreement>().Where(a => a.PracticeId == plan.PracticeId && a.PlanId == plan.Id).ToListAsync(ct);
        if (!agreements.IsAgreedByAll(plan))
            return new Refusal("next", $"Version {plan.PlanVersion} of the plan is not agreed by all three yet. The next dose is decided within an agreed plan.");
        if (next.Reason.Trim().Length == 0)
            return new Refusal("nextReason", "Write why this amount.");
        var micrograms = (long)(next.Mg * 1000);
        if (MostFor(plan) is var most && micrograms > most)
            return new Refusal("next", $"Agreed is {PlanWords.Mg(plan.MaxDoseMicrograms!.Value)} at most in one session{(plan.BoosterAgreed ? ", booster included" : "")}, so at most {PlanWords.Mg(most)} here. More is a new version of the plan, which all three agree to.");
        if (plan.Spray is { } spray && spray.CountOf(micrograms) is null)
            return new Refusal("next", $"{PlanWords.Mg(micrograms)} is no whole number of sprays of {PlanWords.Mg(spray.Micrograms)}.");
        var knowledge = await PracticeKnowledge.OfAsync(scope, plan.PracticeId, now, ct);
        var findings = await FindingsAsync(scope, session, plan, next.Mg, now, ct);
        if (PlanDoseCheck.Stops(findings))
            return findings.Where(f => f.Level == DoseFindingLevel.Stop).Select(f => new Refusal("next", f.Says)).ToList();
        if (PlanDoseCheck.ToConfirm(findings, next.Confirmed) is { Count: > 0 } slips)
            return slips.Select(f => new Refusal($"confirm-{f.Id}", "Look at it again, and tick this if it is meant so.")).DistinctBy(r => r.Field).ToList();
        var evidence = JsonSerializer.Serialize(new { sessionWeightKg = session.WeightGrams / 1000m, confirmed = next.Confirmed, findings = PlanDoseCheck.AsConfirmed(findings) });
        return new NextDose
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            PlanId = plan.Id,
            PlanVersion = plan.PlanVersion,
            Route = plan.Route,
            DoseMicrograms = micrograms,
            Reason = await vault.SealAsync(session.PracticeId, session.PatientId, next.Reason.Trim(), ct),
            Findings = await vault.SealAsync(session.PracticeId, session.PatientId, evidence, ct),
            KnowledgeHash = knowledge.ContentHash,
            DecidedByStaffMemberId = member.StaffMemberId,
            DecidedAt = now,
        };
    }

    /// <summary>The open plan of the course that this session belongs to, with its medicine; null where there is none.</summary>
    public static async Task<TreatmentPlan?> PlanAsync(ActorScope scope, DosingSession session, CancellationToken ct)
        => await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == session.PracticeId && p.PatientId == session.PatientId && p.ClosedAt == null).OrderByDescending(p => p.DraftedAt).FirstOrDefaultAsync(ct) is { HasMedicine: true } plan ? plan : null;

    /// <summary>The most that the next dose can be: an agreed booster keeps its place in the agreed maximum.</summary>
    public static long MostFor(TreatmentPlan plan) => (plan.MaxDoseMicrograms ?? 0) - (plan.BoosterAgreed ? plan.BoosterMicrograms ?? 0 : 0);

    /// <summary>What the dose check says of an amount, with the weight of the session's day and the dose that was really taken.</summary>
    public static async Task<IReadOnlyList<DoseFinding>> FindingsAsync(ActorScope scope, DosingSession session, TreatmentPlan plan, decimal mg, DateTimeOffset now, CancellationToken ct)
    {
        var body = await BodyOnRecord.OfAsync(scope, session.PatientId, DateOnly.FromDateTime(now.UtcDateTime), ct);
        var weight = session.WeightGrams / 1000m is >= 25 and <= 350 and var measured ? measured : body.WeightKg;
        var taken = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null && !d.IsBooster).ToListAsync(ct);
        var last = taken.Sum(d => d.DoseMicrograms) / 1000m;
        return PlanDoseCheck.OfNext(plan, mg, last > 0 && plan.Route == session.Route ? last : null, weight, body, await PracticeKnowledge.OfAsync(scope, plan.PracticeId, now, ct));
    }
}
