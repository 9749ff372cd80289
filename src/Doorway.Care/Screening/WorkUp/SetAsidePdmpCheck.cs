using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>A look at the state's record was written on the wrong chart or mistyped: it stays there, marked, and counts no more.</summary>
public sealed class SetAsidePdmpCheck(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid CheckId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<PdmpCheck>().SingleOrDefaultAsync(c => c.Id == request.CheckId && c.PatientId == request.PatientId, ct) is not { } check)
            return new Refusal("looked", "There is no such line here.");
        check.SetAside(now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
