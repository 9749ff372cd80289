using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Care.Maintenance;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

public enum PlanStepKind
{
    Preparation,
    Medicine,
    Integration,
    Review,
}

/// <summary>One step of a plan. Sessions without medicine are steps like the others.</summary>
/// <param name="Number">Its place among its kind; of an integration talk, its place after its session.</param>
/// <param name="Of">How many of its kind the plan has; never less than were held.</param>
/// <param name="Session">The session with medicine that an integration talk belongs to; 0 otherwise.</param>
/// <param name="DoneAt">When it was held; null while it was not.</param>
/// <param name="SetFor">When it is set for; null where nobody has set it.</param>
public sealed record PlanStep(PlanStepKind Kind, int Number, int Of, int Session, DateTimeOffset? DoneAt, DateTimeOffset? SetFor)
{
    public bool IsDone => DoneAt is not null;
    public bool HasMedicine => Kind == PlanStepKind.Medicine;

    /// <summary>Held, and nothing was taken: that happens, and it is a session too.</summary>
    public bool WasWithoutMedicine { get; init; }
}

/// <summary>One session that has ended, with the talks that made sense of it.</summary>
public sealed record HeldSession(DateTimeOffset At, bool TookMedicine, IReadOnlyList<DateTimeOffset> Talks, DateTimeOffset? TalkSetFor);

/// <summary>What of a course was held, each by the time when it was.</summary>
public sealed record HeldSoFar(IReadOnlyList<DateTimeOffset> Preparations, IReadOnlyList<HeldSession> Sessions, DateTimeOffset? NextDay, DateTimeOffset? ReviewedAt);

/// <summary>The whole way of a plan in the order in which it happens, with what is done and what comes.</summary>
public static class PlanWay
{
    /// <summary>The steps. What was held beyond the plan's numbers stands too: it happened.</summary>
    public static IReadOnlyList<PlanStep> Steps(TreatmentPlan plan, HeldSoFar held)
    {
        var steps = new List<PlanStep>();
        var talks = Math.Max(plan.PreparationSessions, held.Preparations.Count);
        for (var i = 0; i < talks; i++)
            steps.Add(new(PlanStepKind.Preparation, i + 1, talks, 0, At(held.Preparations, i), null));
        var sessions = Math.Max(plan.SessionCount, held.Sessions.Count);
        for (var i = 0; i < sessions; i++)
        {
            var session = i < held.Sessions.Count ? held.Sessions[i] : null;
            steps.Add(new(PlanStepKind.Medicine, i + 1, sessions, 0, session?.At, i == held.Sessions.Count ? held.NextDay : null) { WasWithoutMedicine = session is { TookMedicine: false } });
            var after = Math.Max(plan.IntegrationSessionsEach, session?.Talks.Count ?? 0);
            for (var k = 0; k < after; k++)
                steps.Add(new(PlanStepKind.Integration, k + 1, after, i + 1, session is { } known ? At(known.Talks, k) : null, session is { } s && k == s.Talks.Count ? s.TalkSetFor : null));
        }
        steps.Add(new(PlanStepKind.Review, 1, 1, 0, held.ReviewedAt, null));
        return steps;
    }

    /// <summary>The same from the rows that the actor may read.</summary>
    public static async Task<IReadOnlyList<PlanStep>> OfAsync(ActorScope scope, TreatmentPlan plan, CancellationToken ct)
    {
        var held = await scope.Read<DosingSession>().Where(s => s.PracticeId == plan.PracticeId && s.EpisodeId == plan.EpisodeId).OrderBy(s => s.StartedAt).ToListAsync(ct);
        var begun = plan.SessionsBefore == 0 || held.Count == 0 ? DateTimeOffset.MinValue : held[Math.Min(plan.SessionsBefore, held.Count) - 1].StartedAt;
        var own = held.Skip(plan.SessionsBefore).Where(s => s.EndedAt is not null).ToList();
        var ids = own.Select(s => s.Id).ToList();
        var preparations = (await scope.Read<PreparationSession>().Where(p => p.PracticeId == plan.PracticeId && p.EpisodeId == plan.EpisodeId && p.EnteredInErrorAt == null).ToListAsync(ct)).Select(p => p.At).Where(at => at > begun).Order().ToList();
        var talks = ids.Count == 0 ? [] : await scope.Read<IntegrationSession>().Where(i => i.PracticeId == plan.PracticeId && ids.Contains(i.DosingSessionId)).ToListAsync(ct);
        var corrected = talks.Select(t => t.CorrectsId).OfType<Guid>().ToHashSet();
        var days = await scope.Read<DosingAppointment>().Where(a => a.PracticeId == plan.PracticeId && a.EpisodeId == plan.EpisodeId && a.CancelledAt == null).ToListAsync(ct);
        var heldDays = held.Where(s => s.EndedAt is not null).Select(s => s.AppointmentId).ToHashSet();
        var all = own.Count >= plan.SessionCount && own.Count > 0;
        var reviewed = all && scope.May<MaintenanceDecision>(Operation.Read)
            ? (await scope.Read<MaintenanceDecision>().Where(d => d.PracticeId == plan.PracticeId && d.EpisodeId == plan.EpisodeId && d.DecidedAt != null).ToListAsync(ct)).Where(d => d.DecidedAt > own[^1].EndedAt).Max(d => d.DecidedAt)
            : null;
        return Steps(plan, new HeldSoFar(preparations,
            [.. own.Select(s => new HeldSession(s.StartedAt, s.FirstDoseAt is not null, [.. talks.Where(t => t.DosingSessionId == s.Id && !corrected.Contains(t.Id)).Select(t => t.At).Order()], days.FirstOrDefault(a => a.Id == s.AppointmentId)?.IntegrationAt))],
            days.Where(a => !heldDays.Contains(a.Id)).OrderByDescending(a => a.MadeAt).FirstOrDefault()?.StartsAt, reviewed));
    }

    private static DateTimeOffset? At(IReadOnlyList<DateTimeOffset> held, int index) => index < held.Count ? held[index] : null;
}
