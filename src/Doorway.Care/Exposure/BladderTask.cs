using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Exposure;

/// <summary>When the rule of the bladder questions speaks, a prescriber of this patient has a task with a clock; where there is none, the therapist.
/// Nothing is stopped by it: whether medicine waits is their decision.</summary>
public static class BladderTask
{
    public const string Kind = "bladder-answer";

    // As long as for a call back: a practice default of the workflow.
    private static readonly TimeSpan ToLook = TimeSpan.FromHours(24);

    /// <summary>One open task is enough; the one that is open is kept.</summary>
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
            Says = "Look at the bladder answers, before more medicine",
            OwnerStaffMemberId = owner.Id,
            OpenedAt = now,
            DueAt = now + ToLook,
        }, ct);
        outbox.Write(episode.PracticeId, owner.Email, "A task for you", "Sign in to Doorway: a patient’s answers wait for you, with the time by which you are expected to look.\n");
    }

    private static async Task<StaffMember> OwnerAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => (scope.May<SharedCare>(Operation.Read) ? await Prescribers.OfAsync(scope, episode.PracticeId, episode.PatientId, now, ct) : []) is [var prescriber, ..]
            ? prescriber
            : await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == episode.PracticeId && s.Id == episode.TherapistStaffMemberId, ct);
}
