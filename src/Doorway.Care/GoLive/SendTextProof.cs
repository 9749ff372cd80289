using System.Globalization;
using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>An owner sends a text message to their own phone, to see whether it arrives.</summary>
public sealed class SendTextProof(DoorwayDb db, TextWay way, MasterKey master, Outbox outbox, TimeProvider clock)
{
    public const string Field = "number";
    private const int MostInAnHour = 5;

    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, string number, CancellationToken ct = default)
    {
        if (way.IsDemo || way.Carrier is not { } carrier)
            return new Refusal(Field, "No text messages are set up on this machine. The guide says how; then start Doorway again.");
        if (UsNumber.From(number) is not { } to)
            return new Refusal(Field, "Type a mobile number of the United States with its area code, for example 303-555-0119.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var since = now - TextProof.Lasts;
        if (await scope.Read<TextProof>().CountAsync(p => p.PracticeId == practiceId && p.SentAt > since, ct) >= MostInAnHour)
            return new Refusal(Field, "Several texts were sent already. Wait an hour before the next one.");
        var id = Guid.CreateVersion7(now);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        await scope.AddAsync(new TextProof
        {
            PracticeId = practiceId,
            Id = id,
            StaffMemberId = actor.In(practiceId)!.StaffMemberId,
            SentTo = to,
            Carrier = carrier,
            CodeHash = ConfirmTextProof.Keyed(master, id, code),
            OutboxMessageId = outbox.WriteText(practiceId, to, $"Does this text arrive? Type {code} in Doorway within an hour."),
            SentAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
