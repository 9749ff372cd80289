using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Preparation;

/// <summary>The card "how to help me", opened.</summary>
public sealed record OpenCard(HowToHelpMe Row, string IfAfraid, string IfCrying, string WordsToUse, string WordsToAvoid, string PleaseDont)
{
    public static async Task<OpenCard?> LatestAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var row = await scope.Read<HowToHelpMe>().Where(c => c.PatientId == patientId).OrderByDescending(c => c.CardVersion).FirstOrDefaultAsync(ct);
        if (row is null)
            return null;
        Task<string> Opened(SealedText words) => vault.OpenAsync(row.PracticeId, row.PatientId, words, ct);
        return new OpenCard(row, await Opened(row.IfAfraid), await Opened(row.IfCrying), await Opened(row.WordsToUse), await Opened(row.WordsToAvoid), await Opened(row.PleaseDont));
    }
}

/// <summary>What the chart shows of the preparation to a therapist.</summary>
public sealed record PreparationSheet(Episode Episode, PreparationReadiness Ready, TimeZoneInfo Zone)
{
    public static async Task<PreparationSheet?> LoadAsync(ActorScope scope, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (episode is null)
            return null;
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        return new PreparationSheet(episode, await PreparationReadiness.OfAsync(scope, episode, now, ct), zone);
    }
}
