using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>A prescriber looks at what changed, before more medicine. The task names no medicine.</summary>
internal static class MedicineChangeTask
{
    public const string Kind = "medicine-changed";

    // As long as for a call back: a practice default of the workflow.
    private static readonly TimeSpan ToLook = TimeSpan.FromHours(24);

    public static async Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PracticeId == episode.PracticeId && f.PatientId == episode.PatientId && f.Kind == Kind && f.DoneAt == null, ct))
            return;
        var owner = await OwnerAsync(scope, episode, now, ct);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            Kind = Kind,
            Says = "Another medicine of theirs changed: look, before more medicine",
            OwnerStaffMemberId = owner.Id,
            OpenedAt = now,
            DueAt = now + ToLook,
            Link = $"/patients/{episode.PatientId}/other-medicines",
        }, ct);
        if (scope.Actor.In(episode.PracticeId)?.StaffMemberId != owner.Id)
            outbox.Write(episode.PracticeId, owner.Email, "A task for you", "Sign in to Doorway: a task waits for you, with the time by which you are expected to look.\n");
    }

    public static async Task CloseAsync(ActorScope scope, Guid practiceId, Guid patientId, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var task in await scope.Change<FollowUp>().Where(f => f.PracticeId == practiceId && f.PatientId == patientId && f.Kind == Kind && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }

    private static async Task<StaffMember> OwnerAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => (scope.May<SharedCare>(Operation.Read) ? await Prescribers.OfAsync(scope, episode.PracticeId, episode.PatientId, now, ct) : []) is [var prescriber, ..]
            ? prescriber
            : await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == episode.PracticeId && s.Id == episode.TherapistStaffMemberId, ct);
}
