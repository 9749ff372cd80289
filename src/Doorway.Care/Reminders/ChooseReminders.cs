using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>A patient says whether they want mails, at which hour, and when not.</summary>
public sealed class ChooseReminders(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid PatientId, bool Wanted, TimeOnly QuietFrom, TimeOnly QuietUntil, TimeOnly? QuestionsHour);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.QuestionsHour is { } hour && ReminderTimes.IsIn(hour, request.QuietFrom, request.QuietUntil))
            return new Refusal("hour", "This hour is in your quiet hours. Choose another one.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("patients", request.PracticeId, request.PatientId, inner);
            var known = await scope.Change<ReminderChoice>().SingleOrDefaultAsync(c => c.PracticeId == request.PracticeId && c.PatientId == request.PatientId, inner);
            if (known is null)
                await scope.AddAsync(new ReminderChoice
                {
                    PracticeId = request.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = request.PatientId,
                    Wanted = request.Wanted,
                    QuietFrom = request.QuietFrom,
                    QuietUntil = request.QuietUntil,
                    QuestionsHour = request.QuestionsHour,
                    ChosenAt = now,
                }, inner);
            else
                (known.Wanted, known.QuietFrom, known.QuietUntil, known.QuestionsHour, known.ChosenAt) = (request.Wanted, request.QuietFrom, request.QuietUntil, request.QuestionsHour, now);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
