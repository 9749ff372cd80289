using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

internal static class Preparing
{
    public const string TooEarly = "Getting ready begins when the plan is agreed and, at home, the medicine is counted.";

    /// <summary>The open episode, if it has come to preparing; a second session is prepared while treating.</summary>
    public static Task<Episode?> EpisodeOfAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => scope.Read<Episode>().Where(e => e.PatientId == patientId && e.ClosedAt == null
                && (e.Stage == EpisodeStage.Preparing || e.Stage == EpisodeStage.Treating || e.Stage == EpisodeStage.Maintaining))
            .OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
}
