using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery;

/// <summary>A kind no, with its reason. Where somebody said that they do not feel safe, a call comes first and a letter only after it.</summary>
public sealed class DeclineEnquirer(DoorwayDb db, EnquirySeal seal, Links links, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid EnquiryId, KindNoReason Because, bool HaveSpoken);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("enquiries", actor.Home.PracticeId, request.EnquiryId, inner);
            var enquiry = await scope.Change<Enquiry>().SingleOrDefaultAsync(e => e.Id == request.EnquiryId, inner);
            if (enquiry is null || !enquiry.IsOpen)
                return new Refusal("because", "This enquiry has been answered already.");
            var answers = SelfCheckAnswers.FromCodes(seal.Open(enquiry.PracticeId, enquiry.SealedSelfCheck));
            if (answers.Outcome == SelfCheckOutcome.HelpNow && !request.HaveSpoken)
                return new Refusal("spoken", "They said that they do not feel safe. Talk with them first, then tick this.");
            var practice = await scope.PracticeAsync(enquiry.PracticeId, inner);
            enquiry.Declined(request.Because, actor.In(enquiry.PracticeId)!.StaffMemberId, now);
            await OnTheList.EndAsync(scope, links, enquiry.PracticeId, enquiry.Id, WaitingEnd.KindNo, OfferAnswer.TakenBack, now, inner);
            using (Tongue.Writing(enquiry.Language))
                outbox.Write(enquiry.PracticeId, enquiry.Email, Say($"Your note to {practice.Name}"), Letter(enquiry, practice, request.Because));
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    /// <summary>What the person is sent. It says nothing about anybody's health, because mail is open to others.</summary>
    public static string Letter(Enquiry enquiry, Practice practice, KindNoReason because) =>
        Say($"Dear {enquiry.CalledName},") + "\n\n" + Say("thank you for writing to us.") + $" {Say(Says(because))}\n\n"
        + Say($"You may always ask us again: {practice.Phone}") + "\n" + Say("We are not an emergency service. In a crisis call or text 988, at any hour. In danger, call 911.") + $"\n\n{practice.Name}\n";

    private static string Says(KindNoReason because) => because switch
    {
        KindNoReason.OutsideOurStates => "The law lets us work only with people who are in a state where we hold a license, and yours is not among them yet. Your state’s licensing board and your own doctor can name people near you.",
        KindNoReason.NoRoomNow => "We have no room for a new person now, and we do not want to keep you waiting without an end. Please look elsewhere too; you are welcome to ask us again in some weeks.",
        KindNoReason.OtherCareFitsBetter => "We think that another kind of care would serve you better than ours. Please call us, so that we can say why and name people who can help.",
        _ => "As we agreed when we talked, we will not begin now. The door stays open.",
    };
}
