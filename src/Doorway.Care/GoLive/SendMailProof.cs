using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>An owner sends a mail to themself, to see whether it arrives.</summary>
public sealed class SendMailProof(DoorwayDb db, MailWay way, Links links, Outbox outbox, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, string origin, CancellationToken ct = default)
    {
        if (way.Carrier is not { } carrier)
            return new Refusal("mail", "No mail is set up on this machine. The guide says how; then start Doorway again.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var meId = actor.In(practiceId)!.StaffMemberId;
        var me = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == practiceId && s.Id == meId, ct);
        var proof = new MailProof { PracticeId = practiceId, Id = Guid.CreateVersion7(now), StaffMemberId = meId, SentTo = me.Email, Carrier = carrier, SentAt = now };
        await scope.AddAsync(proof, ct);
        var token = links.Make(practiceId, LinkPurpose.MailProof, now + Lasts, staffMemberId: meId, subjectId: proof.Id);
        outbox.Write(practiceId, me.Email, "Does this mail arrive?",
            $"It does. Say so here, within a day, so that your practice may invite patients by mail:\n{origin}/practice/mail/{token}\n");
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
