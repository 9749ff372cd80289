using Doorway.Care.Access;
using Doorway.Care.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>How much the next session of a plan begins with, and who says so: the prescriber after the last session, or the plan's first dose.</summary>
/// <param name="Micrograms">The amount; null until the plan has its medicine.</param>
/// <param name="Decided">The decision that holds; null where the plan's first dose stands.</param>
/// <param name="Void">The last decision, where it does not hold any more: the plan is another one, or a newer version of it.</param>
public sealed record ComingDose(long? Micrograms, NextDose? Decided, NextDose? Void)
{
    public static async Task<ComingDose> OfAsync(ActorScope scope, TreatmentPlan plan, CancellationToken ct)
    {
        // A decision is for the session right after the one that was looked at. A dose that was taken back is none.
        var last = await LastSessionAsync(scope, plan.PracticeId, plan.PatientId, ct);
        var newest = last is not { } session ? null : await scope.Read<NextDose>().Where(n => n.PracticeId == plan.PracticeId && n.PatientId == plan.PatientId && n.DosingSessionId == session)
            .OrderByDescending(n => n.DecidedAt).ThenByDescending(n => n.Id).FirstOrDefaultAsync(ct);
        return newest is not null && newest.HoldsFor(plan)
            ? new ComingDose(newest.DoseMicrograms, newest, null)
            : new ComingDose(plan.FirstDoseMicrograms, null, newest);
    }

    /// <summary>The last session in which something was taken; null when there was none.</summary>
    public static async Task<Guid?> LastSessionAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
        => (await scope.Read<AdministeredDose>().Where(d => d.PracticeId == practiceId && d.PatientId == patientId && d.EnteredInErrorAt == null).OrderByDescending(d => d.TakenAt).FirstOrDefaultAsync(ct))?.DosingSessionId;

    /// <summary>For the staff: the amount and where it comes from.</summary>
    public string Says => this switch
    {
        { Micrograms: null } => "No amount is set in the plan yet.",
        { Decided: not null } => $"{PlanWords.Mg(Micrograms.Value)}, decided by the prescriber after the last session.",
        { Void: { } old } => $"{PlanWords.Mg(Micrograms.Value)}, the first dose of the plan. {PlanWords.Mg(old.DoseMicrograms)} was decided for version {old.PlanVersion} of the plan as it was then; that does not hold any more.",
        _ => $"{PlanWords.Mg(Micrograms.Value)}, the first dose of the plan. Nothing else was decided.",
    };
}
