using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Medication;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>The step from planning to preparing: all three agreed to the plan as it stands, and at home the medicine is received and counted; the clinic has its own.
/// Whoever completes it may not change an episode by themselves, so the machinery moves it, in the same transaction.</summary>
internal static class PreparingBegins
{
    public static async Task TryAsync(DoorwayDb db, Guid practiceId, Guid episodeId, DateTimeOffset now, CancellationToken ct)
    {
        var machine = db.For(Actor.Job("preparing-begins"), now);
        var episode = await machine.Change<Episode>().SingleAsync(e => e.PracticeId == practiceId && e.Id == episodeId, ct);
        if (episode.Stage != EpisodeStage.Planning)
            return;
        var plan = await machine.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.PracticeId == practiceId && p.EpisodeId == episodeId && p.ClosedAt == null, ct);
        if (plan is null)
            return;
        var agreements = await machine.Read<PlanAgreement>().Where(a => a.PracticeId == practiceId && a.PlanId == plan.Id).ToListAsync(ct);
        if (!agreements.IsAgreedByAll(plan) || !plan.IsClinic && !await IsCountedAsync(machine, practiceId, episodeId, ct))
            return;
        episode.MoveTo(EpisodeStage.Preparing, now);
        await machine.SaveAsync(ct);
    }

    private static async Task<bool> IsCountedAsync(ActorScope machine, Guid practiceId, Guid episodeId, CancellationToken ct)
    {
        var order = await machine.Read<MedicationOrder>().Where(o => o.PracticeId == practiceId && o.EpisodeId == episodeId && o.EnteredInErrorAt == null)
            .OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);
        return order is not null && await machine.Read<MedicineCount>().Where(c => c.PracticeId == practiceId && c.OrderId == order.Id).OrderByDescending(c => c.CountedAt).FirstOrDefaultAsync(ct) is { MatchesOrder: true };
    }
}
