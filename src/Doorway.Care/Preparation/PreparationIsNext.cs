using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Planning;
using Doorway.Care.Preparation.HomeSpace;
using Doorway.Care.Preparation.Lessons;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Preparation;

/// <summary>From the counted medicine, or in the clinic from the agreed plan, to a day for the session. On the patient's side both private answers look alike.</summary>
internal sealed class PreparationIsNext : IWhatIsNext
{
    // A practice default of the workflow, not a clinical fact.
    private static readonly TimeSpan ToPrepare = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (IsUnderWay(episode))
            return await NextDayAsync(scope, episode, now, ct);
        if (episode.Stage != EpisodeStage.Preparing)
            return [];
        var ready = await PreparationReadiness.OfAsync(scope, episode, now, ct);
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        var steps = new List<NextStep>();
        if (!ready.HasIntention)
            steps.Add(Step("What do you hope for?", "/preparing/intention") with { Takes = "3 minutes", Why = "“I don’t have one yet” is fine." });
        if (!ready.HasCard)
            steps.Add(Step("Write your card “How to help me”", "/preparing/card") with { Takes = "5 minutes" });
        if (ready.Chaperone is null)
            steps.Add(Step(ready.IsClinic ? "Say who takes you home" : "Say who stays near you", "/preparing/chaperone") with { Takes = "3 minutes" });
        else if (!ready.WasAskedPrivately)
            steps.Add(Step("One question, for you alone", "/preparing/private") with { Takes = "1 minute", Why = "Open it when nobody looks over your shoulder." });
        if (await LessonProgress.OfAsync(scope, episode, ct) is { } lessons && lessons.Read < lessons.All)
            steps.Add(Step("What to know before your first session", "/preparing/know") with { Takes = "10 minutes", Why = "Short cards, one at a time." });
        if (ready.SessionsHeld == 0)
            steps.Add(Step("Your therapist meets you to get ready", "/preparing") with { IsWaiting = true });
        else if (ready.Next is null && ready.PatientHasDoneTheirs)
            steps.Add(Step("Your therapist sets the day with you", "/preparing") with { IsWaiting = true });
        if (ready.Next is { } day)
            steps.AddRange(await BeforeTheDayAsync(scope, episode, day, ct));
        return steps;
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!member.Roles.Contains(Role.Therapist))
            return [];
        var own = episodes.Where(e => e.TherapistStaffMemberId == member.StaffMemberId && (e.Stage == EpisodeStage.Preparing || IsUnderWay(e))).ToList();
        var goOn = await GoOnAsync(scope, [.. own.Where(e => e.Stage == EpisodeStage.Maintaining).Select(e => e.Id)], ct);
        var steps = new List<NextStep>();
        foreach (var episode in own.Where(e => e.Stage != EpisodeStage.Maintaining || goOn.Contains(e.Id)))
            steps.AddRange(await ForTherapistAsync(scope, episode, now, ct));
        return steps;
    }

    // Once it was decided how it goes on, another session is owed only where that was to go on with the plan.
    private static async Task<HashSet<Guid>> GoOnAsync(ActorScope scope, List<Guid> maintaining, CancellationToken ct)
    {
        if (maintaining.Count == 0)
            return [];
        var decided = await scope.Read<MaintenanceDecision>().Where(d => maintaining.Contains(d.EpisodeId) && d.PrescriberAgrees == true).ToListAsync(ct);
        return [.. decided.GroupBy(d => d.EpisodeId).Where(g => g.MaxBy(d => d.DecidedAt)!.Kind == MaintenanceKind.ContinueWithPlan).Select(g => g.Key)];
    }

    private static bool IsUnderWay(Episode episode) => episode.Stage is EpisodeStage.Treating or EpisodeStage.Maintaining;

    private static async Task<IReadOnlyList<NextStep>> NextDayAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var next = (await PreparationReadiness.OfAsync(scope, episode, now, ct)).Next;
        return next is not null && next.StartsAt > now ? await BeforeTheDayAsync(scope, episode, next, ct) : [];
    }

    /// <summary>The day; before it, at home, a look through the home that was not taken since the last session.</summary>
    private static async Task<IReadOnlyList<NextStep>> BeforeTheDayAsync(ActorScope scope, Episode episode, DosingAppointment day, CancellationToken ct)
    {
        if (day.IsClinic || !scope.May<HomeSpaceCheck>(Operation.Read))
            return [TheDay(day)];
        var ended = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.EndedAt != null).MaxAsync(s => s.EndedAt, ct) ?? DateTimeOffset.UnixEpoch;
        var isLookedThrough = await scope.Read<HomeSpaceCheck>().AnyAsync(c => c.EpisodeId == episode.Id && c.At > ended, ct);
        return isLookedThrough ? [TheDay(day)] : [TheDay(day), new(day.PracticeId, day.PatientId, Say("Look through your home before it"), "/preparing/home-space") { DueAt = day.StartsAt, Takes = "5 minutes", Why = "“Not yet” is a good answer." }];
    }

    private static NextStep TheDay(DosingAppointment day)
        => new(day.PracticeId, day.PatientId, Say($"Your session: {LocalTimes.InWords(day)}"), "/preparing/day") { DueAt = day.StartsAt, Why = "What to do before, on one page." };

    private static async Task<List<NextStep>> ForTherapistAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var chart = $"/patients/{episode.PatientId}/preparation";
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        var ready = await PreparationReadiness.OfAsync(scope, episode, now, ct);
        if (IsUnderWay(episode))
            return await AnotherIsOwedAsync(scope, episode, ready, ct) ? [Step("Set the day of the next session, as planned", $"{chart}/day")] : [];
        var steps = new List<NextStep>();
        if (ready.SessionsHeld == 0)
            steps.Add(Step("Hold and record a preparation session", $"{chart}/session") with { DueAt = episode.StageSince + ToPrepare });
        if (!ready.PatientHasDoneTheirs)
            steps.Add(Step(ready.IsClinic ? "The patient prepares: intention, card, who takes them home" : "The patient prepares: intention, card, chaperone", chart) with { IsWaiting = true });
        else if (ready is { Next: null, SessionsHeld: > 0 })
            steps.Add(await MakeAppointment.RefusalBeforeDayAsync(scope, episode, now, ct) is null
                ? Step("Set the day of the session", $"{chart}/day") with { DueAt = episode.StageSince + ToPrepare }
                : Step("The day cannot be set yet: open the chart", chart) with { DueAt = episode.StageSince + ToPrepare });
        return steps;
    }

    private static async Task<bool> AnotherIsOwedAsync(ActorScope scope, Episode episode, PreparationReadiness ready, CancellationToken ct)
    {
        if (ready.Next is not null)
            return false;
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        var held = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id).ToListAsync(ct);
        return plan is not null && held.Count > 0 && held.All(s => s.EndedAt is not null) && held.Count - plan.SessionsBefore < plan.SessionCount;
    }
}
