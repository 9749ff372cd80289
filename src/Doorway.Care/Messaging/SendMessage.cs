using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Messaging;

/// <summary>Sends a message to the others of an episode. The others get a mail that says only that something waits.</summary>
public sealed class SendMessage(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string Words, string Origin);

    public async Task<Outcome<Message>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(request.Words))
            return new Refusal("words", "Write something first.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Message>>(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null)
                return new Refusal("words", "There is no course of care to write in yet.");
            var message = await WriteAsync(scope, actor, episode, request.Words, request.Origin, now, inner);
            await scope.SaveAsync(inner);
            return message;
        }, ct);
    }

    /// <summary>Adds the message within what is being done already; whoever calls saves.</summary>
    internal async Task<Message> WriteAsync(ActorScope scope, Actor actor, Episode episode, string words, string origin, DateTimeOffset now, CancellationToken ct)
    {
        await scope.LockAsync("episodes", episode.PracticeId, episode.Id, ct);
        var conversation = await ConversationAsync(scope, episode, now, ct);
        var me = actor.In(episode.PracticeId)!;
        var message = new Message
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            ConversationId = conversation.Id,
            FromStaffMemberId = me.StaffMemberId == Guid.Empty ? null : me.StaffMemberId,
            Words = await vault.SealAsync(episode.PracticeId, episode.PatientId, words, ct),
            SentAt = now,
        };
        await scope.AddAsync(message, ct);
        await TellOthersAsync(scope, episode, message, origin, ct);
        return message;
    }

    private static async Task<Conversation> ConversationAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var known = await scope.Read<Conversation>().SingleOrDefaultAsync(c => c.PracticeId == episode.PracticeId && c.EpisodeId == episode.Id, ct);
        if (known is not null)
            return known;
        var begun = new Conversation { PracticeId = episode.PracticeId, Id = Guid.CreateVersion7(now), PatientId = episode.PatientId, EpisodeId = episode.Id, BegunAt = now };
        await scope.AddAsync(begun, ct);
        return begun;
    }

    private async Task TellOthersAsync(ActorScope scope, Episode episode, Message message, string origin, CancellationToken ct)
    {
        foreach (var person in await CareTeam.OfAsync(scope, episode, message.SentAt, ct))
        {
            if (person.Id != message.FromStaffMemberId)
                outbox.Write(episode.PracticeId, person.Email, "A message waits for you", $"A message waits for you. Sign in to read it:\n{origin}/work/messages\n");
        }
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == episode.PracticeId && p.Id == episode.PatientId, ct);
        if (message.IsFromPatient || patient.Email is not { Length: > 0 } email)
            return;
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say("A message waits for you"), Say($"A message waits for you. Sign in to read it:\n{origin}/messages\n"));
    }
}
