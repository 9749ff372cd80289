using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>The follow-up with the prescriber between a session and more medicine: booked, held, or neither. No gate asks for it: the signed look does what it did.</summary>
public static class FollowUpVisits
{
    /// <summary>Those after a session that were not given up, the latest last.</summary>
    public static async Task<IReadOnlyList<Visit>> SinceAsync(ActorScope scope, DosingSession session, CancellationToken ct)
    {
        if (session.EndedAt is not { } ended)
            return [];
        return await scope.Read<Visit>().Where(v => v.PracticeId == session.PracticeId && v.PatientId == session.PatientId && v.Kind == VisitKind.FollowUp && v.CancelledAt == null && v.StartsAt >= ended)
            .OrderBy(v => v.StartsAt).ToListAsync(ct);
    }

    /// <summary>Said where the look is owed, and no condition of it.</summary>
    public static string Says(IReadOnlyList<Visit> sinceTheSession)
        => sinceTheSession.LastOrDefault(v => v.IsHeld) is { } held ? $"Follow-up visit held on {LocalTimes.InWords(held)}"
            : sinceTheSession.FirstOrDefault(v => v.Marked is null) is { } booked ? $"Follow-up visit booked: {LocalTimes.InWords(booked)}"
            : "No follow-up visit booked";
}
