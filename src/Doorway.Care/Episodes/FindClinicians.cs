using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Prescribers of other practices of this installation, by name: name and credentials, nothing else of theirs.</summary>
public sealed class FindClinicians(DoorwayDb db, TimeProvider clock)
{
    private const int Most = 20;

    public sealed record Clinician(Guid PracticeId, string PracticeName, string PracticePlace, Guid StaffMemberId, string Name);

    public async Task<IReadOnlyList<Clinician>> Handle(Actor actor, string sought, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Therapist) || sought.Trim().Length < 2)
            return [];
        var scope = db.For(Actor.Job("finding clinicians"), clock.GetUtcNow());
        var own = actor.Memberships.Where(m => !m.IsGuest).Select(m => m.PracticeId).ToHashSet();
        var practices = await scope.Read<Practice>().ToDictionaryAsync(p => p.Id, ct);
        var staff = await scope.Read<StaffMember>().Where(s => s.HomePracticeId == null && s.LeftAt == null).ToListAsync(ct);
        return [.. staff
            .Where(s => s.Roles.HasFlag(StaffRoles.Prescriber) && !own.Contains(s.PracticeId))
            .Where(s => s.Name.Contains(sought.Trim(), StringComparison.OrdinalIgnoreCase) || practices[s.PracticeId].Name.Contains(sought.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(s => s.Name).Take(Most)
            .Select(s => new Clinician(s.PracticeId, practices[s.PracticeId].Name, $"{practices[s.PracticeId].City}, {practices[s.PracticeId].State}", s.Id, s.NameWithCredentials))];
    }

    /// <summary>One clinician of another practice, for the page that the patient reads.</summary>
    public async Task<Clinician?> OneAsync(Guid practiceId, Guid staffMemberId, CancellationToken ct)
    {
        var scope = db.For(Actor.Job("finding clinicians"), clock.GetUtcNow());
        var staff = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == practiceId && s.Id == staffMemberId && s.LeftAt == null, ct);
        if (staff is null || !staff.Roles.HasFlag(StaffRoles.Prescriber))
            return null;
        var practice = await scope.PracticeAsync(practiceId, ct);
        return new Clinician(practiceId, practice.Name, $"{practice.City}, {practice.State}", staffMemberId, staff.NameWithCredentials);
    }
}
