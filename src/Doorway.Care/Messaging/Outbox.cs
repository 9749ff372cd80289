using System.Text;
using Doorway.Care.Storage;

namespace Doorway.Care.Messaging;

/// <summary>Writes a mail into the unit of work; it leaves after the commit, or stays in the demo's mail page.</summary>
public sealed class Outbox(DoorwayDb db, MasterKey master, TimeProvider clock)
{
    private const string Context = "doorway/outbox";

    public void Write(Guid practiceId, string to, string subject, string body)
    {
        var now = clock.GetUtcNow();
        db.Add(new OutboxMessage
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            To = to,
            Subject = subject,
            SealedBody = master.Wrap(Encoding.UTF8.GetBytes(body), Context),
            WrittenAt = now,
            NextTryAt = now,
        });
    }

    public string BodyOf(OutboxMessage message) => Encoding.UTF8.GetString(master.Unwrap(message.SealedBody, Context));
}
