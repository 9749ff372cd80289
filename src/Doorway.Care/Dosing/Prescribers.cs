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

/// <summary>Who of a practice's prescribers is on call: one of the house, or a guest whom a patient of it let in. A guest's own
/// switch stands here too, from the moment they are let in.</summary>
public static class OnCall
{
    public sealed record Fact(string Name, DateTimeOffset Until);

    /// <summary>The one who is on call for longest; null when nobody is.</summary>
    public static async Task<Fact?> LongestAsync(ActorScope scope, Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        var on = await scope.Read<OnCallPeriod>().Where(p => p.PracticeId == practiceId && p.From <= now && p.Until > now).OrderByDescending(p => p.Until).ToListAsync(ct);
        foreach (var period in on)
            if (await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == practiceId && s.Id == period.StaffMemberId && s.LeftAt == null, ct) is { } person
                && await CountsAsync(scope, person, now, ct))
                return new Fact(person.NameWithCredentials, period.Until);
        return null;
    }

    private static async Task<bool> CountsAsync(ActorScope scope, StaffMember person, DateTimeOffset now, CancellationToken ct) => person.HomePracticeId is null
        ? person.Roles.HasFlag(StaffRoles.Prescriber)
        : scope.May<SharedCare>(Operation.Read) && await scope.Read<SharedCare>().AnyAsync(g => g.PracticeId == person.PracticeId && g.GuestStaffMemberId == person.Id && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now, ct);
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
        var licences = await LicensesInForce.OfAsync(machine, practice, id, ct);
        if (clinician.Id != id)
            licences.AddRange(await LicensesInForce.OfAsync(machine, clinician.PracticeId, clinician.Id, ct));
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
