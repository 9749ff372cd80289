using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Something that a prescriber of this patient looks at before more medicine; where there is none, the therapist. One open task of a kind is enough.</summary>
internal static class PrescriberTask
{
    // As long as for a call back: a practice default of the workflow.
    private static readonly TimeSpan ToLook = TimeSpan.FromHours(24);

    // A session begins later than its hour now and then; on the same day it is still the next one.
    private static readonly TimeSpan Late = TimeSpan.FromHours(12);

    /// <summary>Due within a day, or when the next session begins: whichever comes first. Is its hour past and it has not begun, that is now.</summary>
    /// <param name="says">What its owner reads: no answers, no names of medicines.</param>
    public static async Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, string kind, string says, string? link, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PracticeId == episode.PracticeId && f.PatientId == episode.PatientId && f.Kind == kind && f.DoneAt == null, ct))
            return;
        var nextSession = await NextSessionAsync(scope, episode, now, ct);
        var owner = await OwnerAsync(scope, episode, now, ct);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            Kind = kind,
            Says = says,
            OwnerStaffMemberId = owner.Id,
            OpenedAt = now,
            DueAt = nextSession is { } at && at < now + ToLook ? (at < now ? now : at) : now + ToLook,
            IsFirst = nextSession < now + ToLook,
            Link = link,
        }, ct);
        if (scope.Actor.In(episode.PracticeId)?.StaffMemberId != owner.Id)
            outbox.Write(episode.PracticeId, owner.Email, "A task for you", "Sign in to Doorway: a patient’s answers wait for you, with the time by which you are expected to look.\n");
    }

    private static async Task<DateTimeOffset?> NextSessionAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<DosingAppointment>(Operation.Read))
            return null;
        var from = now - Late;
        var days = scope.Read<DosingAppointment>().Where(a => a.PracticeId == episode.PracticeId && a.PatientId == episode.PatientId && a.CancelledAt == null && a.StartsAt > from);
        if (scope.May<DosingSession>(Operation.Read))
        {
            var begun = scope.Read<DosingSession>().Where(s => s.PracticeId == episode.PracticeId).Select(s => s.Id);
            days = days.Where(a => a.StartsAt > now || !begun.Contains(a.Id));
        }
        return await days.OrderBy(a => a.StartsAt).Select(a => (DateTimeOffset?)a.StartsAt).FirstOrDefaultAsync(ct);
    }

    private static async Task<StaffMember> OwnerAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => (scope.May<SharedCare>(Operation.Read) ? await Prescribers.OfAsync(scope, episode.PracticeId, episode.PatientId, now, ct) : []) is [var prescriber, ..]
            ? prescriber
            : await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == episode.PracticeId && s.Id == episode.TherapistStaffMemberId, ct);
}
