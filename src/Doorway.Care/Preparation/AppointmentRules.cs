using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Visits;
using Doorway.Clinical.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>Whether a day may be set, or moved to another: what has to be done before it, the plan's number and spacing, and the hour itself.</summary>
internal static class AppointmentRules
{
    /// <summary>The day as it would stand, not added yet. <paramref name="instead"/> is the day that it takes the place of.</summary>
    public static async Task<Outcome<DosingAppointment>> JudgeAsync(ActorScope scope, Episode episode, MakeAppointment.Request request, Guid therapistStaffMemberId, DosingAppointment? instead, DateTimeOffset now, CancellationToken ct)
    {
        if (await MakeAppointment.RefusalBeforeDayAsync(scope, episode, now, ct, instead) is { } notYet)
            return notYet;
        var plan = await scope.Read<TreatmentPlan>().SingleAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        var zone = await LocalTimes.ZoneAsync(scope, episode.PracticeId, ct);
        if (HourRefusal(request, zone, now, out var startsAt, out var integrationAt) is { } wrongHour)
            return wrongHour;
        var earlier = await HeldAsync(scope, episode, ct);
        if (HoldsNoMore(plan, earlier))
            return new Refusal("on", $"The plan holds {plan.SessionCount} sessions with medicine, and all have their day. More of them is a new version of the plan.");
        if (EarliestOn(plan, earlier) is { } earliest && request.On < earliest)
            return new Refusal("on", $"The plan says at least {DaysBeforeNext(plan, earlier)} days {(plan.Gaps.Count > 0 ? $"after session {earlier[^1].SessionNumber}" : "between sessions")}; the last one is on {LocalTimes.InWords(earlier[^1])}.");
        var length = SessionLengths.Of(plan, await PracticeKnowledge.OfAsync(scope, episode.PracticeId, now, ct));
        if (await VisitRules.AcrossVisitAsync(scope, episode.PracticeId, request.PatientId, therapistStaffMemberId, startsAt, length, "at", ct) is { } across)
            return across;
        if (integrationAt is { } afterwards && await VisitRules.AcrossVisitAsync(scope, episode.PracticeId, request.PatientId, therapistStaffMemberId, afterwards, SessionLengths.Talk, "integrationAt", ct) is { } acrossTalk)
            return acrossTalk;
        var made = new DosingAppointment
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            PlanId = plan.Id,
            PlanVersion = plan.PlanVersion,
            SessionNumber = earlier.Count + 1,
            Setting = plan.Setting,
            Route = plan.Route,
            TherapistStaffMemberId = therapistStaffMemberId,
            LocalDate = request.On,
            LocalTime = request.At,
            TimeZone = zone.Id,
            StartsAt = startsAt,
            MadeAt = now,
        };
        if (integrationAt is { } talk)
            made.BookIntegration(talk);
        return made;
    }

    /// <summary>The days of this course on which a session began. A day that went by without one takes none of the plan's.</summary>
    public static async Task<List<DosingAppointment>> HeldAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var held = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id).Select(s => s.AppointmentId).ToListAsync(ct);
        return await scope.Read<DosingAppointment>().Where(a => a.EpisodeId == episode.Id && held.Contains(a.Id)).OrderBy(a => a.StartsAt).ToListAsync(ct);
    }

    public static bool HoldsNoMore(TreatmentPlan plan, IReadOnlyList<DosingAppointment> held) => held.Count - plan.SessionsBefore >= plan.SessionCount;

    /// <summary>The first day of a further session by the plan's spacing, or by the gap after the session before it; null before the first one.</summary>
    public static DateOnly? EarliestOn(TreatmentPlan plan, IReadOnlyList<DosingAppointment> held) => held.Count == 0 ? null : held[^1].LocalDate.AddDays(DaysBeforeNext(plan, held));

    private static int DaysBeforeNext(TreatmentPlan plan, IReadOnlyList<DosingAppointment> held)
        => SessionGaps.DaysBeforeNext(plan.SpacingDays, plan.Gaps, Math.Max(0, held.Count - plan.SessionsBefore));

    /// <summary>What is wrong with the hours alone: nothing of the patient's stands in it, so anybody who types them may read it.</summary>
    public static Refusal? HourRefusal(MakeAppointment.Request request, TimeZoneInfo zone, DateTimeOffset now, out DateTimeOffset startsAt, out DateTimeOffset? integrationAt)
    {
        integrationAt = null;
        if (!LocalTimes.TryInstant(request.On, request.At, zone, out startsAt))
            return new Refusal("at", "The clocks change on that day and this time does not exist.");
        if (startsAt <= now)
            return new Refusal("on", "Choose a day and time that is still to come.");
        if (request is not { IntegrationOn: { } day, IntegrationAt: { } time })
            return null;
        if (!LocalTimes.TryInstant(day, time, zone, out var booked))
            return new Refusal("integrationAt", "The clocks change on that day and this time does not exist.");
        if (booked <= startsAt)
            return new Refusal("integrationOn", "Making sense of it comes after the session.");
        integrationAt = booked;
        return null;
    }
}
