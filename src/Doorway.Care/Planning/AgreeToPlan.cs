using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Planning;

/// <summary>One signer agrees to the version that they had before them. Nobody agrees for another.</summary>
public sealed class AgreeToPlan(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PlanId, int SeenVersion, PlanSigner Signer, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.Id == request.PlanId && p.ClosedAt == null, inner);
            if (plan is null || actor.In(plan.PracticeId) is not { } member || !member.Roles.Contains(RoleOf(request.Signer)))
                return new Refusal("", "This signature is not yours to give.");
            await scope.LockAsync("treatment_plans", plan.PracticeId, plan.Id, inner);
            var current = await scope.Read<TreatmentPlan>().SingleAsync(p => p.Id == plan.Id, inner);
            if (!current.HasMedicine)
                return new Refusal("", "The prescriber has not set the medicine yet. There is nothing to sign before that.");
            if (current.PlanVersion != request.SeenVersion)
                return new Refusal("", "The plan has changed since you opened this page. Read the new version first.");
            var name = await NameAsync(scope, current, member, request.Signer, inner);
            if (!string.Equals(Folded(request.SignedName), Folded(name), StringComparison.Ordinal))
                return new Refusal("signature", Say($"Type your full name as it stands here: {name}."));
            if (await scope.Read<PlanAgreement>().AnyAsync(a => a.PlanId == plan.Id && a.PlanVersion == current.PlanVersion && a.Signer == request.Signer, inner))
                return new Done();
            var version = await scope.Read<TreatmentPlanVersion>().SingleAsync(v => v.PlanId == plan.Id && v.PlanVersion == current.PlanVersion, inner);
            await scope.AddAsync(new PlanAgreement
            {
                PracticeId = plan.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = plan.PatientId,
                PlanId = plan.Id,
                PlanVersion = current.PlanVersion,
                Signer = request.Signer,
                StaffMemberId = request.Signer == PlanSigner.Patient ? null : member.StaffMemberId,
                SignedName = request.SignedName,
                Sha256 = version.Sha256,
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            await PreparingBegins.TryAsync(db, plan.PracticeId, plan.EpisodeId, now, inner);
            return new Done();
        }, ct);
    }

    private static Role RoleOf(PlanSigner signer) => signer switch
    {
        PlanSigner.Patient => Role.Patient,
        PlanSigner.Therapist => Role.Therapist,
        _ => Role.Prescriber,
    };

    private static async Task<string> NameAsync(ActorScope scope, TreatmentPlan plan, Membership member, PlanSigner signer, CancellationToken ct)
        => signer == PlanSigner.Patient
            ? (await scope.Read<Patient>().SingleAsync(p => p.Id == plan.PatientId, ct)).FullName
            : (await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == plan.PracticeId && s.Id == member.StaffMemberId, ct)).Name;

    private static string Folded(string name) => Patient.Fold(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "").Trim();
}
