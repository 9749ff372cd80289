using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.GoLive;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery;

/// <summary>A therapist invites an enquirer: they become a patient with a key, a login by link and an episode with this therapist, all or nothing.</summary>
public sealed class InviteEnquirer(DoorwayDb db, NewPatients newPatients, Links links, Outbox outbox, MailWay way, TimeProvider clock)
{
    public sealed record Request(Guid EnquiryId, string GivenName, string FamilyName, string CalledName, string Origin, bool ComesToOurStates = false);

    public async Task<Outcome<Patient>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Patient>>(async inner =>
        {
            await scope.LockAsync("enquiries", actor.Home.PracticeId, request.EnquiryId, inner);
            var enquiry = await scope.Change<Enquiry>().SingleOrDefaultAsync(e => e.Id == request.EnquiryId, inner);
            if (enquiry is null || !enquiry.IsOpen)
                return new Refusal("given", "This enquiry has been answered already.");
            if (await scope.Read<Patient>().AnyAsync(p => p.PracticeId == enquiry.PracticeId && p.Email == enquiry.Email, inner))
                return new Refusal("given", "A patient with this address is already here. Find them under Patients.");
            if ((await MailStanding.OfAsync(scope, enquiry.PracticeId, way, inner)).Refuses("given") is { } refusal)
                return refusal;
            if (OnTheList.WhyNot(enquiry, SelfCheckAnswers.FromCodes(""), haveSpoken: true, request.ComesToOurStates) is { } why)
                return why;
            if (enquiry.IsOutsideOurStates)
                enquiry.ComesToOurStates(now);
            var me = actor.In(enquiry.PracticeId)!.StaffMemberId;
            var patient = await newPatients.RegisterAsync(scope, enquiry, me, new(request.GivenName, request.FamilyName, request.CalledName), now, inner);
            await OnTheList.EndAsync(scope, links, enquiry.PracticeId, enquiry.Id, WaitingEnd.Came, OfferAnswer.TakenBack, now, inner);
            var practice = await scope.PracticeAsync(enquiry.PracticeId, inner);
            var token = links.Make(patient.PracticeId, LinkPurpose.PatientSignIn, now + Links.PatientInvitationLasts, patientId: patient.Id);
            using (Tongue.Writing(patient.Language))
            {
                outbox.Write(patient.PracticeId, enquiry.Email, Say($"An invitation from {practice.Name}"),
                    Say("You wrote to us, and we would like to meet you. Come in here:") + $"\n{request.Origin}/enter/{token}\n\n"
                    + Say("The link works once, for three days. If it is too old, the page helps you to a new one. You can also do nothing; nobody will push you.") + "\n");
            }
            await scope.SaveAsync(inner);
            return patient;
        }, ct);
    }
}
