using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Planning;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>The prescriber records an order that was written and sent elsewhere.</summary>
public sealed class RecordOrder(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required string Drug { get; init; }
        public required string Form { get; init; }
        public required decimal StrengthMg { get; init; }
        public required int UnitCount { get; init; }
        public required string Directions { get; init; }
        public required string QuantityReason { get; init; }
        public required string PharmacyName { get; init; }
        public required string SentElsewhereHow { get; init; }
        public required DateOnly WrittenOn { get; init; }
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null || actor.In(episode.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
                return new Refusal("", "Only a prescriber of this patient records an order.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            if (await RefusalBeforeOrderAsync(scope, episode, now, inner) is { } tooEarly)
                return tooEarly;
            var plan = await scope.Read<TreatmentPlan>().SingleAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, inner);
            var strength = (long)(request.StrengthMg * 1000);
            if (QuantityFault(plan, strength, request) is { } fault)
                return fault;
            var order = new MedicationOrder
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                PlanId = plan.Id,
                PlanVersion = plan.PlanVersion,
                PrescribedByStaffMemberId = member.StaffMemberId,
                Drug = request.Drug,
                Form = request.Form,
                StrengthMicrograms = strength,
                UnitCount = request.UnitCount,
                Directions = await vault.SealAsync(episode.PracticeId, request.PatientId, request.Directions, inner),
                QuantityReason = request.QuantityReason.Length == 0 ? SealedText.Nothing : await vault.SealAsync(episode.PracticeId, request.PatientId, request.QuantityReason, inner),
                PharmacyName = request.PharmacyName,
                SentElsewhereHow = request.SentElsewhereHow,
                WrittenOn = request.WrittenOn,
                WrittenAt = now,
            };
            await scope.AddAsync(order, inner);
            await scope.SaveAsync(inner);
            return order.Id;
        }, ct);
    }

    /// <summary>Why no order may be recorded yet; null when it may. Pages ask the same.</summary>
    public static async Task<Refusal?> RefusalBeforeOrderAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        if (plan is null || !(await scope.Read<PlanAgreement>().Where(a => a.PlanId == plan.Id).ToListAsync(ct)).IsAgreedByAll(plan))
            return new Refusal("", "The plan comes first: therapist, prescriber and patient agree to the same version.");
        if (plan.IsClinic)
            return new Refusal("", "In the clinic the medicine comes from its own stock. There is no order to a pharmacy; the vial is named with the dose.");
        var consents = await scope.Read<Consent.Consent>().Where(c => c.PatientId == episode.PatientId).ToListAsync(ct);
        if (ConsentRules.Standing(consents, ConsentKind.Ketamine, CareWay.Of(episode)) is not { IsInForce: true })
            return new Refusal("", "The consent to ketamine comes first: signed by the patient, and the talk attested by the prescriber.");
        var decision = await scope.Read<EligibilityDecision>().Where(d => d.PatientId == episode.PatientId && d.SupersededAt == null).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, (await scope.PracticeAsync(episode.PracticeId, ct)).Zone).DateTime);
        if (decision is null || !decision.IsYesOn(today))
            return new Refusal("", "There is no decision of yes that still holds. The prescriber decides anew before an order.");
        // Before more medicine is at home: the prescriber's own signed look at the last session, with their reason, is what opens this.
        if (await MoreMedicineRules.RefusalAsync(scope, episode, ct) is { } notLooked)
            return notLooked with { Field = "" };
        return await scope.Read<MedicationOrder>().AnyAsync(o => o.EpisodeId == episode.Id && o.EnteredInErrorAt == null && o.PlanId == plan.Id && o.PlanVersion == plan.PlanVersion, ct)
            ? new Refusal("", "An order for this version of the plan is recorded already. Mark it as entered in error first, or change the plan.")
            : null;
    }

    private static Refusal? QuantityFault(TreatmentPlan plan, long strength, Request request)
    {
        var planned = OrderQuantityRules.UnitsForPlan(plan, strength)!.Value;
        var most = OrderQuantityRules.MostUnits(plan, strength)!.Value;
        if (request.UnitCount > most)
            return new Refusal("units", $"The plan holds {plan.SessionCount} sessions of at most {PlanWords.Mg(plan.MaxDoseMicrograms!.Value)}: at most {most} units of {PlanWords.Mg(strength)}. An order for more is stopped.");
        return request.UnitCount != planned && request.QuantityReason.Length == 0
            ? new Refusal("quantityReason", $"The planned sessions need {planned} units of {PlanWords.Mg(strength)}. Write why the order differs.")
            : null;
    }
}
