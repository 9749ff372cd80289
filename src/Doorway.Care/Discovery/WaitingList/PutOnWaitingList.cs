using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.GoLive;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>A therapist puts an enquirer on the waiting list, or writes to them again while they wait. Each time the person is promised a day
/// by which they hear more, and gets the link to their own place, where they can leave the list.</summary>
public sealed class PutOnWaitingList(DoorwayDb db, EnquirySeal seal, Links links, Outbox outbox, MailWay way, TimeProvider clock)
{
    private const int LongestReason = 1000;

    public sealed record Request
    {
        public required Guid EnquiryId { get; init; }
        public required DateOnly HearBy { get; init; }
        public WaitingPriority Priority { get; init; }
        public string Reason { get; init; } = "";
        public bool HaveSpoken { get; init; }
        public bool ComesToOurStates { get; init; }
        public required string Origin { get; init; }
    }

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("enquiries", actor.Home.PracticeId, request.EnquiryId, inner);
            var enquiry = await scope.Change<Enquiry>().SingleOrDefaultAsync(e => e.Id == request.EnquiryId, inner);
            if (enquiry is null || !enquiry.IsOpen)
                return new Refusal("hear", "This enquiry has been answered already.");
            var practice = await scope.PracticeAsync(enquiry.PracticeId, inner);
            if (Wrong(request, practice, now) is { } wrong)
                return wrong;
            if ((await MailStanding.OfAsync(scope, enquiry.PracticeId, way, inner)).Refuses("hear") is { } refusal)
                return refusal;
            var place = await scope.Change<WaitingPlace>().SingleOrDefaultAsync(p => p.PracticeId == enquiry.PracticeId && p.EnquiryId == enquiry.Id && p.EndedAt == null, inner);
            var answers = SelfCheckAnswers.FromCodes(seal.Open(enquiry.PracticeId, enquiry.SealedSelfCheck));
            if (place is null && OnTheList.WhyNot(enquiry, answers, request.HaveSpoken, request.ComesToOurStates) is { } why)
                return why;
            if (place is not null && await scope.Read<PlaceOffer>().AnyAsync(o => o.WaitingPlaceId == place.Id && o.Answer == null, inner))
                return new Refusal("hear", "A place is offered to them just now. Wait for their answer first.");
            if (enquiry.IsOutsideOurStates)
                enquiry.ComesToOurStates(now);
            var isNew = place is null;
            place ??= await AddAsync(scope, enquiry, actor.In(enquiry.PracticeId)!.StaffMemberId, now, inner);
            var reason = request.Reason.Trim();
            place.Tell(request.HearBy, request.Priority, reason.Length == 0 ? null : seal.Seal(place.PracticeId, reason), now);
            await WriteAsync(enquiry, practice, place, isNew, request.Origin, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    private static Refusal? Wrong(Request request, Practice practice, DateTimeOffset now)
    {
        var today = OnTheList.TodayIn(practice, now);
        if (request.HearBy <= today || request.HearBy > today.AddDays(OnTheList.LongestPromiseDays))
            return new Refusal("hear", $"Choose a day from tomorrow on, at most {OnTheList.LongestPromiseDays} days away: nobody should wait longer without a word.");
        if (request.Reason.Length > LongestReason)
            return new Refusal("why", $"At most {LongestReason} characters.");
        return request.Priority == WaitingPriority.Sooner && request.Reason.Trim().Length == 0
            ? new Refusal("why", "Say why sooner than others; your colleagues read it when a place is free.") : null;
    }

    private static async Task<WaitingPlace> AddAsync(ActorScope scope, Enquiry enquiry, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        var place = new WaitingPlace { PracticeId = enquiry.PracticeId, Id = Guid.CreateVersion7(now), EnquiryId = enquiry.Id, AddedByStaffMemberId = by, AddedAt = now };
        await scope.AddAsync(place, ct);
        return place;
    }

    private async Task WriteAsync(Enquiry enquiry, Practice practice, WaitingPlace place, bool isNew, string origin, CancellationToken ct)
    {
        var link = await OnTheList.LinkAsync(links, practice, place, origin, ct);
        using (Tongue.Writing(enquiry.Language))
        {
            var by = DayWords.LongDate(place.HearBy);
            outbox.Write(place.PracticeId, enquiry.Email, Say($"Your note to {practice.Name}"),
                Say($"Dear {enquiry.CalledName},") + "\n\n"
                + (isNew ? Say($"we have no room for a new person just now, and we have put you on our waiting list. You hear from us again by {by}, also if nothing is free by then.")
                    : Say($"you are still on our waiting list; nothing is free yet. You hear from us again by {by}, also if nothing is free by then."))
                + "\n\n" + Say("Please look elsewhere too; a place here does not depend on it. Your place, and how to leave the list:") + $"\n{link}\n\n"
                + Say($"If you would rather talk: {practice.Phone}") + "\n" + Say("We are not an emergency service. In a crisis call or text 988, at any hour. In danger, call 911.") + $"\n\n{practice.Name}\n");
        }
    }
}
