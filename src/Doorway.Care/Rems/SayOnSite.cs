using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>A prescriber says for themselves that they are on site for a session, or that they leave. Nobody says it for them.</summary>
public sealed class SayOnSite(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid AppointmentId, bool IsHere);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment
            || actor.In(appointment.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
            return new Refusal("on-site", "A prescriber of this patient says it for themselves.");
        await scope.AddAsync(new DayOfFact
        {
            PracticeId = appointment.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = appointment.PatientId,
            DosingSessionId = appointment.Id,
            Question = DayOfQuestion.PrescriberOnSite,
            Answer = await vault.SealAsync(appointment.PracticeId, appointment.PatientId, request.IsHere ? DayOfFact.Yes : DayOfFact.No, ct),
            At = now,
            RecordedByStaffMemberId = member.StaffMemberId,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
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
