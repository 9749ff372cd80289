using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo;

/// <summary>Somebody whom a newcomer can step into.</summary>
public sealed record DemoPerson(Guid AccountId, string Name, string What);

internal static class DemoPeople
{
    public static async Task<IReadOnlyList<DemoPerson>> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        var open = db.For(Actor.SetUp("demo"), TimeProvider.System.GetUtcNow());
        var practices = await open.Read<Practice>().ToDictionaryAsync(p => p.Id, p => p.Name);
        var staff = await open.Read<StaffMember>().Where(s => s.AccountId != null && s.HomePracticeId == null).OrderBy(s => s.Id).ToListAsync();
        var patients = await open.Read<Patient>().Where(p => p.AccountId != null).OrderBy(p => p.Id)
            .Select(p => new { p.AccountId, p.GivenName, p.FamilyName, p.PracticeId }).Take(50).ToListAsync();
        return
        [
            .. staff.Select(s => new DemoPerson(s.AccountId!.Value, s.NameWithCredentials, $"{InWords.Roles(s.Roles)} at {practices[s.PracticeId]}")),
            .. patients.Select(p => new DemoPerson(p.AccountId!.Value, $"{p.GivenName} {p.FamilyName}", $"patient of {practices[p.PracticeId]}")),
        ];
    }
}
