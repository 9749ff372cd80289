using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The day of a session on everybody's page: go or no-go, the running session, an alarm that nobody has answered.</summary>
internal sealed class DosingIsNext : IWhatIsNext
{
    /// <summary>After this long without an answer an alarm stands on the prescriber's page too.</summary>
    public static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(30);
    // A practice default of the workflow, not a clinical fact.
    private static readonly TimeSpan Unseen = TimeSpan.FromHours(12);
    private static readonly TimeSpan LookAhead = TimeSpan.FromHours(24);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<DosingSession>(Operation.Read) || !scope.May<DosingAppointment>(Operation.Read))
            return [];
        var running = await scope.Read<DosingSession>().FirstOrDefaultAsync(s => s.PatientId == episode.PatientId && s.EndedAt == null, ct);
        if (running is not null)
            return [new NextStep(episode.PracticeId, episode.PatientId, "Your session", "/session") { Why = "One quiet page. There is nothing to read on it.", IsFirst = true, DueAt = now }];
        var soon = now + LookAhead;
        var ahead = await scope.Read<DosingAppointment>().Where(a => a.EpisodeId == episode.Id && a.CancelledAt == null && a.StartsAt < soon && a.StartsAt > now.AddHours(-12)).OrderBy(a => a.StartsAt).ToListAsync(ct);
        var ended = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id).Select(s => s.Id).ToListAsync(ct);
        return ahead.FirstOrDefault(a => !ended.Contains(a.Id)) is { } next
            ? [new NextStep(episode.PracticeId, episode.PatientId, "Your session is near", "/home") { Why = "Your therapist goes through a list with you first. You can say no at any time.", IsWaiting = true, DueAt = next.StartsAt }]
            : [];
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (episodes.Count == 0 || !scope.May<DosingSession>(Operation.Read) || !scope.May<DosingAppointment>(Operation.Read))
            return [];
        var patients = episodes.Select(e => e.PatientId).ToList();
        var sessions = await scope.Read<DosingSession>().Where(s => s.PracticeId == member.PracticeId && patients.Contains(s.PatientId)).ToListAsync(ct);
        var steps = new List<NextStep>();
        if (member.Roles.Contains(Role.Therapist))
            steps.AddRange(await OfTherapistAsync(scope, member, patients, sessions, now, ct));
        if (member.Roles.Contains(Role.Prescriber))
            steps.AddRange(await OfPrescriberAsync(scope, sessions, now, ct));
        if (member.Roles.Contains(Role.SessionMonitor) && !member.Roles.Contains(Role.Therapist))
            steps.AddRange(await OfMonitorAsync(scope, member, patients, sessions, now, ct));
        steps.AddRange(await WithoutPrescriberAsync(scope, sessions, now, ct));
        return steps;
    }

    // Whoever is in the room or could come learns at once that a session which needs a prescriber on site has none.
    private static async Task<IEnumerable<NextStep>> WithoutPrescriberAsync(ActorScope scope, List<DosingSession> sessions, DateTimeOffset now, CancellationToken ct)
    {
        var running = sessions.Where(s => s is { IsRunning: true, Route: DoseRoute.NasalEsketamine }).Select(s => s.Id).ToList();
        var left = running.Count == 0 ? [] : await scope.Read<Alarm>().Where(a => running.Contains(a.DosingSessionId) && a.RuleId == Alarm.NobodyOnSite && a.ClearedAt == null).ToListAsync(ct);
        return left.Select(a => new NextStep(a.PracticeId, a.PatientId, "No prescriber is on site in a running session", $"/patients/{a.PatientId}/sessions/{a.DosingSessionId}") { Why = a.NextStep, IsFirst = true, DueAt = a.RaisedAt });
    }

    private static async Task<IEnumerable<NextStep>> OfTherapistAsync(ActorScope scope, Membership member, List<Guid> patients, List<DosingSession> sessions, DateTimeOffset now, CancellationToken ct)
    {
        var soon = now + LookAhead;
        var ahead = await scope.Read<DosingAppointment>().Where(a => a.PracticeId == member.PracticeId && patients.Contains(a.PatientId) && a.CancelledAt == null && a.StartsAt < soon && a.StartsAt > now - LookAhead).ToListAsync(ct);
        var known = sessions.Select(s => s.Id).ToHashSet();
        var over = sessions.Where(s => !s.IsRunning).Select(s => s.Id).ToList();
        var unseen = await UnseenWasteAsync(scope, member, patients, ct);
        var open = await scope.Read<AdverseEvent>().Where(e => e.PracticeId == member.PracticeId && over.Contains(e.DosingSessionId) && e.OutcomeAt == null).ToListAsync(ct);
        return
        [
            .. sessions.Where(s => s.IsRunning).Select(s => new NextStep(s.PracticeId, s.PatientId, "A session is running", $"/patients/{s.PatientId}/sessions/{s.Id}") { IsFirst = true, DueAt = now }),
            .. ahead.Where(a => !known.Contains(a.Id)).Select(a => new NextStep(a.PracticeId, a.PatientId, "Go or no-go for the session", $"/patients/{a.PatientId}/sessions/{a.Id}/ready") { DueAt = a.StartsAt }),
            .. unseen.Select(d => new NextStep(d.PracticeId, d.PatientId, "The waste of a dose has no witness yet", $"/patients/{d.PatientId}/sessions/{d.DosingSessionId}") { DueAt = d.RecordedAt + Unseen }),
            .. open.DistinctBy(e => e.DosingSessionId).Select(e => new NextStep(e.PracticeId, e.PatientId, "Ask how an adverse event went on, and write it down", $"/patients/{e.PatientId}/sessions/{e.DosingSessionId}/adverse-event")),
        ];
    }

    // It never keeps a patient; it stays with the staff until somebody besides says that they saw it.
    private static Task<List<AdministeredDose>> UnseenWasteAsync(ActorScope scope, Membership member, List<Guid> patients, CancellationToken ct)
    {
        var seen = scope.Read<WasteWitness>();
        return scope.Read<AdministeredDose>().Where(d => d.PracticeId == member.PracticeId && patients.Contains(d.PatientId) && d.DrawnMicroliters > d.GivenMicroliters && (d.InBagMicrograms == null && d.Sprays == null || d.GivingEndedAt != null) && d.EnteredInErrorAt == null
            && !seen.Any(w => w.PracticeId == d.PracticeId && w.DoseId == d.Id)).ToListAsync(ct);
    }

    // Before the go they take signs; once it runs they are in the room.
    private static async Task<IEnumerable<NextStep>> OfMonitorAsync(ActorScope scope, Membership member, List<Guid> patients, List<DosingSession> sessions, DateTimeOffset now, CancellationToken ct)
    {
        var ahead = await scope.Read<DosingAppointment>().Where(a => a.PracticeId == member.PracticeId && patients.Contains(a.PatientId)).Where(DosingAppointment.InTheClinicAround(now)).ToListAsync(ct);
        var known = sessions.Select(s => s.Id).ToHashSet();
        return
        [
            .. sessions.Where(s => s.IsRunning && s.IsClinic).Select(s => new NextStep(s.PracticeId, s.PatientId, "A session is running", $"/patients/{s.PatientId}/sessions/{s.Id}") { IsFirst = true, DueAt = now }),
            .. ahead.Where(a => !known.Contains(a.Id)).Select(a => new NextStep(a.PracticeId, a.PatientId, "Session in the clinic: readings before the go", $"/patients/{a.PatientId}/sessions/{a.Id}/ready") { DueAt = a.StartsAt }),
        ];
    }

    private static async Task<IEnumerable<NextStep>> OfPrescriberAsync(ActorScope scope, List<DosingSession> sessions, DateTimeOffset now, CancellationToken ct)
    {
        var running = sessions.Where(s => s.IsRunning).Select(s => s.Id).ToList();
        if (running.Count == 0)
            return [];
        var since = now - Unanswered;
        // That nobody is on site has a step of its own, for everybody.
        var alarms = await scope.Read<Alarm>().Where(a => running.Contains(a.DosingSessionId) && a.ClearedAt == null && a.AcknowledgedAt == null && a.RaisedAt <= since && a.RuleId != Alarm.NobodyOnSite).ToListAsync(ct);
        return
        [
            .. alarms.GroupBy(a => a.DosingSessionId).Select(g => g.First()).Select(a => new NextStep(a.PracticeId, a.PatientId, "An alarm in a session has no answer yet", $"/patients/{a.PatientId}/sessions/{a.DosingSessionId}") { IsFirst = true, DueAt = a.RaisedAt + Unanswered }),
            .. (await UnjudgedAsync(scope, sessions, ct)).Select(s => new NextStep(s.PracticeId, s.PatientId, "Say whether they may leave: no number of minutes is known for this spray", $"/patients/{s.PatientId}/sessions/{s.Id}/recovery") { IsFirst = true, DueAt = now }),
        ];
    }

    // Of the compounded spray nobody may go before a prescriber has looked and said it, after the last spray.
    private static async Task<IEnumerable<DosingSession>> UnjudgedAsync(ActorScope scope, List<DosingSession> sessions, CancellationToken ct)
    {
        var sprayed = sessions.Where(s => s is { IsRunning: true, IsClinic: true, Route: DoseRoute.Nasal, FirstDoseAt: not null }).ToList();
        if (sprayed.Count == 0)
            return [];
        var ids = sprayed.Select(s => s.Id).ToList();
        var doses = await scope.Read<AdministeredDose>().Where(d => ids.Contains(d.DosingSessionId) && d.EnteredInErrorAt == null).ToListAsync(ct);
        var said = await scope.Read<DayOfFact>().Where(f => ids.Contains(f.DosingSessionId) && f.Question == DayOfQuestion.JudgedReady).ToListAsync(ct);
        return sprayed.Where(s => doses.Where(d => d.DosingSessionId == s.Id).ToList() is { Count: > 0 } given && given.TrueForAll(d => !d.IsGoingIn)
            && !said.Any(f => f.DosingSessionId == s.Id && f.At > given.Max(d => d.LastGivenAt)));
    }
}
