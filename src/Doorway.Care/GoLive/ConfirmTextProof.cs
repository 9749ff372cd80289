using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>The text message has arrived: who sent it to themself types the code that stood in it.</summary>
public sealed class ConfirmTextProof(DoorwayDb db, TextWay way, MasterKey master, TimeProvider clock)
{
    public const string Field = "code";

    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, string code, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.In(practiceId)!.StaffMemberId;
        var proof = await scope.Change<TextProof>().Where(p => p.PracticeId == practiceId && p.StaffMemberId == me && p.Carrier == way.Carrier).OrderByDescending(p => p.SentAt).FirstOrDefaultAsync(ct);
        if (proof is null || !proof.Waits(now))
            return new Refusal(Field, "No code is waited for any more. Send the text once more.");
        var isRight = CryptographicOperations.FixedTimeEquals(proof.CodeHash, Keyed(master, proof.Id, code.Trim()));
        if (isRight)
            proof.Prove(now);
        else
            proof.CountWrongCode();
        await scope.SaveAsync(ct);
        return isRight ? default(Done) : new Refusal(Field, "This is not the code of the newest text. It has six digits.");
    }

    internal static byte[] Keyed(MasterKey master, Guid proofId, string code) => master.KeyedHash($"{proofId} {code}", "text-proof");
}
