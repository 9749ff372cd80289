using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One answer of the C-SSRS since the last contact, asked in private on the day. It is kept as a screening like every other of
/// this patient. Each answer acts as it is given: a grave one opens a task with an owner and a clock at once, also when nobody goes on.</summary>
public sealed class AnswerSuicideScreen(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid AppointmentId, DayScreen Screen, int Item, bool Yes);

    public async Task<Outcome<SuicideScreenResult>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<SuicideScreenResult>>(async inner =>
        {
            if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, inner) is not { } appointment)
                return new Refusal("answer", "There is no such appointment.");
            await scope.LockAsync("episodes", appointment.PracticeId, appointment.EpisodeId, inner);
            var day = await DayOf.LoadAsync(scope, vault, appointment.PracticeId, appointment.Id, inner);
            if (appointment.IsClinic && day.Text(DayOfQuestion.Room) is null)
                return new Refusal("answer", "First write down in which room they are. Then ask.");
            if (!appointment.IsClinic && (day.Text(DayOfQuestion.StateToday) is null || day.Text(DayOfQuestion.EmergencyAddress) is null))
                return new Refusal("answer", "First write down where the patient is today and the address. Then ask.");
            var screening = await OpenScreeningAsync(scope, appointment, request.Screen, now, inner);
            var answers = (await SuicideScreeningAnswers.OpenAsync(vault, screening, inner)).SinceLastContact(request.Item, request.Yes);
            var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == appointment.PracticeId && e.Id == appointment.EpisodeId, inner);
            var (result, _) = await screening.TakeAsync(scope, vault, outbox, episode, answers, now, inner, ScreeningCalls.WithClinician);
            await scope.SaveAsync(inner);
            return result;
        }, ct);
    }

    // Yesterday's answers are no answers for today: then it is asked anew.
    private static async Task<SuicideScreening> OpenScreeningAsync(ActorScope scope, DosingAppointment appointment, DayScreen screen, DateTimeOffset now, CancellationToken ct)
    {
        var occasion = DayScreens.OccasionOf(screen, appointment.Id);
        var last = await scope.Change<SuicideScreening>().Where(s => s.PracticeId == appointment.PracticeId && s.PatientId == appointment.PatientId && s.Occasion == occasion)
            .OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        if (last is not null && DayScreens.IsFresh(last.AnsweredAt, now))
        {
            last.GoOn();
            return last;
        }
        var begun = new SuicideScreening { PracticeId = appointment.PracticeId, Id = Guid.CreateVersion7(now), PatientId = appointment.PatientId, Occasion = occasion, At = now };
        await scope.AddAsync(begun, ct);
        return begun;
    }
}
