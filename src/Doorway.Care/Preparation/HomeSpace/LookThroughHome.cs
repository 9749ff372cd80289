using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Storage;

namespace Doorway.Care.Preparation.HomeSpace;

/// <summary>The patient says, point by point, how their home is before a session. Nothing must be answered but one point.</summary>
public sealed class LookThroughHome(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int LongestMissing = 500;

    /// <param name="PlaceId">The address that was shown beside the question.</param>
    public sealed record Request(Guid PatientId, Guid? PlaceId, IReadOnlyDictionary<string, HomeSpaceAnswer> Answers);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("lie", Preparing.TooEarly);
            if (CareWay.Of(episode).IsClinic)
                return new Refusal("lie", "Your sessions are in the clinic. There is nothing to look through at home.");
            var answers = HomeSpacePoints.All.Where(p => request.Answers.ContainsKey(p.Id)).ToDictionary(p => p.Id, p => request.Answers[p.Id]);
            if (answers.Count == 0)
                return new Refusal("lie", "Answer one point at least. The others can wait.");
            if (answers.FirstOrDefault(a => a.Value.Missing.Length > LongestMissing) is { Key: { } tooLong })
                return new Refusal($"missing-{tooLong}", "Please say it in fewer words; nothing is lost.");
            if (answers.TryGetValue(HomeSpacePoints.Address, out var address) && address.IsSo && await OpenHomeSpace.PlaceAsync(scope, request.PatientId, inner) is null)
                return new Refusal(HomeSpacePoints.Address, "We have no address of yours yet, so it cannot be right. Tell us your address first; your other answers stay here.");
            // What changed on file while the form was open shows as changed.
            var place = request.PlaceId is { } shown && (await OpenHomeSpace.PlaceAsync(scope, request.PatientId, inner))?.Id == shown ? request.PlaceId : null;
            await scope.AddAsync(new HomeSpaceCheck
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                PlaceId = place,
                Answers = await vault.SealAsync(episode.PracticeId, request.PatientId, JsonSerializer.Serialize(answers), inner),
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
