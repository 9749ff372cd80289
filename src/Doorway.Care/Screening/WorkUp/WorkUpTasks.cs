using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>The tasks around a request. What they say names no test: a list of tasks is read by others too.</summary>
public static class WorkUpTasks
{
    public const string Overdue = "work-up-overdue";
    public const string SaidDone = "work-up-said-done";
    public const string Unread = "work-up-unread";

    private static readonly string[] Kinds = [Overdue, SaidDone, Unread];

    // As long as for a call back: a practice default of the workflow.
    private static readonly TimeSpan ToLook = TimeSpan.FromHours(24);

    public static async Task OpenOverdueAsync(ActorScope scope, Outbox outbox, WorkUpRequest request, DateTimeOffset now, CancellationToken ct)
        => await OpenAsync(scope, outbox, request, Overdue, "A work-up answer has not come: ask for it", await OwnerAsync(scope, request, now, ct), request.OverdueFrom, now, ct);

    public static async Task OpenSaidDoneAsync(ActorScope scope, Outbox outbox, WorkUpRequest request, DateTimeOffset now, CancellationToken ct)
        => await OpenAsync(scope, outbox, request, SaidDone, "They say that a work-up request is done: look for the answer", await OwnerAsync(scope, request, now, ct),
            request.OverdueFrom > now + ToLook ? request.OverdueFrom : now + ToLook, now, ct);

    /// <summary>An answer is read by a prescriber: the owner, if they are one, or who prescribes for this patient. Where there is none it stays with the owner.</summary>
    public static async Task OpenUnreadAsync(ActorScope scope, Outbox outbox, WorkUpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var prescribers = await Prescribers.OfAsync(scope, request.PracticeId, request.PatientId, now, ct);
        var reader = prescribers.FirstOrDefault(p => p.Id == request.OwnerStaffMemberId) ?? prescribers.FirstOrDefault(p => p.Id == request.AskedByStaffMemberId) ?? (prescribers.Count > 0 ? prescribers[0] : await OwnerAsync(scope, request, now, ct));
        await OpenAsync(scope, outbox, request, Unread, "Read a work-up answer", reader, now + ToLook, now, ct);
    }

    /// <summary>The request has moved on: what was open for it is done.</summary>
    public static async Task CloseAsync(ActorScope scope, WorkUpRequest request, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        var path = request.Path;
        foreach (var task in await scope.Change<FollowUp>().Where(f => f.PracticeId == request.PracticeId && f.PatientId == request.PatientId && f.Link == path && Kinds.Contains(f.Kind) && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }

    private static async Task OpenAsync(ActorScope scope, Outbox outbox, WorkUpRequest request, string kind, string says, StaffMember owner, DateTimeOffset due, DateTimeOffset now, CancellationToken ct)
    {
        var path = request.Path;
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PracticeId == request.PracticeId && f.PatientId == request.PatientId && f.Link == path && f.Kind == kind && f.DoneAt == null, ct))
            return;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            Kind = kind,
            Says = says,
            OwnerStaffMemberId = owner.Id,
            OpenedAt = now,
            DueAt = due,
            Link = path,
        }, ct);
        if (scope.Actor.In(request.PracticeId)?.StaffMemberId != owner.Id)
            outbox.Write(request.PracticeId, owner.Email, "A task for you", "Sign in to Doorway: a task waits for you, with the time by which you are expected to look.\n");
    }

    // Who has left, or is no longer let in, looks after nothing: then it is the course's therapist.
    private static async Task<StaffMember> OwnerAsync(ActorScope scope, WorkUpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var owner = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == request.PracticeId && s.Id == request.OwnerStaffMemberId, ct);
        var stays = owner.LeftAt is null && (owner.HomePracticeId is null || await scope.Read<SharedCare>().AnyAsync(g => g.PracticeId == request.PracticeId && g.PatientId == request.PatientId
            && g.GuestStaffMemberId == owner.Id && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now, ct));
        if (stays)
            return owner;
        var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == request.PracticeId && e.Id == request.EpisodeId, ct);
        return await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == request.PracticeId && s.Id == episode.TherapistStaffMemberId, ct);
    }
}
