using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>A prescriber answers who asked for more. The task says none of their words.</summary>
public static class MoreMedicineTask
{
    public const string Kind = "more-medicine-asked";

    internal static Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct)
        => PrescriberTask.OpenAsync(scope, outbox, episode, Kind, "They ask how it goes on: read it, and answer", LinkOf(episode.PatientId), now, ct);

    internal static async Task CloseAsync(ActorScope scope, Guid practiceId, Guid patientId, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var task in await scope.Change<FollowUp>().Where(f => f.PracticeId == practiceId && f.PatientId == patientId && f.Kind == Kind && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }

    private static string LinkOf(Guid patientId) => $"/patients/{patientId}/maintenance#asked-for-more";
}
