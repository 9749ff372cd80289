using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.FrontDesk;

/// <summary>How to reach somebody, corrected at the desk; the address by which a patient comes in by a therapist alone. Links to come in go to the address, so the old one is told of a change, the new one too,
/// and links that were sent before open nothing more.</summary>
public sealed class CorrectContact(OwnContext own, TimeProvider clock)
{
    public const int LongestPhone = 30;
    public const int LongestEmail = 120;

    public sealed record Request(Guid PatientId, string Email, string Phone);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return own.AsAsync<Outcome<Done>>(actor, now, async (scope, services) =>
        {
            var email = request.Email.Trim().ToLowerInvariant();
            if (email.Length > LongestEmail || email.Length > 0 && !OneAddress.Is(email))
                return new Refusal("email", "Type one mail address, or leave it empty when there is none.");
            if (request.Phone.Trim().Length > LongestPhone)
                return new Refusal("phone", $"At most {LongestPhone} characters.");
            if (await scope.Change<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient)
                return new Refusal("email", "There is no such person here.");
            if (email.Length == 0 && patient.AccountId is not null)
                return new Refusal("email", "They come in by links to this address. Type another one instead.");
            var old = patient.Email ?? "";
            if (patient.IsPracticeRun && email != old)
                return new Refusal("email", "This is a practice run. Its mails go to the member of staff who plays the patient, and to nobody else.");
            // Whoever reads that mail comes in as the patient: no role without a clinical word may say where it goes.
            if (email != old && patient.AccountId is not null && actor.In(patient.PracticeId)?.Roles.Contains(Role.Therapist) != true)
                return new Refusal("email", "They come in by links to this address, and whoever reads that mail reads their pages. Their therapist changes it, once they have recognized who asks.");
            patient.Phone = request.Phone.Trim().Length == 0 ? null : request.Phone.Trim();
            if (email != old)
            {
                patient.Email = email.Length == 0 ? null : email;
                await services.GetRequiredService<Links>().CloseSignInsAsync(patient.PracticeId, patient.Id, ct);
                await TellAsync(scope, services.GetRequiredService<Outbox>(), patient, old, email, ct);
            }
            await scope.SaveAsync(ct);
            return default(Done);
        }, ct);
    }

    private static async Task TellAsync(ActorScope scope, Outbox outbox, Patient patient, string old, string email, CancellationToken ct)
    {
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        using var _ = Tongue.Writing(patient.Language);
        if (OneAddress.Is(old))
            outbox.WriteAbout(patient, old, Say($"{practice.Name}: your mail address was changed"),
                Say("Hello,") + "\n\n" + Say($"from now on we write to you at another address, and this one opens your pages no more. Did you not ask for that? Phone us now: {practice.Phone}.") + "\n");
        if (email.Length > 0)
            outbox.WriteAbout(patient, email, Say($"{practice.Name}: we write to you here from now on"),
                Say("Hello,") + "\n\n" + Say($"we were asked to write to you at this address. Is that wrong? Phone us: {practice.Phone}.") + "\n");
    }
}
