using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Writes harm down, with its grade in words, what was done, and later how it ended.</summary>
public sealed class RecordAdverseEvent(SessionTimeline timeline, Vault vault)
{
    public static readonly IReadOnlyList<(string Id, string Says)> Kinds =
    [
        ("nausea", "Nausea or vomiting"),
        ("pressure", "Raised blood pressure"),
        ("pulse", "Fast or irregular heartbeat"),
        ("fear", "Fear or panic"),
        ("dissociation", "Long or distressing dissociation"),
        ("fall", "Fall or injury"),
        ("breathing", "Trouble breathing"),
        ("consciousness", "Fainting or deep sedation"),
        ("suicidality", "Suicidal thoughts or acts"),
        ("urinary", "Bladder or urinary trouble"),
        ("other", "Something else"),
    ];

    public sealed record Request(Guid PracticeId, Guid SessionId, string Kind, AdverseEventGrade Grade, DateTimeOffset BeganAt, string What, string Actions);

    public Task<Outcome<AdverseEvent>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<AdverseEvent>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var harm = new AdverseEvent
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                Kind = request.Kind,
                Grade = request.Grade,
                BeganAt = request.BeganAt,
                What = await vault.SealAsync(session.PracticeId, session.PatientId, request.What, inner),
                Actions = await vault.SealAsync(session.PracticeId, session.PatientId, request.Actions, inner),
                RecordedByStaffMemberId = adding.StaffMemberId!.Value,
                RecordedAt = adding.Now,
            };
            await adding.Scope.AddAsync(harm, inner);
            await adding.AddAsync(TimelineEntryKind.AdverseEvent, inner, harm.Id, observedAt: request.BeganAt);
            return harm;
        }, ct);
}

/// <summary>How the harm ended.</summary>
public sealed class CloseAdverseEvent(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid sessionId, Guid eventId, AdverseEventOutcome outcome, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<AdverseEvent>().SingleOrDefaultAsync(e => e.DosingSessionId == sessionId && e.Id == eventId, ct) is not { } harm)
            return new Refusal("outcome", "There is no such event.");
        harm.Ended(outcome, now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}

/// <summary>Writes an incident down, from a session or after it, and closes one with what was learned.</summary>
public sealed class RecordIncident(SessionTimeline timeline, Vault vault)
{
    public Task<Outcome<Incident>> Handle(Actor actor, Guid practiceId, Guid sessionId, IncidentKind kind, string what, CancellationToken ct = default)
        => timeline.AppendAsync<Incident>(actor, practiceId, sessionId, async (adding, inner) => string.IsNullOrWhiteSpace(what)
            ? new Refusal("what", "Write what happened.")
            : await Incidents.OpenAsync(adding, vault, kind, what.Trim(), adding.Now, inner), ct);
}

public sealed class CloseIncident(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid incidentId, string learned, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<Incident>().SingleOrDefaultAsync(i => i.Id == incidentId, ct) is not { } incident)
            return new Refusal("learned", "There is no such incident.");
        if (string.IsNullOrWhiteSpace(learned))
            return new Refusal("learned", "Write what you found and what changes.");
        incident.Close(await vault.SealAsync(incident.PracticeId, incident.PatientId, learned.Trim(), ct), now);
        foreach (var task in await scope.Change<Episodes.FollowUp>().Where(f => f.PatientId == incident.PatientId && f.Kind == "incident" && f.DoneAt == null && f.Link!.EndsWith(incident.Id.ToString())).ToListAsync(ct))
            task.Done(actor.In(incident.PracticeId)!.StaffMemberId, SealedText.Nothing, now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
