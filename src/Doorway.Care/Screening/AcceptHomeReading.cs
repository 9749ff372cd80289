using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening;

/// <summary>A clinician accepts a reading from outside, or sets it aside. Only an accepted one counts anywhere.</summary>
public sealed class AcceptHomeReading(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid ReadingId, bool SetAside);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var reading = await scope.Change<HomeReading>().SingleOrDefaultAsync(r => r.Id == request.ReadingId && r.PatientId == request.PatientId, ct);
        if (reading is null)
            return new Refusal("reading", "This reading is not here any more.");
        if (request.SetAside)
            reading.SetAside(now);
        else
            reading.Accept(actor.In(reading.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
