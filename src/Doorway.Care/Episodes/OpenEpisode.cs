using Doorway.Care.Access;
using Doorway.Care.GoLive;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>A therapist opens a course of care for a patient who has none, such as one who came by a referral. With an address the
/// patient gets a login by link, all or nothing.</summary>
public sealed class OpenEpisode(DoorwayDb db, PatientInvitations invitations, MailWay way, TimeProvider clock)
{
    private const string EmailField = "email";

    public sealed record Request(Guid PatientId, string Email, string Origin);

    public async Task<Outcome<Episode>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var home = actor.Home;
        if (!home.Roles.Contains(Role.Therapist))
            return new Refusal(EmailField, "A course of care is opened by a therapist of the practice.");
        var email = request.Email.Trim().ToLowerInvariant();
        if (email.Length > 0 && !OneAddress.Is(email))
            return new Refusal(EmailField, "Please check: this is not an email address. It looks like name@example.org.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Episode>>(async inner =>
        {
            await scope.LockAsync("patients", home.PracticeId, request.PatientId, inner);
            var patient = await scope.Change<Patient>().SingleOrDefaultAsync(p => p.PracticeId == home.PracticeId && p.Id == request.PatientId, inner);
            if (patient is null)
                return new Refusal(EmailField, "This person is no patient of your practice.");
            if (patient.IsPracticeRun)
                return new Refusal(EmailField, patient.PracticeRunEndedAt is null
                    ? "This is a practice run, and no further course is opened in it. An owner ends it first, under Before the first patient, and can begin another one there."
                    : "This is a practice run and it has ended. An owner begins another one under Before the first patient.");
            if (await scope.Read<Episode>().AnyAsync(e => e.PatientId == patient.Id && e.ClosedAt == null, inner))
                return new Refusal(EmailField, "A course of care is open already. Reload this page to see it.");
            if (email.Length > 0 && await scope.Read<Patient>().AnyAsync(p => p.PracticeId == patient.PracticeId && p.Id != patient.Id && p.Email == email, inner))
                return new Refusal(EmailField, "Another patient here has this address. Each person needs one of their own.");
            if (email.Length > 0 && (await MailStanding.OfAsync(scope, home.PracticeId, way, inner)).Refuses(EmailField) is { } refusal)
                return refusal;
            var episode = new Episode { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, TherapistStaffMemberId = home.StaffMemberId, OpenedAt = now };
            await scope.AddAsync(episode, inner);
            if (email.Length > 0)
                await invitations.SendAsync(scope, patient, email, request.Origin, now, inner);
            await scope.SaveAsync(inner);
            return episode;
        }, ct);
    }
}
