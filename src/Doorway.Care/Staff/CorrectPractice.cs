using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>An owner corrects how the practice is called, found and reached. Pages and mails say it at once; what was signed or booked keeps its own words and times.</summary>
public sealed class CorrectPractice(DoorwayDb db, ActorLoader loader, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, PracticeFacts Facts);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Facts is not { Name.Length: > 0, AddressLine.Length: > 0, City.Length: > 0, MessagesAreRead.Length: > 0 })
            return new Refusal("name", "A practice needs its name, its address and a word about messages.");
        if (request.Facts.Phone.Count(char.IsAsciiDigit) < 10)
            return new Refusal("phone", "Type the whole number, with its area code: people call it in an emergency.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.Facts.TimeZone, out _))
            return new Refusal("zone", "Choose the time zone.");
        var scope = db.For(actor, clock.GetUtcNow());
        var practice = await scope.Change<Practice>().SingleAsync(p => p.Id == request.PracticeId, ct);
        practice.Take(request.Facts);
        await scope.SaveAsync(ct);
        loader.ForgetFront();
        return new Done();
    }
}
