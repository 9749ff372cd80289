using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.GoLive;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>A therapist offers a free place to somebody who waits, until a day. They answer on their own page; nothing of a patient exists before.</summary>
public sealed class OfferPlace(DoorwayDb db, Links links, Outbox outbox, MailWay way, TimeProvider clock)
{
    public sealed record Request(Guid EnquiryId, string GivenName, string FamilyName, string CalledName, DateOnly AnswerBy, string Origin);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("enquiries", actor.Home.PracticeId, request.EnquiryId, inner);
            var enquiry = await scope.Read<Enquiry>().SingleOrDefaultAsync(e => e.Id == request.EnquiryId, inner);
            var place = enquiry is null ? null : await scope.Read<WaitingPlace>().SingleOrDefaultAsync(p => p.PracticeId == enquiry.PracticeId && p.EnquiryId == enquiry.Id && p.EndedAt == null, inner);
            if (enquiry is null || place is null)
                return new Refusal("until", "They are not on the waiting list any more. Look at this page again.");
            var practice = await scope.PracticeAsync(enquiry.PracticeId, inner);
            var today = OnTheList.TodayIn(practice, now);
            if (request.AnswerBy <= today || request.AnswerBy > today.AddDays(OnTheList.LongestOfferDays))
                return new Refusal("until", $"Choose a day from tomorrow on, at most {OnTheList.LongestOfferDays} days away: others wait for the place too.");
            if (await scope.Read<PlaceOffer>().AnyAsync(o => o.WaitingPlaceId == place.Id && o.Answer == null, inner))
                return new Refusal("until", "A place is offered to them already. Wait for their answer.");
            if (await scope.Read<Patient>().AnyAsync(p => p.PracticeId == enquiry.PracticeId && p.Email == enquiry.Email, inner))
                return new Refusal("given", "A patient with this address is already here. Find them under Patients.");
            if ((await MailStanding.OfAsync(scope, enquiry.PracticeId, way, inner)).Refuses("until") is { } refusal)
                return refusal;
            await scope.AddAsync(Made(request, place, actor.In(place.PracticeId)!.StaffMemberId, practice, now), inner);
            await WriteAsync(enquiry, practice, place, request, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    private static PlaceOffer Made(Request request, WaitingPlace place, Guid by, Practice practice, DateTimeOffset now) => new()
    {
        PracticeId = place.PracticeId,
        Id = Guid.CreateVersion7(now),
        WaitingPlaceId = place.Id,
        OfferedByStaffMemberId = by,
        OfferedAt = now,
        AnswerBy = request.AnswerBy,
        Until = OnTheList.EndOf(request.AnswerBy, practice.Zone),
        GivenName = request.GivenName,
        FamilyName = request.FamilyName,
        CalledName = request.CalledName,
    };

    private async Task WriteAsync(Enquiry enquiry, Practice practice, WaitingPlace place, Request request, CancellationToken ct)
    {
        var link = await OnTheList.LinkAsync(links, practice, place, request.Origin, ct);
        using (Tongue.Writing(enquiry.Language))
        {
            outbox.Write(place.PracticeId, enquiry.Email, Say($"A place is free at {practice.Name}"),
                Say($"Dear {request.CalledName},") + "\n\n"
                + Say($"a place has come free, and we keep it for you until the end of {DayWords.LongDay(request.AnswerBy)}. Say yes, wait on, or leave the list here:") + $"\n{link}\n\n"
                + Say("A yes signs you up for nothing: you come in, look around, and decide each step.") + " " + Say($"If you would rather talk: {practice.Phone}") + "\n"
                + Say("We are not an emergency service. In a crisis call or text 988, at any hour. In danger, call 911.") + $"\n\n{practice.Name}\n");
        }
    }
}
