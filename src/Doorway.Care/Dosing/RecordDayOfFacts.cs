using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Keeps what was asked and answered on the day. An answer that is the same as the last one of today is not written twice.</summary>
public sealed class RecordDayOfFacts(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid AppointmentId, IReadOnlyDictionary<DayOfQuestion, string> Answers);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment)
            return new Refusal("appointment", "There is no such appointment.");
        // These two are somebody's own word, and each has a use case that asks who it is.
        if (request.Answers.Keys.Any(q => q is DayOfQuestion.PrescriberOnSite or DayOfQuestion.JudgedReady))
            return new Refusal("day", "A prescriber says for themselves that they are on site; whoever watches says that the patient may leave.");
        foreach (var (question, answer) in request.Answers)
            await scope.AddAsync(new DayOfFact
            {
                PracticeId = appointment.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = appointment.PatientId,
                DosingSessionId = appointment.Id,
                Question = question,
                Answer = await vault.SealAsync(appointment.PracticeId, appointment.PatientId, answer, ct),
                At = now,
                RecordedByStaffMemberId = actor.In(appointment.PracticeId)!.StaffMemberId,
            }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
