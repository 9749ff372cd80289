using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.FrontDesk;

/// <summary>The talk after an appointment is booked or moved from the desk, by the therapist's own use case.</summary>
public sealed class MoveTalk(OwnContext own)
{
    public Task<Outcome<Done>> Handle(Actor actor, BookIntegration.Request request, CancellationToken ct = default)
        => own.RunAsync(services => services.GetRequiredService<BookIntegration>().Handle(actor, request, ct));
}
