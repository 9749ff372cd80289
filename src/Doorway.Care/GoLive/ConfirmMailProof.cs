using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>The mail has arrived: its link was opened by an owner of the practice.</summary>
public sealed class ConfirmMailProof(DoorwayDb db, Links links, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string token, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await links.LookAsync(token, LinkPurpose.MailProof, ct) is not { SubjectId: { } proofId, PracticeId: var practiceId }
            || await scope.Change<MailProof>().SingleOrDefaultAsync(p => p.PracticeId == practiceId && p.Id == proofId, ct) is not { } proof
            || await links.UseAsync(token, LinkPurpose.MailProof, ct) is null)
            return new Refusal("token", "This link has done its work, or is older than a day. Send the mail once more.");
        proof.Prove(now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
