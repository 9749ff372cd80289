using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>An owner says whether patients may read in Spanish. The consents in Spanish then stand under the medical director's signature too.</summary>
public sealed class OfferSpanish(DoorwayDb db, ActorLoader loader, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, bool IsOffered, string? MessagesAreRead);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.IsOffered && string.IsNullOrWhiteSpace(request.MessagesAreRead))
            return new Refusal("spanishRead", "Say in Spanish when you read messages: patients see it beside every message box.");
        var scope = db.For(actor, clock.GetUtcNow());
        var practice = await scope.Change<Practice>().SingleAsync(p => p.Id == request.PracticeId, ct);
        practice.OfferSpanish(request.IsOffered, request.MessagesAreRead);
        await scope.SaveAsync(ct);
        loader.ForgetFront();
        return new Done();
    }
}
