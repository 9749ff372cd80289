using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>The medical director signs rules, consents or courses as they are now; an owner signs that the recovery kit lies on paper.</summary>
public sealed class SignGoLive(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, GoLiveMatter Matter, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var field = FieldOf(request.Matter);
        if (actor.In(request.PracticeId) is not { } member || !member.Roles.Contains(GoLiveContent.SignerOf(request.Matter)))
            return new Refusal(field, request.Matter == GoLiveMatter.RecoveryKit ? "An owner of the practice signs this." : "The medical director of the practice signs this.");
        if (!string.Equals(request.SignedName.Trim(), actor.Name, StringComparison.OrdinalIgnoreCase))
            return new Refusal(field, $"Type your name as it stands here: {actor.Name}.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var content = await GoLiveContent.OfAsync(scope, request.PracticeId, now, ct);
        await scope.AddAsync(new GoLiveSignature
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            Matter = request.Matter,
            ContentHash = content[request.Matter],
            StaffMemberId = member.StaffMemberId,
            SignedName = request.SignedName.Trim(),
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }

    /// <summary>The field in which a matter is signed: "rules".</summary>
    public static string FieldOf(GoLiveMatter matter) => matter.ToString().ToLowerInvariant();
}
