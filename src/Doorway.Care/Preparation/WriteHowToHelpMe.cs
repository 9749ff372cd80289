using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The patient writes the card "how to help me", sober. Touch can only be chosen among what the consent allows.</summary>
public sealed class WriteHowToHelpMe(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required string IfAfraid { get; init; }
        public required string IfCrying { get; init; }
        public required string WordsToUse { get; init; }
        public required string WordsToAvoid { get; init; }
        public required string PleaseDont { get; init; }
        public required IReadOnlyList<string> Touch { get; init; }
    }

    public async Task<Outcome<int>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<int>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("afraid", Preparing.TooEarly);
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var allowed = await TouchKinds.ConsentedAsync(scope, request.PatientId, inner);
            if (request.Touch.Any(id => allowed.All(t => t.Id != id)))
                return new Refusal("touch", "Choose among what your consent says. It can be less, never more.");
            var last = await scope.Read<HowToHelpMe>().Where(c => c.PatientId == request.PatientId).MaxAsync(c => (int?)c.CardVersion, inner) ?? 0;
            async Task<SealedText> Sealed(string words)
                => words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(episode.PracticeId, request.PatientId, words, inner);
            await scope.AddAsync(new HowToHelpMe
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                CardVersion = last + 1,
                IfAfraid = await Sealed(request.IfAfraid),
                IfCrying = await Sealed(request.IfCrying),
                WordsToUse = await Sealed(request.WordsToUse),
                WordsToAvoid = await Sealed(request.WordsToAvoid),
                PleaseDont = await Sealed(request.PleaseDont),
                TouchAgreed = PreparationTopics.Join(request.Touch, allowed),
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return last + 1;
        }, ct);
    }
}
