using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>Has an illness or an allergy been told that no prescriber has looked at? Asked behind the machine's door, which brings back a yes or
/// a no: the gate says the same to those who do not read it.</summary>
public sealed class HealthChangeStanding(IServiceScopeFactory scopes)
{
    public async Task<bool> IsUnseenAsync(Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = scopes.CreateAsyncScope();
        var machine = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("health-changes"), now);
        return await machine.Read<HealthChange>().AnyAsync(c => c.PracticeId == practiceId && c.PatientId == patientId && c.SeenAt == null, ct);
    }
}
