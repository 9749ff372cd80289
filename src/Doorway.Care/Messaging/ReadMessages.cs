using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Messaging;

/// <summary>Opens a patient's conversation and notes, for each message by somebody else, that this person has now read it.</summary>
public sealed class ReadMessages(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Line(Message Message, string Words, IReadOnlyList<MessageReading> ReadBy);

    public async Task<IReadOnlyList<Line>> Handle(Actor actor, Guid practiceId, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.In(practiceId)?.StaffMemberId is { } id && id != Guid.Empty ? id : (Guid?)null;
        return await scope.RunAsync<IReadOnlyList<Line>>(async inner =>
        {
            var messages = await scope.Read<Message>().Where(m => m.PracticeId == practiceId && m.PatientId == patientId).OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync(inner);
            if (messages.Count == 0)
                return [];
            await scope.LockAsync("conversations", practiceId, messages[0].ConversationId, inner);
            var readings = await scope.Read<MessageReading>().Where(r => r.PracticeId == practiceId && r.PatientId == patientId).ToListAsync(inner);
            var unread = messages.Where(m => m.FromStaffMemberId != me && readings.All(r => r.MessageId != m.Id || r.ReaderStaffMemberId != me)).ToList();
            foreach (var message in unread)
            {
                var reading = new MessageReading { PracticeId = practiceId, Id = Guid.CreateVersion7(now), PatientId = patientId, MessageId = message.Id, ReaderStaffMemberId = me, ReadAt = now };
                await scope.AddAsync(reading, inner);
                readings.Add(reading);
            }
            if (unread.Count > 0)
                await scope.SaveAsync(inner);
            var lines = new List<Line>();
            foreach (var message in messages)
                lines.Add(new Line(message, await vault.OpenAsync(practiceId, patientId, message.Words, inner), [.. readings.Where(r => r.MessageId == message.Id).OrderBy(r => r.ReadAt)]));
            return lines;
        }, ct);
    }
}
