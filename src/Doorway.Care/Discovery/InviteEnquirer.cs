using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery;

/// <summary>A therapist invites an enquirer: they become a patient with a key, a login by link and an episode with this therapist, all or nothing.</summary>
public sealed class InviteEnquirer(DoorwayDb db, Vault vault, UserManager<Account> accounts, Links links, Outbox outbox, MailWay way, TimeProvider clock)
{
    public sealed record Request(Guid EnquiryId, string GivenName, string FamilyName, string CalledName, string Origin);

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
            var me = actor.In(enquiry.PracticeId)!.StaffMemberId;
            var patient = await RegisterAsync(scope, enquiry, request, now, inner);
            await scope.AddAsync(new Episode { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, TherapistStaffMemberId = me, OpenedAt = now }, inner);
            enquiry.Invited(patient.Id, me, now);
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

    private async Task<Patient> RegisterAsync(ActorScope scope, Enquiry enquiry, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var patientId = Guid.CreateVersion7(now);
        // A patient's login has no password: only links open it, so its name is nobody's address.
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = request.CalledName, UserName = $"patient-{patientId:N}", Email = enquiry.Email };
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
            throw new InvalidOperationException("A login could not be made: " + string.Join(" ", made.Errors.Select(e => e.Code)));
        var patient = new Patient
        {
            PracticeId = enquiry.PracticeId,
            Id = patientId,
            AccountId = account.Id,
            GivenName = request.GivenName,
            FamilyName = request.FamilyName,
            CalledName = request.CalledName,
            Email = enquiry.Email,
            Phone = enquiry.Phone,
            HomeState = enquiry.State,
            Language = enquiry.Language,
            SearchName = Patient.Fold(request.GivenName, request.FamilyName),
            RegisteredAt = now,
        };
        await scope.AddAsync(patient, ct);
        vault.MakeKeyFor(patient.PracticeId, patient.Id);
        return patient;
    }
}
