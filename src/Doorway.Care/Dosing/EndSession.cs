using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The ready-to-end list from what was measured and answered.</summary>
public sealed class GatherEndFacts(DoorwayDb db, Vault vault)
{
    public async Task<(ReadyToEndFacts Facts, ReadyToEndResult Result)> Handle(Actor actor, DosingSession session, DateTimeOffset now, CancellationToken ct = default)
        => await OfAsync(db.For(actor, now), vault, session, now, ct);

    internal static async Task<(ReadyToEndFacts Facts, ReadyToEndResult Result)> OfAsync(ActorScope scope, Vault vault, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var day = await DayOf.LoadAsync(scope, vault, session.PracticeId, session.Id, ct);
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).ToListAsync(ct);
        var entries = await scope.Read<TimelineEntry>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id && e.CorrectsId != null).ToListAsync(ct);
        var takenBack = entries.Select(e => e.RowId).ToHashSet();
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).ToListAsync(ct);
        var chaperone = await scope.Read<Chaperone>().Where(c => c.PracticeId == session.PracticeId && c.PatientId == session.PatientId && c.ReplacedAt == null)
            .OrderByDescending(c => c.NamedAt).FirstOrDefaultAsync(ct);
        var appointment = await scope.Read<DosingAppointment>().SingleAsync(a => a.PracticeId == session.PracticeId && a.Id == session.AppointmentId, ct);
        var facts = new ReadyToEndFacts
        {
            DoseAt = doses.Count == 0 ? null : doses.Max(d => d.TakenAt),
            IsOriented = After(DayOfQuestion.Oriented),
            GaitIsSteady = After(DayOfQuestion.SteadyGait),
            IsBackToUsual = After(DayOfQuestion.BackToUsual),
            NauseaIsTolerable = After(DayOfQuestion.NauseaTolerable),
            ChaperoneIsPresent = After(DayOfQuestion.ChaperonePresent),
            ChaperoneName = chaperone?.Name,
            ToldNotToDrive = After(DayOfQuestion.ToldNotToDrive),
            EmergencyNumbersGiven = After(DayOfQuestion.EmergencyNumbersGiven),
            SuicideScreen = day.AskedAt(DayScreen.BeforeTheEnd) > session.StartedAt ? day.Screen(DayScreen.BeforeTheEnd) : null,
            Before = readings.Where(r => r.Sequence is null && r.SystolicMmHg is not null).OrderByDescending(r => r.MeasuredAt).FirstOrDefault()?.ForRules(),
            After = [.. readings.Where(r => r.Sequence is not null && !takenBack.Contains(r.Id)).Select(r => r.ForRules())],
            IntegrationBooked = appointment.IntegrationAt is not null,
        };
        return (facts, ReadyToEnd.Evaluate(facts, await PracticeKnowledge.OfAsync(scope, session.PracticeId, session.StartedAt, ct), now));

        bool? After(DayOfQuestion question) => day.At(question) > session.StartedAt ? day.Is(question) : null;
    }
}

/// <summary>Ends a session. A release follows the list; leaving against advice, an ambulance or a death are written down as they were.</summary>
public sealed class EndSession(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, SessionEnding Ending, string ReleasedTo = "", string What = "");

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (!session.IsRunning)
                return new Refusal("ending", "The session has ended already.");
            var (facts, result) = await GatherEndFacts.OfAsync(adding.Scope, vault, session, adding.Now, inner);
            if (FaultOf(request, session, result) is { } fault)
                return fault;
            var evidence = await vault.SealAsync(session.PracticeId, session.PatientId, JsonSerializer.Serialize(new { facts, result }), inner);
            var name = request.ReleasedTo.Trim();
            (await adding.ChangeSessionAsync(inner)).End(request.Ending, name.Length == 0 ? null : name, evidence, adding.Now);
            await adding.AddAsync(TimelineEntryKind.Ended, inner);
            if (IncidentOf(request.Ending) is { } kind)
                await Incidents.OpenAsync(adding, vault, kind, request.What.Trim(), adding.Now, inner);
            return default(Done);
        }, ct);

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
