using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery;

/// <summary>An owner keeps the list of what a usual course costs. A line left empty is taken off.</summary>
public sealed class KeepPriceList(DoorwayDb db, TimeProvider clock)
{
    public sealed record Line(string What, int Visits, long EachCents);

    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, IReadOnlyList<Line> lines, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var old = await scope.Change<VisitPrice>().Where(p => p.PracticeId == practiceId && p.RemovedAt == null).OrderBy(p => p.Place).ToListAsync(ct);
        for (var i = 0; i < Math.Max(old.Count, lines.Count); i++)
        {
            if (i >= lines.Count)
                old[i].RemovedAt = now;
            else if (i < old.Count)
                (old[i].What, old[i].Visits, old[i].EachCents, old[i].Place) = (lines[i].What, lines[i].Visits, lines[i].EachCents, i);
            else
                await scope.AddAsync(new VisitPrice { PracticeId = practiceId, Id = Guid.CreateVersion7(now), What = lines[i].What, Visits = lines[i].Visits, EachCents = lines[i].EachCents, Place = i }, ct);
        }
        await scope.SaveAsync(ct);
        return new Done();
    }
}
