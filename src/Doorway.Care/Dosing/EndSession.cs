using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Ends a session. A release follows the list; leaving against advice, an ambulance or a death are written down as they were.</summary>
public sealed class EndSession(SessionTimeline timeline, OwnContext own, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, SessionEnding Ending, string ReleasedTo = "", string What = "");

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var ended = await EndAsync(actor, request, ct);
        if (ended.IsOk && request.Ending == SessionEnding.Died)
            await GiveUpVisitsAsync(actor, request, ct);
        return ended;
    }

    private Task<Outcome<Done>> EndAsync(Actor actor, Request request, CancellationToken ct)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (!session.IsRunning)
                return new Refusal("ending", "The session has ended already.");
            var (facts, result) = await GatherEndFacts.OfAsync(adding.Scope, vault, session, adding.Now, inner);
            if (FaultOf(request, session, result) is { } fault)
                return fault;
            // Two hours are the least and never the reason: somebody who watched says that they may leave.
            if (request.Ending == SessionEnding.Released && session.Route == Clinical.Eligibility.DoseRoute.NasalEsketamine && !await IsJudgedAsync(adding, session, inner))
                return new Refusal("ending", "Whoever watched, a prescriber or a session monitor, says first that in their judgement they may leave. They do it on the page of the recovery, signed in as themselves.");
            var evidence = await vault.SealAsync(session.PracticeId, session.PatientId, JsonSerializer.Serialize(new { facts, result }), inner);
            var name = request.ReleasedTo.Trim();
            (await adding.ChangeSessionAsync(inner)).End(request.Ending, name.Length == 0 ? null : name, evidence, adding.Now);
            await adding.AddAsync(TimelineEntryKind.Ended, inner);
            if (IncidentOf(request.Ending) is { } kind)
                await Incidents.OpenAsync(adding, vault, kind, request.What.Trim(), adding.Now, inner);
            return default(Done);
        }, ct);

    // Behind the machine's door: not everybody who may end a session sees visits.
    private Task<bool> GiveUpVisitsAsync(Actor actor, Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Guid? by = actor.In(request.PracticeId)?.StaffMemberId is { } id && id != Guid.Empty ? id : null;
        return own.AsAsync(actor.AsMachine(), now, (machine, _) => machine.RunAsync(async inner =>
        {
            var patientId = await machine.Read<DosingSession>().Where(s => s.PracticeId == request.PracticeId && s.Id == request.SessionId).Select(s => s.PatientId).SingleAsync(inner);
            await GiveUpVisits.OfAsync(machine, request.PracticeId, patientId, by, now, inner);
            await machine.SaveAsync(inner);
            return true;
        }, ct), ct);
    }

    private async Task<bool> IsJudgedAsync(Appending adding, DosingSession session, CancellationToken ct)
        => (await DayOf.LoadAsync(adding.Scope, vault, session.PracticeId, session.Id, ct)).At(DayOfQuestion.JudgedReady) > session.FirstDoseAt;

    private static Refusal? FaultOf(Request request, DosingSession session, ReadyToEndResult result) => request.Ending switch
    {
        SessionEnding.Released when session.FirstDoseAt is null => new Refusal("ending", "No dose is written down. End it as “stopped before the dose”."),
        SessionEnding.Released when !result.IsReady => new Refusal("ending", "Not yet: " + string.Join("; ", result.Items.Where(i => i.State != ReasonState.Met).Select(i => i.Title)) + "."),
        SessionEnding.Released when request.ReleasedTo.Trim().Length == 0 => new Refusal("releasedTo", "Type the name of the adult who takes over."),
        SessionEnding.StoppedBeforeDose when session.FirstDoseAt is not null => new Refusal("ending", "A dose was taken. Choose how the session ended."),
        SessionEnding.LeftAgainstAdvice or SessionEnding.Ambulance or SessionEnding.Died when request.What.Trim().Length == 0 => new Refusal("what", "Write what happened."),
        _ => null,
    };

    private static IncidentKind? IncidentOf(SessionEnding ending) => ending switch
    {
        SessionEnding.LeftAgainstAdvice => IncidentKind.LeftAgainstAdvice,
        SessionEnding.Ambulance => IncidentKind.Ambulance,
        SessionEnding.Died => IncidentKind.Death,
        _ => null,
    };
}
