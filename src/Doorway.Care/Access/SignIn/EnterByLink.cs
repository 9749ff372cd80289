using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Access.SignIn;

/// <summary>A patient comes in by their link, once. Confirmed by a press, so that a mail scanner burns nothing.</summary>
public sealed class EnterByLink(DoorwayDb db, Links links, TimeProvider clock)
{
    public async Task<Account?> Handle(string token, CancellationToken ct = default)
    {
        if (await links.UseAsync(token, LinkPurpose.PatientSignIn, ct) is not { PatientId: { } patientId, PracticeId: var practiceId })
            return null;
        var scope = db.For(Actor.SetUp("sign-in"), clock.GetUtcNow());
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practiceId && p.Id == patientId, ct);
        return await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == patient.AccountId, ct);
    }
}
