using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>A prescriber looks at what was told, before more medicine. The task names nothing of it.</summary>
internal static class HealthChangeTask
{
    public const string Kind = "health-changed";
    public const string Says = "Something about their health was told: look, before more medicine";

    public static string LinkOf(Guid patientId) => $"/patients/{patientId}/health-changes";

    public static Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct)
        => PrescriberTask.OpenAsync(scope, outbox, episode, Kind, Says, LinkOf(episode.PatientId), now, ct);

    public static async Task CloseAsync(ActorScope scope, Guid practiceId, Guid patientId, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var task in await scope.Change<FollowUp>().Where(f => f.PracticeId == practiceId && f.PatientId == patientId && f.Kind == Kind && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }
}
