using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>Does a positive pregnancy test stand? On the day of a session this is asked behind the machine's door and brings back a yes or a no:
/// the gate must say the same to everybody, also to those who do not read answers.</summary>
public sealed class PregnancyTestStanding(IServiceScopeFactory scopes)
{
    public async Task<bool> IsPositiveAsync(Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = scopes.CreateAsyncScope();
        var machine = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("pregnancy-tests"), now);
        var results = await machine.Read<WorkUpAnswer>().Where(a => a.PracticeId == practiceId && a.PatientId == patientId && a.EnteredInErrorAt == null && a.Pregnancy != null)
            .OrderByDescending(a => a.MadeOn).ThenByDescending(a => a.WrittenAt).Select(a => a.Pregnancy!.Value).ToListAsync(ct);
        return PregnancyTests.Over(null, results) == true;
    }
}
