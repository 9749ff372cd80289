using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Dosing;

/// <summary>The prescribers who take part in a patient's care: guests under the patient's grant first, then those of the house.</summary>
internal static class Prescribers
{
    public static async Task<IReadOnlyList<StaffMember>> OfAsync(ActorScope scope, Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var granted = await scope.Read<SharedCare>().Where(g => g.PracticeId == practiceId && g.PatientId == patientId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now)
            .Select(g => g.GuestStaffMemberId).ToListAsync(ct);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.LeftAt == null).ToListAsync(ct);
        return [.. staff.Where(s => granted.Contains(s.Id)), .. staff.Where(s => s.HomePracticeId is null && s.Roles.HasFlag(StaffRoles.Prescriber))];
    }
}

/// <summary>The prescribers whom a practice counts on: those of the house, and guests with at least one patient who let them in.</summary>
public sealed class PracticePrescribers(DoorwayDb db)
{
    public async Task<IReadOnlyList<StaffMember>> OfAsync(Actor actor, Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        var scope = db.For(actor, now);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.LeftAt == null).ToListAsync(ct);
        var guests = staff.Exists(s => s.HomePracticeId is not null) && scope.May<SharedCare>(Operation.Read)
            ? await scope.Read<SharedCare>().Where(g => g.PracticeId == practiceId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now)
                .Select(g => g.GuestStaffMemberId).Distinct().ToListAsync(ct)
            : [];
        return [.. staff.Where(s => s.HomePracticeId is null ? s.Roles.HasFlag(StaffRoles.Prescriber) : guests.Contains(s.Id))];
    }
}

/// <summary>Licences and the on-call switch live in a clinician's own practice. The machine's door reads them there and brings
/// back dates and names, nothing of any patient.</summary>
public sealed class ClinicianStanding(IServiceScopeFactory scopes)
{
    public async Task<IReadOnlyList<LicenceFact>> LicencesAsync(StaffMember clinician, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = scopes.CreateAsyncScope();
        var machine = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("clinician-standing"), now);
        var (practice, id) = (clinician.HomePracticeId ?? clinician.PracticeId, clinician.HomeStaffMemberId ?? clinician.Id);
        var licences = await machine.Read<License>().Where(l => l.PracticeId == clinician.PracticeId && l.StaffMemberId == clinician.Id || l.PracticeId == practice && l.StaffMemberId == id).ToListAsync(ct);
        return [.. licences.Select(l => new LicenceFact(l.State, l.ValidFrom, l.ValidUntil))];
    }

    public async Task<IReadOnlyList<OnCallFact>> OnCallAsync(IReadOnlyList<StaffMember> prescribers, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = scopes.CreateAsyncScope();
        var machine = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("clinician-standing"), now);
        var known = prescribers.ToDictionary(p => p.HomeStaffMemberId ?? p.Id, p => p);
        foreach (var prescriber in prescribers)
            known.TryAdd(prescriber.Id, prescriber);
        var ids = known.Keys.ToList();
        var periods = await machine.Read<OnCallPeriod>().Where(p => ids.Contains(p.StaffMemberId) && p.From <= now && p.Until > now).ToListAsync(ct);
        return [.. periods.Select(p => new OnCallFact(known[p.StaffMemberId].NameWithCredentials, p.From, TimeZoneInfo.ConvertTime(p.Until, zone)))];
    }
}
