using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.FrontDesk;

/// <summary>Somebody phoned the adult of the day, and they said yes to it. The therapist still speaks with them on the day itself: this is
/// a reminder that was answered, and no gate counts it.</summary>
public sealed class ConfirmPersonOfTheDay(OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid AppointmentId);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return own.AsAsync<Outcome<Done>>(actor, now, async (scope, _) =>
        {
            var day = await scope.Change<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, ct);
            var person = day is null ? null : await scope.Change<Chaperone>()
                .SingleOrDefaultAsync(c => c.PracticeId == day.PracticeId && c.PatientId == day.PatientId && c.ReplacedAt == null && c.Setting == day.Setting, ct);
            if (day is null || person is null)
                return new Refusal("person", "Nobody is named for this day. The patient names somebody on their own page.");
            person.Confirm(day.Id, now);
            await scope.SaveAsync(ct);
            return default(Done);
        }, ct);
    }
}
