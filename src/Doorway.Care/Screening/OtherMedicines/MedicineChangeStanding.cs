using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>Has a change been told that no prescriber has looked at? On the day of a session this is asked behind the machine's door and brings
/// back a yes or a no: the gate says the same to those who do not read the list.</summary>
public sealed class MedicineChangeStanding(IServiceScopeFactory scopes)
{
    public async Task<bool> IsUnseenAsync(Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = scopes.CreateAsyncScope();
        var machine = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("medicine-changes"), now);
        return await machine.Read<MedicineChange>().AnyAsync(c => c.PracticeId == practiceId && c.PatientId == patientId && c.SeenAt == null, ct);
    }
}
