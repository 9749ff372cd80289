using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>What the use cases of the list share: when a promise may be, the link to one's own place, and how a place ends.</summary>
internal static class OnTheList
{
    public const int LongestPromiseDays = 90;
    public const int LongestOfferDays = 14;

    // The page of one's own place outlives the promise: a late word from us must not find a closed door.
    private static readonly TimeSpan LinkOutlivesPromise = TimeSpan.FromDays(60);

    /// <summary>The same warnings before a place, an offer and an invitation; null where nothing stands in the way.</summary>
    public static Refusal? WhyNot(Enquiry enquiry, SelfCheckAnswers answers, bool haveSpoken, bool comesToOurStates)
        => answers.Outcome == SelfCheckOutcome.HelpNow && !haveSpoken ? new Refusal("spoken", "They said that they do not feel safe. Talk with them first, then tick this.")
            : enquiry is { IsOutsideOurStates: true, ComesToOurStatesSince: null } && !comesToOurStates ? new Refusal("comes", "Nobody here is licensed where they live. Tick this once they have told you that they will be in one of our states for every visit.")
            : null;

    /// <summary>A link to the person's own place; the ones before it open nothing more.</summary>
    public static async Task<string> LinkAsync(Links links, Practice practice, WaitingPlace place, string origin, CancellationToken ct)
    {
        await links.CloseAsync(place.PracticeId, LinkPurpose.WaitingPlace, place.Id, ct);
        var until = EndOf(place.HearBy, practice.Zone) + LinkOutlivesPromise;
        return $"{origin}/waiting/{links.Make(place.PracticeId, LinkPurpose.WaitingPlace, until, subjectId: place.Id)}";
    }

    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    public static DateOnly TodayIn(Practice practice, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);

    /// <summary>Ends the place of an enquiry that was answered in another way; nothing where they were not waiting.</summary>
    public static async Task EndAsync(ActorScope scope, Links links, Guid practiceId, Guid enquiryId, WaitingEnd end, OfferAnswer offer, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Change<WaitingPlace>().SingleOrDefaultAsync(p => p.PracticeId == practiceId && p.EnquiryId == enquiryId && p.EndedAt == null, ct) is not { } place)
            return;
        foreach (var open in await scope.Change<PlaceOffer>().Where(o => o.PracticeId == practiceId && o.WaitingPlaceId == place.Id && o.Answer == null).ToListAsync(ct))
            open.Close(offer, now);
        place.Close(end, now);
        await links.CloseAsync(practiceId, LinkPurpose.WaitingPlace, place.Id, ct);
    }
}
