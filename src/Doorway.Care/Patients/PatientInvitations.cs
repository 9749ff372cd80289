using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Microsoft.AspNetCore.Identity;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Patients;

/// <summary>A patient who has no way in yet gets one: a login without a password, and a link that works once.</summary>
public sealed class PatientInvitations(UserManager<Account> accounts, Links links, Outbox outbox)
{
    public async Task SendAsync(ActorScope scope, Patient patient, string email, string origin, DateTimeOffset now, CancellationToken ct)
    {
        patient.Email = email;
        patient.AccountId ??= await NewLoginAsync(patient, email, now);
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        var token = links.Make(patient.PracticeId, LinkPurpose.PatientSignIn, now + Links.PatientInvitationLasts, patientId: patient.Id);
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say($"An invitation from {practice.Name}"),
                Say($"We would like to meet you. Come in here:\n{origin}/enter/{token}\n\nThe link works once, for three days. If it is too old, the page helps you to a new one. You can also do nothing; nobody will push you.\n"));
    }

    // A patient's login has no password: only links open it, so its name is nobody's address.
    private async Task<Guid> NewLoginAsync(Patient patient, string email, DateTimeOffset now)
    {
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = patient.CalledName, UserName = $"patient-{patient.Id:N}", Email = email };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account.Id : throw new InvalidOperationException("A login could not be made: " + string.Join(" ", made.Errors.Select(e => e.Code)));
    }
}
