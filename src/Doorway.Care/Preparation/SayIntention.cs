using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Preparation;

/// <summary>The patient says what they hope for from the session, or that there is nothing yet.</summary>
public sealed class SayIntention(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, bool NoneYet, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await Preparing.EpisodeOfAsync(scope, request.PatientId, ct) is not { } episode)
            return new Refusal("words", Preparing.TooEarly);
        if (!request.NoneYet && request.Words.Trim().Length == 0)
            return new Refusal("words", "Write a few words, or press “I don’t have one yet”.");
        await scope.AddAsync(new Intention
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            NoneYet = request.NoneYet,
            Words = request.Words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(episode.PracticeId, request.PatientId, request.Words, ct),
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
