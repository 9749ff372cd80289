using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>What stood when somebody asked for more: the last dose, the plan, and from which day the plan has another session.</summary>
public sealed record MoreMedicineFacts(DateTimeOffset? LastDoseAt, int? PlanVersion, DateOnly? EarliestOn)
{
    public static async Task<MoreMedicineFacts> OfAsync(ActorScope scope, Episode episode, DateOnly on, TimeZoneInfo zone, CancellationToken ct)
    {
        var over = LocalTimes.DayBegins(on.AddDays(1), zone);
        var lastDose = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == episode.PracticeId && d.PatientId == episode.PatientId && d.EnteredInErrorAt == null && d.DoseMicrograms > 0 && d.TakenAt < over)
            .OrderByDescending(d => d.TakenAt).Select(d => (DateTimeOffset?)d.TakenAt).FirstOrDefaultAsync(ct);
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.PracticeId == episode.PracticeId && p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        if (plan is null)
            return new(lastDose, null, null);
        if (!(await scope.Read<PlanAgreement>().Where(a => a.PracticeId == plan.PracticeId && a.PlanId == plan.Id).ToListAsync(ct)).IsAgreedByAll(plan))
            return new(lastDose, plan.PlanVersion, null);
        var held = (await AppointmentRules.HeldAsync(scope, episode, ct)).Where(a => a.LocalDate <= on).ToList();
        return new(lastDose, plan.PlanVersion, AppointmentRules.HoldsNoMore(plan, held) ? null : AppointmentRules.EarliestOn(plan, held));
    }
}
