using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>A patient says whether they want mails before a session, and when not.</summary>
public sealed class ChooseReminders(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid PatientId, bool Wanted, TimeOnly QuietFrom, TimeOnly QuietUntil);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
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
                    ChosenAt = now,
                }, inner);
            else
                (known.Wanted, known.QuietFrom, known.QuietUntil, known.ChosenAt) = (request.Wanted, request.QuietFrom, request.QuietUntil, now);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
