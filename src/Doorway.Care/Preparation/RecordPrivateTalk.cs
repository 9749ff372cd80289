using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The therapist has talked with the patient alone. It closes the task; it never turns "not safe" into "safe":
/// only the patient's own answer, or another chaperone, does.</summary>
public sealed class RecordPrivateTalk(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string Said);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Said.Length == 0)
            return new Refusal("said", "Write what was said and what you will do.");
        var open = await scope.Change<FollowUp>().Where(f => f.PatientId == request.PatientId && f.Kind == AnswerPrivately.FollowUpKind && f.DoneAt == null).ToListAsync(ct);
        if (open.Count == 0)
            return new Refusal("said", "No talk is asked for.");
        foreach (var talk in open)
            talk.Done(actor.In(talk.PracticeId)!.StaffMemberId, await vault.SealAsync(talk.PracticeId, talk.PatientId, request.Said, ct), now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
