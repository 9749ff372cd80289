using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Staff;

/// <summary>An owner records a clinician's licence: state, number, from, until.</summary>
public sealed class AddLicense(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid StaffMemberId, string State, string Number, DateOnly ValidFrom, DateOnly ValidUntil);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.ValidUntil < request.ValidFrom)
            return new Refusal("until", "Please check: the licence would end before it begins.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        await scope.AddAsync(new License
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            StaffMemberId = request.StaffMemberId,
            State = request.State,
            Number = request.Number,
            ValidFrom = request.ValidFrom,
            ValidUntil = request.ValidUntil,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
