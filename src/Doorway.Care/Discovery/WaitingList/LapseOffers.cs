using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>An offer whose time is over ends, and the person is told that they keep their place on the list.</summary>
internal sealed class LapseOffers : IJob
{
    public string Name => "waiting-list";
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var over = await scope.Read<PlaceOffer>().Where(o => o.Answer == null && o.Until <= now).Select(o => new { o.PracticeId, o.Id, o.WaitingPlaceId }).ToListAsync(ct);
        foreach (var offer in over)
            await scope.RunAsync(inner => LapseAsync(scope, services.GetRequiredService<Outbox>(), offer.PracticeId, offer.Id, offer.WaitingPlaceId, now, inner), ct);
    }

    // Looked at again under the lock of the enquiry: they may be answering at this moment.
    private static async Task<bool> LapseAsync(ActorScope scope, Outbox outbox, Guid practiceId, Guid id, Guid placeId, DateTimeOffset now, CancellationToken ct)
    {
        var enquiryId = await scope.Read<WaitingPlace>().Where(p => p.PracticeId == practiceId && p.Id == placeId).Select(p => p.EnquiryId).SingleAsync(ct);
        await scope.LockAsync("enquiries", practiceId, enquiryId, ct);
        var offer = await scope.Change<PlaceOffer>().SingleAsync(o => o.PracticeId == practiceId && o.Id == id, ct);
        if (!offer.IsOpen)
            return false;
        offer.Close(OfferAnswer.Lapsed, now);
        var enquiry = await scope.Read<Enquiry>().SingleAsync(e => e.PracticeId == practiceId && e.Id == enquiryId, ct);
        var practice = await scope.PracticeAsync(practiceId, ct);
        using (Tongue.Writing(enquiry.Language))
            outbox.Write(practiceId, enquiry.Email, Say($"Your note to {practice.Name}"),
                Say($"Dear {offer.CalledName},") + "\n\n" + Say("we did not hear from you, and the place that we kept for you is given on. You keep your own on our waiting list. If you did want it, call us.")
                + $" {practice.Phone}\n\n{practice.Name}\n");
        await scope.SaveAsync(ct);
        return true;
    }
}
