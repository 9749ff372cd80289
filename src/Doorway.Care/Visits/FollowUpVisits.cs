using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>The follow-up with the prescriber between a session and more medicine: booked, held, or neither. No gate asks for it: the signed look does what it did.</summary>
public static class FollowUpVisits
{
    /// <summary>Those after a session with a prescriber of the care team that were not given up, the latest last.</summary>
    public static async Task<IReadOnlyList<Visit>> SinceAsync(ActorScope scope, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        if (session.EndedAt is not { } ended)
            return [];
        var prescribers = await PrescribersAsync(scope, session, now, ct);
        return await scope.Read<Visit>().Where(v => v.PracticeId == session.PracticeId && v.PatientId == session.PatientId && v.Kind == VisitKind.FollowUp && v.CancelledAt == null && v.StartsAt >= ended && prescribers.Contains(v.StaffMemberId))
            .OrderBy(v => v.StartsAt).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<Guid>> PrescribersAsync(ActorScope scope, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == session.PracticeId && e.Id == session.EpisodeId, ct);
        return [.. (await CareTeam.OfAsync(scope, episode, now, ct)).Where(s => s.Roles.HasFlag(StaffRoles.Prescriber)).Select(s => s.Id)];
    }

    /// <summary>Said where the look is owed, and no condition of it.</summary>
    public static string Says(IReadOnlyList<Visit> sinceTheSession)
        => sinceTheSession.LastOrDefault(v => v.IsHeld) is { } held ? $"Follow-up visit held on {LocalTimes.InWords(held)}"
            : sinceTheSession.FirstOrDefault(v => v.Marked is null) is { } booked ? $"Follow-up visit booked: {LocalTimes.InWords(booked)}"
            : "No follow-up visit booked";
}
