using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Patients;

/// <summary>A patient says what they read in: pages here, and the mails that they are sent.</summary>
public sealed class ChooseLanguage(DoorwayDb db, TimeProvider clock)
{
    public async Task Handle(Actor actor, Language language, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        var me = actor.Home;
        var patient = await scope.Change<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, ct);
        patient.Language = language;
        await scope.SaveAsync(ct);
    }
}
