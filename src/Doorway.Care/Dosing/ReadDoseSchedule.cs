using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>How a planned session stands among the doses that this person has taken here: spacing, number, renewal. Advice, and no gate:
/// what the plan allows was signed, and the go or no-go holds it.</summary>
public sealed class ReadDoseSchedule(DoorwayDb db)
{
    public async Task<IReadOnlyList<DoseFinding>> Handle(Actor actor, DosingAppointment appointment, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        var sessions = await scope.Read<DosingSession>().Where(s => s.PracticeId == appointment.PracticeId && s.PatientId == appointment.PatientId && s.FirstDoseAt != null).ToListAsync(ct);
        var stage = await scope.Read<Episode>().Where(e => e.PracticeId == appointment.PracticeId && e.Id == appointment.EpisodeId).Select(e => e.Stage).SingleAsync(ct);
        var plan = await scope.Read<Planning.TreatmentPlan>().Where(p => p.PracticeId == appointment.PracticeId && p.EpisodeId == appointment.EpisodeId && p.ClosedAt == null).FirstOrDefaultAsync(ct);
        var isMaintenance = stage == EpisodeStage.Maintaining || plan is not null && plan.Purpose != Clinical.Planning.ProtocolPurpose.Induction;
        // What was renewed, and when, is asked in the plan and not recorded as such; every dose here counts.
        return DoseSchedule.Evaluate(appointment.Setting, appointment.Route, [.. sessions.Select(s => s.FirstDoseAt!.Value)], appointment.StartsAt,
            isMaintenance, dosesSinceRenewal: null, renewedOn: null, await PracticeKnowledge.OfAsync(scope, appointment.PracticeId, now, ct));
    }
}
