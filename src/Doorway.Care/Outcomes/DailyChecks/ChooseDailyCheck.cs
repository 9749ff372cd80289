using Doorway.Care.Access;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>A patient chooses to be asked how each day is, or not any more; with a mail at an hour of their own, or without.</summary>
public sealed class ChooseDailyCheck(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid PatientId, bool Wanted, TimeOnly? MailAt);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("patients", request.PracticeId, request.PatientId, inner);
            if (await DailyStanding.OfAsync(scope, request.PracticeId, request.PatientId, inner) is not { } standing)
                return new Refusal("wanted", "This goes with your care here, and there is none just now.");
            if (request is { Wanted: true, MailAt: { } hour })
            {
                var mails = await scope.Read<ReminderChoice>().SingleOrDefaultAsync(c => c.PracticeId == request.PracticeId && c.PatientId == request.PatientId, inner);
                if (mails is { Wanted: false })
                    return new Refusal("mail", "You chose to get no mails from us. Change that first, under “Mails from us”.");
                if (ReminderTimes.IsIn(hour, mails?.QuietFrom ?? ReminderTimes.QuietFrom, mails?.QuietUntil ?? ReminderTimes.QuietUntil))
                    return new Refusal("mail", "This hour is in your quiet hours. Choose another one.");
            }
            var mailAt = request.Wanted ? request.MailAt : null;
            if (await scope.Change<DailyCheckChoice>().SingleOrDefaultAsync(c => c.PracticeId == request.PracticeId && c.EpisodeId == standing.Episode.Id, inner) is { } known)
                (known.Wanted, known.MailAt, known.ChosenAt) = (request.Wanted, mailAt, now);
            else
                await scope.AddAsync(new DailyCheckChoice { PracticeId = request.PracticeId, Id = Guid.CreateVersion7(now), PatientId = request.PatientId, EpisodeId = standing.Episode.Id, Wanted = request.Wanted, MailAt = mailAt, ChosenAt = now }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
