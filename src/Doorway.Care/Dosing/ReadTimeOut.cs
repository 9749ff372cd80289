using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>What the page of a time-out shows: the lines as the chart has them now, and who has confirmed.</summary>
public sealed class ReadTimeOut(DoorwayDb db, Vault vault)
{
    public async Task<(TimeOutSheet Sheet, TimeOut SoFar)> Handle(Actor actor, DosingSession session, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        var given = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).ToListAsync(ct);
        return (await TimeOutSheet.OfAsync(scope, vault, session, given, now, ct), await TimeOut.OfAsync(scope, session, given, ct));
    }
}
