using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>From the end of a session: the evening, the next day, the note, and making sense of it.</summary>
internal sealed class IntegrationIsNext : IWhatIsNext
{
    // Practice defaults of the workflow, not clinical facts.
    private static readonly TimeSpan EveningEnds = TimeSpan.FromHours(14);
    private static readonly TimeSpan ToWriteNote = TimeSpan.FromHours(24);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        var last = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.EndedAt != null && s.FirstDoseAt != null).OrderByDescending(s => s.EndedAt).FirstOrDefaultAsync(ct);
        if (last is { EndedAt: { } ended } && episode.IsOpen)
        {
            var answered = await scope.Read<CheckIn>().Where(c => c.DosingSessionId == last.Id && c.AnsweredAt != null).Select(c => c.Kind).ToListAsync(ct);
            if (!answered.Contains(CheckInKind.SameEvening) && now < ended + EveningEnds)
                steps.Add(Step("This evening: how are you?", $"/check-in/mine/{last.Id}/evening") with { Takes = "2 minutes", Why = "Today you do not drive." });
            if (!answered.Contains(CheckInKind.NextDay))
                steps.Add(now >= ended + CheckInTimes.NextDayAfter
                    ? Step("A day later: how are you?", $"/check-in/mine/{last.Id}/day") with { Takes = "3 minutes", DueAt = ended + CheckInTimes.CallAfter }
                    : Step("Tomorrow we ask how you are", "/journal") with { IsWaiting = true });
            var appointment = await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == last.AppointmentId, ct);
            if (appointment?.IntegrationAt is { } meet && now < meet)
                steps.Add(Step("Making sense of it, with your therapist", "/journal") with { IsWaiting = true, DueAt = meet });
        }
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (await scope.Read<Commitment>().AnyAsync(c => c.PatientId == episode.PatientId && c.By <= today && (c.HowItGoes == HowItGoes.NotYet || c.HowItGoes == HowItGoes.Begun), ct))
            steps.Add(Step("You meant to do something by now. How does it go?", "/journal/insights") with { Takes = "1 minute", Why = "Letting it go is an answer too." });
        return steps;
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!member.Roles.Contains(Role.Therapist) || !scope.May<CheckIn>(Operation.Read))
            return [];
        var steps = new List<NextStep>();
        var ids = episodes.Select(e => e.Id).ToList();
        var sessions = await scope.Read<DosingSession>()
            .Where(s => s.PracticeId == member.PracticeId && ids.Contains(s.EpisodeId) && s.EndedAt != null && s.TherapistStaffMemberId == member.StaffMemberId).ToListAsync(ct);
        foreach (var session in sessions)
            steps.AddRange(await ForTherapistAsync(scope, session, now, ct));
        return steps;
    }

    private static async Task<List<NextStep>> ForTherapistAsync(ActorScope scope, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var steps = new List<NextStep>();
        var at = $"/patients/{session.PatientId}/sessions/{session.Id}";
        NextStep Step(string says, string link) => new(session.PracticeId, session.PatientId, says, link);
        var ended = session.EndedAt!.Value;
        if (!await scope.Read<SessionNote>().AnyAsync(n => n.DosingSessionId == session.Id && n.SignedAt != null, ct))
            steps.Add(Step($"Sign the note of session {session.Number}", $"{at}/note") with { DueAt = ended + ToWriteNote, Why = "It is drafted from the timeline." });
        if (session.FirstDoseAt is null || session.Ending == SessionEnding.Died)
            return steps;
        var dayAfter = await scope.Read<CheckIn>().SingleOrDefaultAsync(c => c.DosingSessionId == session.Id && c.Kind == CheckInKind.NextDay, ct);
        var called = await CalledNameAsync(scope, session.PatientId, ct);
        if (dayAfter is not { IsAnswered: true })
            steps.Add(now >= ended + CheckInTimes.CallAfter
                ? Step($"Call {called}: the check-in after 24 hours is not answered", $"{at}/check-ins") with { DueAt = ended + CheckInTimes.CallAfter }
                : Step("The check-in after 24 hours", $"{at}/check-ins") with { IsWaiting = true, DueAt = ended + CheckInTimes.CallAfter });
        if (!await scope.Read<IntegrationSession>().AnyAsync(i => i.DosingSessionId == session.Id, ct))
        {
            var appointment = await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == session.AppointmentId, ct);
            steps.Add(Step($"Hold and write down the integration session after session {session.Number}", $"{at}/integration") with { DueAt = appointment?.IntegrationAt ?? ended + IntegrationTimingRules.Until });
        }
        return steps;
    }

    private static async Task<string> CalledNameAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => (await scope.Read<Patients.Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct))?.CalledName ?? "the patient";
}
