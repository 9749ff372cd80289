using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>A patient chooses mails or text messages for the reminders of a day. Each choice is a row of its own, with its time.</summary>
public sealed class ChooseReminderWay(DoorwayDb db, ReminderWays ways, TimeProvider clock)
{
    public const string Field = "way";

    public sealed record Request(Guid PracticeId, Guid PatientId, MessageChannel Channel);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("patients", request.PracticeId, request.PatientId, inner);
            var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == request.PracticeId && p.Id == request.PatientId, inner);
            var isText = request.Channel == MessageChannel.Text;
            var number = isText ? UsNumber.From(patient.Phone) : null;
            if (isText && !(await ways.OfAsync(scope, patient, inner)).IsOffered)
                return new Refusal(Field, "We do not send text messages now. You get the mails.");
            if (isText && number is null)
                return new Refusal(Field, patient.Phone is { Length: > 0 } typed ? Say($"We cannot send a text to “{typed}”. It needs a mobile number of the United States with its area code.") : Say("We do not know your mobile number yet."));
            await scope.AddAsync(new ReminderWay
            {
                PracticeId = request.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                Channel = request.Channel,
                Number = number,
                Told = isText ? string.Join('\n', TextTold.Sentences()) : null,
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
