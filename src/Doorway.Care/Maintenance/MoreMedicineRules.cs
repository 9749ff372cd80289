using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>Before there is more medicine the prescriber has looked at what the last session did.</summary>
public static class MoreMedicineRules
{
    /// <summary>Why no further day may be set and no further order recorded; null when they may.</summary>
    public static async Task<Refusal?> RefusalAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var last = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.FirstDoseAt != null).OrderByDescending(s => s.StartedAt).FirstOrDefaultAsync(ct);
        if (last is null)
            return null;
        if (last.EndedAt is null)
            return new Refusal("on", "The last session has not ended.");
        var review = await scope.Read<PrescriberReview>().Where(r => r.DosingSessionId == last.Id).OrderByDescending(r => r.At).FirstOrDefaultAsync(ct);
        if (review is null)
            return new Refusal("on", $"The prescriber looks at session {last.Number} before there is more medicine.");
        if (!review.MayGoOn)
            return new Refusal("on", "The prescriber wants no more medicine for now. Their reasons stand on the page “Maintenance”.");
        var decision = await scope.Read<MaintenanceDecision>().Where(d => d.EpisodeId == episode.Id && d.PrescriberAgrees == true).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(ct);
        return decision is { Kind: MaintenanceKind.Pause or MaintenanceKind.Close } ? new Refusal("on", "It was decided to pause or to close. A new decision opens this.") : null;
    }
}
