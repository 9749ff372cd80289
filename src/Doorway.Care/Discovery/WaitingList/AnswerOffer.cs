using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>Somebody who waits looks at their own place by the link of their mail, takes what is offered, waits on, or leaves the list.</summary>
public sealed class AnswerOffer(OwnContext own, Links links, TimeProvider clock)
{
    private static readonly Actor Machine = Actor.Job("waiting-list");

    /// <summary>What the page of one's own place says.</summary>
    public sealed record Standing(string CalledName, DateOnly Since, DateOnly HearBy, DateOnly? OfferedUntil, bool HasLapsed, string PracticePhone);

    public enum Wish
    {
        TakeIt,
        WaitOn,
        Leave,
    }

    /// <summary>The place behind a link; null when the link opens nothing any more.</summary>
    public async Task<Standing?> LookAsync(string token, CancellationToken ct)
    {
        if (await links.LookAsync(token, LinkPurpose.WaitingPlace, ct) is not { SubjectId: { } placeId, PracticeId: var practiceId })
            return null;
        var now = clock.GetUtcNow();
        return await own.AsAsync(Machine, now, async (scope, _) =>
        {
            var place = await scope.Read<WaitingPlace>().SingleAsync(p => p.PracticeId == practiceId && p.Id == placeId, ct);
            var enquiry = await scope.Read<Enquiry>().SingleAsync(e => e.PracticeId == practiceId && e.Id == place.EnquiryId, ct);
            var offer = await scope.Read<PlaceOffer>().Where(o => o.PracticeId == practiceId && o.WaitingPlaceId == placeId).OrderByDescending(o => o.OfferedAt).FirstOrDefaultAsync(ct);
            var practice = await scope.PracticeAsync(practiceId, ct);
            var isOver = offer is { Answer: OfferAnswer.Lapsed } || offer is { IsOpen: true } && !offer.CanBeTaken(now);
            return new Standing(enquiry.CalledName, OnTheList.TodayIn(practice, place.AddedAt), place.HearBy, offer?.CanBeTaken(now) == true ? offer.AnswerBy : null,
                isOver && offer!.OfferedAt > place.ToldAt, practice.Phone);
        }, ct);
    }

    /// <summary>Answers the token of a link to come in, when the place was taken; otherwise an empty text.</summary>
    public async Task<Outcome<string>> Handle(string token, Wish wish, CancellationToken ct = default)
    {
        if (await links.LookAsync(token, LinkPurpose.WaitingPlace, ct) is not { SubjectId: { } placeId, PracticeId: var practiceId })
            return new Refusal("answer", "This link has done its work.");
        var now = clock.GetUtcNow();
        return await own.AsAsync<Outcome<string>>(Machine, now, async (scope, services) => await scope.RunAsync<Outcome<string>>(async inner =>
        {
            var enquiryId = await scope.Read<WaitingPlace>().Where(p => p.PracticeId == practiceId && p.Id == placeId).Select(p => p.EnquiryId).SingleAsync(inner);
            await scope.LockAsync("enquiries", practiceId, enquiryId, inner);
            var enquiry = await scope.Change<Enquiry>().SingleAsync(e => e.PracticeId == practiceId && e.Id == enquiryId, inner);
            var offer = await scope.Change<PlaceOffer>().SingleOrDefaultAsync(o => o.PracticeId == practiceId && o.WaitingPlaceId == placeId && o.Answer == null, inner);
            if (!enquiry.IsOpen)
                return new Refusal("answer", "This link has done its work.");
            if (wish != Wish.Leave && offer?.CanBeTaken(now) != true)
                return new Refusal("answer", "The time of this offer is over. You keep your place on the list.");
            var answered = wish switch
            {
                Wish.TakeIt => await TakeAsync(scope, services, enquiry, offer!, now, inner),
                Wish.WaitOn => WaitOn(offer!, now),
                _ => await LeaveAsync(scope, services, enquiry, now, inner),
            };
            if (answered.IsOk)
                await scope.SaveAsync(inner);
            return answered;
        }, ct), ct);
    }

    private static Outcome<string> WaitOn(PlaceOffer offer, DateTimeOffset now)
    {
        offer.Close(OfferAnswer.WaitOn, now);
        return "";
    }

    private static async Task<Outcome<string>> LeaveAsync(ActorScope scope, IServiceProvider services, Enquiry enquiry, DateTimeOffset now, CancellationToken ct)
    {
        await OnTheList.EndAsync(scope, services.GetRequiredService<Links>(), enquiry.PracticeId, enquiry.Id, WaitingEnd.Left, OfferAnswer.LeftTheList, now, ct);
        enquiry.LeftTheList(now);
        return "";
    }

    private static async Task<Outcome<string>> TakeAsync(ActorScope scope, IServiceProvider services, Enquiry enquiry, PlaceOffer offer, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<Patient>().AnyAsync(p => p.PracticeId == enquiry.PracticeId && p.Email == enquiry.Email, ct))
            return new Refusal("answer", "You have pages here already. Come in by the sign-in page.");
        var mine = services.GetRequiredService<Links>();
        var patient = await services.GetRequiredService<NewPatients>().RegisterAsync(scope, enquiry, offer.OfferedByStaffMemberId, new(offer.GivenName, offer.FamilyName, offer.CalledName), now, ct);
        await OnTheList.EndAsync(scope, mine, enquiry.PracticeId, enquiry.Id, WaitingEnd.Came, OfferAnswer.Taken, now, ct);
        await TellAsync(scope, services.GetRequiredService<Outbox>(), offer, ct);
        return mine.Make(patient.PracticeId, LinkPurpose.PatientSignIn, now + Links.SignInLasts, patientId: patient.Id);
    }

    // Mail is open to others: no name in it.
    private static async Task TellAsync(ActorScope scope, Outbox outbox, PlaceOffer offer, CancellationToken ct)
    {
        var therapist = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == offer.PracticeId && s.Id == offer.OfferedByStaffMemberId, ct);
        outbox.Write(offer.PracticeId, therapist.Email, "A place was taken", "Somebody has taken the place that you offered. Sign in to see who; they stand under Patients.\n");
    }
}
