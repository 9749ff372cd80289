using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

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

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        steps.AddRange(await InvitationsAsync(scope, member, ct));
        foreach (var episode in episodes)
        {
            if (member.Roles.Contains(Role.Therapist) && !member.IsGuest)
                steps.AddRange(await ForTherapistAsync(scope, member, episode, now, ct));
            if (member.Roles.Contains(Role.Prescriber))
                steps.AddRange(await ForPrescriberAsync(scope, episode, now, ct));
        }
        return steps;
    }

    private static async Task<IReadOnlyList<NextStep>> ForTherapistAsync(ActorScope scope, Membership member, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var at = $"/patients/{episode.PatientId}";
        var steps = new List<NextStep>();
        var waiting = await scope.Read<HomeReading>().Where(r => r.PatientId == episode.PatientId && r.AcceptedAt == null && r.EnteredInErrorAt == null).OrderBy(r => r.RecordedAt).ToListAsync(ct);
        if (waiting.Count > 0)
            steps.Add(Staff(episode, waiting.Count == 1 ? "Look at a home reading and accept it" : $"Look at {waiting.Count} home readings and accept them", $"{at}/readings") with { DueAt = waiting[0].RecordedAt + AcceptWithin });
        if (episode.TherapistStaffMemberId != member.StaffMemberId)
            return steps;
        if (episode.Stage is EpisodeStage.Arriving or EpisodeStage.Screening or EpisodeStage.Deciding)
        {
            var grants = await scope.Read<SharedCare>().Where(g => g.PatientId == episode.PatientId && g.RevokedAt == null).ToListAsync(ct);
            var ownPrescriber = await HasOwnPrescriberAsync(scope, episode, ct);
            if (grants.Count == 0 && !ownPrescriber)
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

    private static async Task<IReadOnlyList<NextStep>> ForPrescriberAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var at = $"/patients/{episode.PatientId}";
        if (episode.Stage == EpisodeStage.Screening)
        {
            var onCall = await CallPromise.OnCallAsync(scope, episode.PracticeId, episode.PatientId, now, ct);
            return onCall is null
                ? [Staff(episode, "Switch yourself on call, so that the safety questions can be asked", "/on-call")]
                : [Staff(episode, "Is answering the intake", at) with { IsWaiting = true }];
        }
        if (episode.Stage != EpisodeStage.Deciding || !scope.May<EvaluationVisit>(Operation.Read))
            return [];
        var visited = await scope.Read<EvaluationVisit>().AnyAsync(v => v.PatientId == episode.PatientId && v.EpisodeId == episode.Id, ct);
        return visited
            ? [Staff(episode, "Decide on the clearance", $"{at}/clearance") with { DueAt = episode.StageSince + DecideWithin }]
            : [Staff(episode, "Hold the evaluation visit and write it down", $"{at}/evaluation") with { DueAt = episode.StageSince + DecideWithin, Why = "The intake has been sent." }];
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
                steps.Add(Step(episode, $"{who?.Name ?? "We"} will phone you to talk", "/help") with { IsWaiting = true, DueAt = call.DueAt });
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
        => (await scope.Read<StaffMember>().Where(s => s.PracticeId == episode.PracticeId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(ct)).Any(s => s.Roles.HasFlag(StaffRoles.Prescriber));

    private static NextStep Step(Episode episode, string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);

    private static NextStep Staff(Episode episode, string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
}
