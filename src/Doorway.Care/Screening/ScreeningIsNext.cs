using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening;

/// <summary>What is next from the first question to the prescriber's decision.</summary>
internal sealed class ScreeningIsNext : IWhatIsNext
{
    private const int WantedReadings = 2;
    private static readonly TimeSpan AcceptWithin = TimeSpan.FromDays(1);
    private static readonly TimeSpan DecideWithin = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>(await PromisesAsync(scope, episode, ct));
        steps.AddRange(await GrantsToSignAsync(scope, episode, ct));
        if (episode.Stage is EpisodeStage.Screening)
            steps.Add(Step(episode, "Go on with your questions", "/intake") with { Takes = "20 minutes at most", Why = "Every answer is kept. You can stop and go on later, on any device." });
        if (episode.Stage is EpisodeStage.Screening or EpisodeStage.Deciding)
        {
            if (await scope.Read<HomeReading>().CountAsync(r => r.PatientId == episode.PatientId && r.EnteredInErrorAt == null && r.SystolicMmHg != null, ct) < WantedReadings)
                steps.Add(Step(episode, "Measure your blood pressure", "/readings") with { Takes = "10 minutes" });
        }
        if (episode.Stage is EpisodeStage.Deciding)
        {
            if (!await scope.Read<SuicideScreening>().AnyAsync(s => s.PatientId == episode.PatientId, ct) && await CallPromise.OnCallAsync(scope, episode.PracticeId, episode.PatientId, now, ct) is not null)
                steps.Add(Step(episode, "Answer a few questions about your safety", "/intake/safety") with { Takes = "2 minutes" });
            steps.Add(Step(episode, "The prescriber reads your answers", "/decision") with { IsWaiting = true, Why = "You hear from us when there is an answer." });
        }
        await AddDecisionAsync(scope, episode, now, steps, ct);
        return steps;
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        if (patientId is null)
            steps.AddRange(await InvitationsAsync(scope, member, ct));
        if (member.Roles.Contains(Role.Therapist) && !member.IsGuest)
        {
            steps.AddRange(await ReadingsToAcceptAsync(scope, member, episodes, ct));
            foreach (var episode in episodes.Where(e => e.TherapistStaffMemberId == member.StaffMemberId))
                steps.AddRange(await ForTherapistAsync(scope, episode, ct));
        }
        if (member.Roles.Contains(Role.Prescriber))
            steps.AddRange(await ForPrescriberAsync(scope, member, episodes, now, ct));
        return steps;
    }

    // Whoever of the house looks first may accept them: one query for all of its open episodes.
    private static async Task<IReadOnlyList<NextStep>> ReadingsToAcceptAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, CancellationToken ct)
    {
        var open = episodes.ToDictionary(e => e.PatientId);
        var patients = open.Keys.ToList();
        var waiting = await scope.Read<HomeReading>().Where(r => r.PracticeId == member.PracticeId && patients.Contains(r.PatientId) && r.AcceptedAt == null && r.EnteredInErrorAt == null)
            .OrderBy(r => r.RecordedAt).ToListAsync(ct);
        return [.. waiting.GroupBy(r => r.PatientId).Select(g => Staff(open[g.Key],
            g.Count() == 1 ? "Look at a home reading and accept it" : $"Look at {g.Count()} home readings and accept them", $"/patients/{g.Key}/readings") with { DueAt = g.First().RecordedAt + AcceptWithin })];
    }

    private static async Task<IReadOnlyList<NextStep>> ForTherapistAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var at = $"/patients/{episode.PatientId}";
        var steps = new List<NextStep>();
        if (episode.Stage is EpisodeStage.Arriving or EpisodeStage.Screening or EpisodeStage.Deciding)
        {
            var grants = await scope.Read<SharedCare>().Where(g => g.PatientId == episode.PatientId && g.RevokedAt == null).ToListAsync(ct);
            if (grants.Count == 0 && !await HasOwnPrescriberAsync(scope, episode, ct))
                steps.Add(Staff(episode, "Propose a prescriber", $"{at}/sharing") with { Why = "Nobody of this practice prescribes. The patient signs before anybody there sees anything." });
            else if (grants.FirstOrDefault(g => g.SignedAt is null) is not null)
                steps.Add(Staff(episode, "The patient reads whom you propose", $"{at}/sharing") with { IsWaiting = true });
            else if (grants.FirstOrDefault(g => g.AcceptedAt is null) is not null)
                steps.Add(Staff(episode, "The prescriber is asked to take part", $"{at}/sharing") with { IsWaiting = true });
        }
        if (episode.Stage == EpisodeStage.Screening)
            steps.Add(Staff(episode, "Is answering the intake", at) with { IsWaiting = true });
        if (episode.Stage == EpisodeStage.Deciding)
            steps.Add(Staff(episode, "Waits for the prescriber’s decision", at) with { IsWaiting = true });
        return steps;
    }

    private static async Task<IReadOnlyList<NextStep>> ForPrescriberAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        var screening = episodes.Where(e => e.Stage == EpisodeStage.Screening).ToList();
        var covered = await CallPromise.CoveredAsync(scope, member.PracticeId, [.. screening.Select(e => e.PatientId)], now, ct);
        steps.AddRange(screening.Select(e => covered.Contains(e.PatientId)
            ? Staff(e, "Is answering the intake", $"/patients/{e.PatientId}") with { IsWaiting = true }
            : Staff(e, "Switch yourself on call, so that the safety questions can be asked", "/on-call")));
        if (!scope.May<EvaluationVisit>(Operation.Read))
            return steps;
        var deciding = episodes.Where(e => e.Stage == EpisodeStage.Deciding).ToList();
        var ids = deciding.Select(e => e.PatientId).ToList();
        var visited = (await scope.Read<EvaluationVisit>().Where(v => v.PracticeId == member.PracticeId && ids.Contains(v.PatientId)).Select(v => v.EpisodeId).ToListAsync(ct)).ToHashSet();
        steps.AddRange(deciding.Select(e => visited.Contains(e.Id)
            ? Staff(e, "Decide on the clearance", $"/patients/{e.PatientId}/clearance") with { DueAt = e.StageSince + DecideWithin }
            : Staff(e, "Hold the evaluation visit and write it down", $"/patients/{e.PatientId}/evaluation") with { DueAt = e.StageSince + DecideWithin, Why = "The intake has been sent." }));
        return steps;
    }

    private static async Task<IReadOnlyList<NextStep>> PromisesAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var calls = await scope.Read<FollowUp>().Where(f => f.PatientId == episode.PatientId && f.DoneAt == null && (f.Kind == CallPromise.Crisis || f.Kind == CallPromise.Back)).ToListAsync(ct);
        var steps = new List<NextStep>();
        foreach (var call in calls)
        {
            var who = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == call.PracticeId && s.Id == call.OwnerStaffMemberId, ct);
            if (call.Kind == CallPromise.Crisis)
                steps.Add(Step(episode, "See who phones you, and whom you can call now", "/crisis") with { IsFirst = true });
            else
                steps.Add(Step(episode, who is null ? Say("We will phone you to talk") : Say($"{who.Name} will phone you to talk"), "/help") with { IsWaiting = true, DueAt = call.DueAt });
        }
        return steps;
    }

    private static async Task<IReadOnlyList<NextStep>> GrantsToSignAsync(ActorScope scope, Episode episode, CancellationToken ct)
        => await scope.Read<SharedCare>().AnyAsync(g => g.PatientId == episode.PatientId && g.SignedAt == null && g.RevokedAt == null, ct)
            ? [Step(episode, "Read and sign who else may take part in your care", "/sharing") with { Takes = "2 minutes" }]
            : [];

    private static async Task AddDecisionAsync(ActorScope scope, Episode episode, DateTimeOffset now, List<NextStep> steps, CancellationToken ct)
    {
        var decision = await scope.Read<EligibilityDecision>().Where(d => d.PatientId == episode.PatientId && d.SupersededAt == null && d.ReadableAt != null).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(ct);
        if (decision is null || episode.Stage is not (EpisodeStage.Screening or EpisodeStage.NotNow or EpisodeStage.Planning))
            return;
        steps.Add(Step(episode, decision.IsYes ? "Read the prescriber’s answer" : decision.Kind == DecisionKind.AskForMore ? "Read what the prescriber still needs" : "Read the prescriber’s answer, and what would change it", "/decision") with { Takes = "1 minute" });
    }

    private static async Task<IReadOnlyList<NextStep>> InvitationsAsync(ActorScope scope, Membership member, CancellationToken ct)
    {
        if (member.IsGuest || !member.Roles.Contains(Role.Prescriber))
            return [];
        var open = await scope.Read<CareInvitation>().Where(i => i.PracticeId == member.PracticeId && i.StaffMemberId == member.StaffMemberId && i.AcceptedAt == null && i.DeclinedAt == null).ToListAsync(ct);
        return [.. open.Select(i => new NextStep(i.PracticeId, Guid.Empty, $"Answer {i.FromPracticeName}: a patient asks you to take part", $"/invitations/{i.Id}") { DueAt = i.SentAt + AcceptWithin })];
    }

    private static async Task<bool> HasOwnPrescriberAsync(ActorScope scope, Episode episode, CancellationToken ct)
        => (await scope.Read<StaffMember>().Where(s => s.PracticeId == episode.PracticeId && s.HomePracticeId == null && s.LeftAt == null).Select(s => s.Roles).ToListAsync(ct)).Any(r => r.HasFlag(StaffRoles.Prescriber));

    private static NextStep Step(Episode episode, string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);

    private static NextStep Staff(Episode episode, string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
}
