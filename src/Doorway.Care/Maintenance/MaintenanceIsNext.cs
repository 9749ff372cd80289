using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Maintenance;

/// <summary>From the first integrated session to the letter, and what patients ask about their record.</summary>
internal sealed class MaintenanceIsNext : IWhatIsNext
{
    // Practice defaults of the workflow, not clinical facts.
    private static readonly TimeSpan ToReview = TimeSpan.FromDays(7);
    private static readonly TimeSpan ToPropose = TimeSpan.FromDays(21);
    private static readonly TimeSpan ToDecide = TimeSpan.FromDays(5);
    private static readonly TimeSpan ToRead = TimeSpan.FromDays(5);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        if (await scope.Read<MaintenanceDecision>().AnyAsync(d => d.EpisodeId == episode.Id && d.DecidedAt == null && d.PatientSaidAt == null, ct))
            steps.Add(Step("How should it go on? Say it in your words", "/record/going-on") with { Takes = "3 minutes", Why = "Your therapist has made a proposal. Your prescriber decides with your words beside it." });
        if (await scope.Read<ClosureLetter>().AnyAsync(l => l.EpisodeId == episode.Id && l.SignedAt != null && l.ReadByPatientAt == null, ct))
            steps.Add(Step("Your letter is here, to read and to keep", "/letter") with { Takes = "5 minutes" });
        var answers = await scope.Read<MoreMedicineAnswer>().Where(a => a.PatientId == episode.PatientId).ToListAsync(ct);
        if (answers.Any(a => a.ReadByPatientAt is null))
            steps.Add(Step("Your prescriber has answered what you asked", "/ask-for-more") with { Takes = "2 minutes" });
        var answered = answers.Select(a => a.RequestId).ToList();
        if (await scope.Read<MoreMedicineRequest>().AnyAsync(r => r.EpisodeId == episode.Id && !answered.Contains(r.Id), ct))
            steps.Add(Step(Say("You asked how it goes on. Your prescriber answers here"), "/ask-for-more") with { IsWaiting = true });
        return steps;
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        if (scope.May<BoundaryComplaint>(Operation.Read))
        {
            var complaints = await scope.Read<BoundaryComplaint>().Where(c => c.PracticeId == member.PracticeId && c.AnsweredAt == null && (patientId == null || c.PatientId == patientId)).ToListAsync(ct);
            steps.AddRange(complaints.Select(c => new NextStep(c.PracticeId, c.PatientId, "Somebody has written to you in confidence", $"/complaints/{c.Id}") { DueAt = c.AnswerBy, IsFirst = true }));
        }
        var isTherapist = member.Roles.Contains(Role.Therapist);
        if (isTherapist)
        {
            var asked = await scope.Read<CorrectionRequest>().Where(c => c.PracticeId == member.PracticeId && c.AnsweredAt == null && (patientId == null || c.PatientId == patientId)).ToListAsync(ct);
            steps.AddRange(asked.Select(c => new NextStep(c.PracticeId, c.PatientId, "Answer a request to put the record right", $"/patients/{c.PatientId}/corrections/{c.Id}") { DueAt = c.AnswerBy }));
        }
        foreach (var episode in episodes.Where(e => e.IsOpen && e.Stage is EpisodeStage.Treating or EpisodeStage.Maintaining))
        {
            if (isTherapist && episode.TherapistStaffMemberId == member.StaffMemberId)
                steps.AddRange(await ForTherapistAsync(scope, episode, now, ct));
            if (member.Roles.Contains(Role.Prescriber))
                steps.AddRange(await ForPrescriberAsync(scope, episode, now, ct));
        }
        return steps;
    }

    private static async Task<List<NextStep>> ForTherapistAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        var chart = $"/patients/{episode.PatientId}";
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        var latest = await scope.Read<MaintenanceDecision>().Where(d => d.EpisodeId == episode.Id).OrderByDescending(d => d.ProposedAt).FirstOrDefaultAsync(ct);
        var lastEnd = (await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.EndedAt != null).ToListAsync(ct)).Max(s => s.EndedAt);
        if (latest is { IsDecided: false })
            steps.Add(Step("The prescriber decides how it goes on", $"{chart}/maintenance") with { IsWaiting = true, DueAt = latest.ProposedAt + ToDecide });
        else if (lastEnd is { } ended && (latest is null || latest.ProposedAt < ended || latest.PrescriberAgrees == false) && await ProposeMaintenance.TooEarlyAsync(scope, episode, ct) is null)
            steps.Add(Step("Propose how it goes on", $"{chart}/maintenance") with { DueAt = ended + ToPropose });
        if (latest is not { Kind: MaintenanceKind.Close, IsInForce: true })
            return steps;
        var letter = await scope.Read<ClosureLetter>().SingleOrDefaultAsync(l => l.EpisodeId == episode.Id, ct);
        steps.Add(letter switch
        {
            null or { HandedOverAt: null, ReadByPrescriberAt: null } => Step("Write the closing letter", $"{chart}/letter") with { DueAt = latest.DecidedAt + ToPropose },
            { WaitsForPrescriber: true } => Step("The prescriber reads the closing letter", $"{chart}/letter") with { IsWaiting = true, DueAt = letter.HandedOverAt + ToRead },
            _ => Step("Sign and send the closing letter", $"{chart}/letter") with { DueAt = letter.ReadByPrescriberAt + ToRead },
        });
        return steps;
    }

    private static async Task<List<NextStep>> ForPrescriberAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        var chart = $"/patients/{episode.PatientId}";
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        foreach (var session in await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.EndedAt != null && s.FirstDoseAt != null).ToListAsync(ct))
            if (!await scope.Read<PrescriberReview>().AnyAsync(r => r.DosingSessionId == session.Id, ct))
                steps.Add(Step($"Look at session {session.Number}, before more medicine", $"{chart}/maintenance") with { DueAt = session.EndedAt + ToReview, Why = FollowUpVisits.Says(await FollowUpVisits.SinceAsync(scope, session, now, ct)) });
        var open = await scope.Read<MaintenanceDecision>().Where(d => d.EpisodeId == episode.Id && d.DecidedAt == null).FirstOrDefaultAsync(ct);
        if (open is not null)
            steps.Add(Step("Decide how it goes on", $"{chart}/maintenance") with { DueAt = open.ProposedAt + ToDecide });
        if (await scope.Read<ClosureLetter>().SingleOrDefaultAsync(l => l.EpisodeId == episode.Id, ct) is { WaitsForPrescriber: true } letter)
            steps.Add(Step("Read the closing letter before it leaves", $"{chart}/letter") with { DueAt = letter.HandedOverAt + ToRead });
        return steps;
    }
}
