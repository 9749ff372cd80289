using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Trials;

/// <summary>A trial was written by mistake: it stays on record, says who took it back, and counts no more.</summary>
public sealed class TakeBackAntidepressantTrial(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid TrialId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<AntidepressantTrial>().SingleOrDefaultAsync(t => t.Id == request.TrialId && t.PatientId == request.PatientId, ct) is not { } trial)
            return new Refusal("trial", "This trial is not here any more.");
        trial.SetAside(actor.In(trial.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
