using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Access.SignIn;

/// <summary>A patient asks for a link. The answer is the same whether the address is known or not.</summary>
public sealed class SendSignInLink(DoorwayDb db, Links links, Outbox outbox, TimeProvider clock)
{
    private const int MostOpen = 3;

    public sealed record Request(string Email, string Origin);

    public async Task Handle(Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(Actor.SetUp("sign-in"), now);
        var email = request.Email.Trim().ToLowerInvariant();
        // Whoever presses again and again fills no mailbox: the links of the last minutes still open.
        foreach (var patient in await scope.Read<Patient>().Where(p => p.Email == email && p.AccountId != null).ToListAsync(ct))
        {
            if (await links.OpenSignInsAsync(patient.PracticeId, patient.Id, ct) >= MostOpen)
                continue;
            var token = links.Make(patient.PracticeId, LinkPurpose.PatientSignIn, now + Links.SignInLasts, patientId: patient.Id);
            using (Tongue.Writing(patient.Language))
                outbox.WriteAbout(patient, email, Say("Your sign-in link"),
                    Say("Here is the link you asked for. It works once, for 15 minutes:") + $"\n{request.Origin}/enter/{token}\n\n" + Say("If you did not ask for it, you can leave it be.") + "\n");
        }
        await scope.SaveAsync(ct);
    }
}
