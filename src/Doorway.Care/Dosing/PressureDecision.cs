using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

public enum PressureAnswer
{
    GoOn,
    Wait,
    NoMoreToday,
}

/// <summary>The prescriber's word about a raised pressure in a session: before the dose, or while an infusion runs. It holds until the next reading that asks.</summary>
public sealed class PressureDecision : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required PressureAnswer Answer { get; init; }

    /// <summary>The last pressure that they knew when they decided.</summary>
    public int? SystolicMmHg { get; init; }
    public int? DiastolicMmHg { get; init; }
    public required SealedText Because { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Whether a pressure asks the prescriber now.</summary>
/// <param name="Asks">What is to be decided; null when nothing is.</param>
/// <param name="Last">Their last word in this session.</param>
public sealed record PressureStanding(string? Asks, PressureDecision? Last)
{
    private static readonly string[] Groups = ["systolic", "diastolic"];

    /// <summary>The question of this moment: before the dose, or while an infusion runs.</summary>
    public static async Task<PressureStanding> OfAsync(ActorScope scope, DosingSession session, IReadOnlyList<AdministeredDose> doses, PreDoseResult? before, CancellationToken ct)
    {
        if (doses.FirstOrDefault(d => d.IsGoingIn) is { } runs)
            return await DuringAsync(scope, session, runs, ct);
        return before is null ? new(null, await LastAsync(scope, session, ct)) : await BeforeAsync(scope, session, before, ct);
    }

    /// <summary>Above 140/90 the prescriber decides before the dose; what they lifted before the go holds for the reading that they saw.</summary>
    internal static async Task<PressureStanding> BeforeAsync(ActorScope scope, DosingSession session, PreDoseResult pressure, CancellationToken ct)
    {
        var last = await LastAsync(scope, session, ct);
        if (pressure is not { Outcome: PreDoseOutcome.PrescriberDecides, Reading: { } reading })
            return new(null, last);
        if (last?.At >= reading.At)
            return new(Refused(last), last);
        var lifted = await scope.Read<ReadinessLift>().AnyAsync(l => l.PracticeId == session.PracticeId && l.AppointmentId == session.AppointmentId && l.ReasonId == "pressure-decision" && l.At >= reading.At, ct);
        return new(lifted ? null : $"{string.Join(". ", pressure.Because)}. The prescriber decides before the dose, on this session’s page, signed in as themselves.", last);
    }

    /// <summary>A pressure limit that was passed while it runs asks the prescriber before it goes on after a pause, or faster.</summary>
    internal static async Task<PressureStanding> DuringAsync(ActorScope scope, DosingSession session, AdministeredDose dose, CancellationToken ct)
    {
        var last = await LastAsync(scope, session, ct);
        var alarm = await scope.Read<Alarm>().Where(a => a.PracticeId == session.PracticeId && a.DosingSessionId == session.Id && Groups.Contains(a.Group) && a.RaisedAt >= dose.TakenAt)
            .OrderByDescending(a => a.RaisedAt).FirstOrDefaultAsync(ct);
        if (alarm is null)
            return new(null, last);
        return last?.At >= alarm.RaisedAt
            ? new(Refused(last), last)
            : new(dose switch
            {
                { Devices: not null } => $"{alarm.Says} after the first device. The prescriber decides whether there is another.",
                { Sprays: not null } => $"{alarm.Says} after the first spray. The prescriber decides whether there is another.",
                _ => $"{alarm.Says} while the infusion runs. The prescriber decides whether it goes on.",
            }, last);
    }

    private static string? Refused(PressureDecision last) => last.Answer switch
    {
        PressureAnswer.GoOn => null,
        PressureAnswer.Wait => $"{last.Name} said: wait, and measure again.",
        _ => $"{last.Name} said: no more medicine today.",
    };

    private static Task<PressureDecision?> LastAsync(ActorScope scope, DosingSession session, CancellationToken ct)
        => scope.Read<PressureDecision>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id).OrderByDescending(d => d.At).FirstOrDefaultAsync(ct);
}

/// <summary>The prescriber decides about a raised pressure, signed in as themselves, with a reason. Nobody writes it down for them.</summary>
public sealed class DecidePressure(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, PressureAnswer Answer, string Because);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (actor.In(session.PracticeId)?.Roles.Contains(Role.Prescriber) != true || adding.StaffMemberId is not { } me)
                return new Refusal("answer", "A prescriber of this patient decides, signed in as themselves.");
            if (!session.IsRunning)
                return new Refusal("answer", "The session has ended.");
            if (request.Because.Trim().Length == 0)
                return new Refusal("because", "Write why, in a sentence.");
            var decision = new PressureDecision
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                Answer = request.Answer,
                SystolicMmHg = session.LastSystolicMmHg,
                DiastolicMmHg = session.LastDiastolicMmHg,
                Because = await vault.SealAsync(session.PracticeId, session.PatientId, request.Because.Trim(), inner),
                StaffMemberId = me,
                Name = actor.Name,
                At = adding.Now,
            };
            await adding.Scope.AddAsync(decision, inner);
            await adding.AddAsync(TimelineEntryKind.PressureDecided, inner, decision.Id, decision.Because);
            return default(Done);
        }, ct);
}
