using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>The promised day comes nearer, or an offer was not answered: a therapist writes to them.</summary>
internal sealed class WaitingIsNext : IWhatIsNext
{
    private const int DaysAhead = 3;

    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        // Who waits is nobody's chart yet.
        if (patientId is not null || member.IsGuest || !member.Roles.Contains(Role.Therapist))
            return [];
        var waiting = await scope.Read<WaitingPlace>().Where(p => p.PracticeId == member.PracticeId && p.EndedAt == null).ToListAsync(ct);
        if (waiting.Count == 0)
            return [];
        var zone = (await scope.PracticeAsync(member.PracticeId, ct)).Zone;
        var soon = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(DaysAhead);
        var ids = waiting.Select(p => p.Id).ToList();
        var offers = (await scope.Read<PlaceOffer>().Where(o => o.PracticeId == member.PracticeId && ids.Contains(o.WaitingPlaceId)).ToListAsync(ct)).ToLookup(o => o.WaitingPlaceId);
        var enquiryIds = waiting.Select(p => p.EnquiryId).ToList();
        var names = await scope.Read<Enquiry>().Where(e => e.PracticeId == member.PracticeId && enquiryIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.CalledName, ct);
        return [.. waiting.Select(p => Step(p, offers[p.Id].MaxBy(o => o.OfferedAt), names[p.EnquiryId], zone, soon)).OfType<NextStep>()];
    }

    private static NextStep? Step(WaitingPlace place, PlaceOffer? newest, string called, TimeZoneInfo zone, DateOnly soon)
    {
        if (newest is { IsOpen: true })
            return null;
        if (newest is { Answer: OfferAnswer.Lapsed, AnsweredAt: { } lapsed } && lapsed > place.ToldAt)
            return new NextStep(place.PracticeId, Guid.Empty, $"{called} did not answer the offer of a place", $"/enquiries/{place.EnquiryId}") { DueAt = lapsed + TimeSpan.FromDays(2), Why = "Phone, offer it again, or write that they wait on." };
        return place.HearBy > soon ? null
            : new NextStep(place.PracticeId, Guid.Empty, $"Write to {called}, who waits for a place", $"/enquiries/{place.EnquiryId}") { DueAt = OnTheList.EndOf(place.HearBy, zone), Why = "They were promised to hear from us by then." };
    }
}
