using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>A prescriber looks at what changed, before more medicine. The task names no medicine.</summary>
internal static class MedicineChangeTask
{
    public const string Kind = "medicine-changed";
    public const string Says = "Another medicine of theirs changed: look, before more medicine";

    public static string LinkOf(Guid patientId) => $"/patients/{patientId}/other-medicines";

    public static Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct)
        => PrescriberTask.OpenAsync(scope, outbox, episode, Kind, Says, LinkOf(episode.PatientId), now, ct);

    public static async Task CloseAsync(ActorScope scope, Guid practiceId, Guid patientId, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var task in await scope.Change<FollowUp>().Where(f => f.PracticeId == practiceId && f.PatientId == patientId && f.Kind == Kind && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }
}
