using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>A prescriber says for themselves that they are on site for a session, or that they leave. Nobody says it for them.
/// While the session runs it is a line of its record, and when nobody is left on site everybody in the room is told.</summary>
public sealed class SayOnSite(DoorwayDb db, Vault vault, SessionTimeline timeline, TimeProvider clock)
{
    private static readonly Refusal NotTheirs = new("on-site", "A prescriber of this patient says it for themselves.");
    private static readonly Refusal TooEarly = new("on-site", "The session is on another day. Say it on that day, once you are there.");

    public sealed record Request(Guid PatientId, Guid AppointmentId, bool IsHere);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment
            || actor.In(appointment.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
            return NotTheirs;
        return await BeforeTheSessionAsync(scope, appointment, member.StaffMemberId, request.IsHere, now, ct)
            ?? await timeline.AppendAsync<Done>(actor, appointment.PracticeId, appointment.Id, (adding, inner) => InTheSessionAsync(adding, request.IsHere, inner), ct);
    }

    // Null when the session runs: then the word is a line of its record.
    private Task<Outcome<Done>?> BeforeTheSessionAsync(ActorScope scope, DosingAppointment appointment, Guid staffMemberId, bool isHere, DateTimeOffset now, CancellationToken ct)
        => scope.RunAsync<Outcome<Done>?>(async inner =>
        {
            // The lock of the start: the session begins with this word or after it, never beside it.
            await scope.LockAsync("staff_members", appointment.PracticeId, appointment.TherapistStaffMemberId, inner);
            if (await scope.Read<DosingSession>().AnyAsync(s => s.PracticeId == appointment.PracticeId && s.Id == appointment.Id && s.EndedAt == null, inner))
                return null;
            if (isHere && OnSite.DayIn(TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZone), now) < appointment.LocalDate)
                return TooEarly;
            await scope.AddAsync(await WordAsync(appointment, staffMemberId, isHere, now, inner), inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);

    private async Task<Outcome<Done>> InTheSessionAsync(Appending adding, bool isHere, CancellationToken ct)
    {
        var session = adding.Session;
        if (adding.StaffMemberId is not { } me)
            return NotTheirs;
        var before = await OnSite.OfAsync(adding.Scope, vault, session, adding.Now, ct);
        // Said twice is said once: a second press or an old page writes nothing.
        if (before.Has(me) == isHere)
            return default(Done);
        var appointment = await adding.Scope.Read<DosingAppointment>().SingleAsync(a => a.PracticeId == session.PracticeId && a.Id == session.Id, ct);
        await adding.Scope.AddAsync(await WordAsync(appointment, me, isHere, adding.Now, ct), ct);
        if (!isHere)
        {
            var isLast = before.Here.All(who => who.Id == me) && session.IsRunning && session.Route == DoseRoute.NasalEsketamine;
            await adding.AddAsync(TimelineEntryKind.PrescriberLeft, ct);
            if (isLast && !adding.IsRaised(Alarm.NobodyOnSite))
                await adding.AddAsync(TimelineEntryKind.AlarmRaised, ct, (await adding.RaiseAsync(before.Nobody($"{adding.Scope.Actor.Name} said that they leave", me), ct)).Id);
            return default(Done);
        }
        await adding.AddAsync(TimelineEntryKind.PrescriberOnSite, ct);
        foreach (var alarm in await adding.Scope.Change<Alarm>().Where(a => a.PracticeId == session.PracticeId && a.DosingSessionId == session.Id && a.RuleId == Alarm.NobodyOnSite && a.ClearedAt == null).ToListAsync(ct))
        {
            alarm.Acknowledge(me, adding.Scope.Actor.Name, adding.Now);
            await adding.AddAsync(TimelineEntryKind.AlarmCleared, ct, alarm.Id);
            alarm.Clear($"{adding.Scope.Actor.Name} is on site.", adding.NextSequence - 1, adding.Now);
        }
        return default(Done);
    }

    private async Task<DayOfFact> WordAsync(DosingAppointment appointment, Guid staffMemberId, bool isHere, DateTimeOffset now, CancellationToken ct) => new()
    {
        PracticeId = appointment.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = appointment.PatientId,
        DosingSessionId = appointment.Id,
        Question = DayOfQuestion.PrescriberOnSite,
        Answer = await vault.SealAsync(appointment.PracticeId, appointment.PatientId, isHere ? DayOfFact.Yes : DayOfFact.No, ct),
        At = now,
        RecordedByStaffMemberId = staffMemberId,
    };
}

/// <summary>Somebody who gives and watches says that in their judgement the patient may leave. Time alone says it never.</summary>
public sealed class JudgeReady(SessionTimeline timeline, Vault vault)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (!session.IsRunning || session.FirstDoseAt is null || adding.StaffMemberId is not { } me)
                return new Refusal("judged", "There is no running session with a dose.");
            if (!RecordDose.MayGive(actor, session) || session.Route != Clinical.Eligibility.DoseRoute.NasalEsketamine && actor.In(practiceId)?.Roles.Contains(Role.Prescriber) != true)
                return new Refusal("judged", "A prescriber or a session monitor judges that, signed in as themselves; where no number is known, the prescriber.");
            if (session.Route == Clinical.Eligibility.DoseRoute.Nasal && await adding.Scope.Read<AdministeredDose>().AnyAsync(d => d.PracticeId == practiceId && d.DosingSessionId == sessionId && d.Sprays != null && d.GivingEndedAt == null && d.EnteredInErrorAt == null, inner))
                return new Refusal("judged", "The sprays are not over yet. Write the last one down, or say that there are no more.");
            await adding.Scope.AddAsync(new DayOfFact
            {
                PracticeId = practiceId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = sessionId,
                Question = DayOfQuestion.JudgedReady,
                Answer = await vault.SealAsync(practiceId, session.PatientId, actor.Name, inner),
                At = adding.Now,
                RecordedByStaffMemberId = me,
            }, inner);
            await adding.AddAsync(TimelineEntryKind.JudgedReady, inner);
            return default(Done);
        }, ct);
}
