using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>One visit with who comes and whom they meet, as far as the one who asks may see it.</summary>
public sealed record VisitEntry(Visit Visit, Patient Who, string With)
{
    /// <summary>Whom it was booked with no longer cares for the patient: somebody else takes it, or it is given up.</summary>
    public bool IsOfTheGone { get; init; }

    /// <summary>With whom, as staff read it.</summary>
    public string WithForStaff => IsOfTheGone ? $"{With}, who is gone: move or cancel it" : With;
}

/// <summary>The visits of a day, of a person, or one alone.</summary>
public sealed class ReadVisits(DoorwayDb db)
{
    /// <summary>Those of one day that stand.</summary>
    public Task<IReadOnlyList<VisitEntry>> Handle(Actor actor, DateOnly on, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct = default)
    {
        var (from, until) = (LocalTimes.DayBegins(on, zone), LocalTimes.DayBegins(on.AddDays(1), zone));
        return ListAsync(actor, q => q.Where(v => v.CancelledAt == null && v.StartsAt >= from && v.StartsAt < until), now, ct);
    }

    /// <summary>All of one person's, also those that were given up; the earliest first.</summary>
    public Task<IReadOnlyList<VisitEntry>> OfAsync(Actor actor, Guid patientId, DateTimeOffset now, CancellationToken ct = default)
        => ListAsync(actor, q => q.Where(v => v.PatientId == patientId), now, ct);

    /// <summary>One person's that stand and are not over.</summary>
    public Task<IReadOnlyList<VisitEntry>> ComingAsync(Actor actor, Guid patientId, DateTimeOffset now, CancellationToken ct = default)
        => ListAsync(actor, q => q.Where(v => v.PatientId == patientId && v.CancelledAt == null && v.EndsAt > now), now, ct);

    public async Task<VisitEntry?> OneAsync(Actor actor, Guid visitId, DateTimeOffset now, CancellationToken ct = default)
        => (await ListAsync(actor, q => q.Where(v => v.Id == visitId), now, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<VisitEntry>> ListAsync(Actor actor, Func<IQueryable<Visit>, IQueryable<Visit>> which, DateTimeOffset now, CancellationToken ct)
    {
        var scope = db.For(actor, now);
        if (!scope.May<Visit>(Operation.Read))
            return [];
        var visits = await which(scope.Read<Visit>()).OrderBy(v => v.StartsAt).ToListAsync(ct);
        if (visits.Count == 0)
            return [];
        var (patients, clinicians) = (visits.Select(v => v.PatientId).Distinct().ToList(), visits.Select(v => v.StaffMemberId).Distinct().ToList());
        var people = await scope.Read<Patient>().Where(p => patients.Contains(p.Id)).ToDictionaryAsync(p => (p.PracticeId, p.Id), ct);
        var staff = await scope.Read<StaffMember>().Where(s => clinicians.Contains(s.Id)).ToDictionaryAsync(s => (s.PracticeId, s.Id), ct);
        var guests = staff.Values.Where(s => s.HomePracticeId is not null).Select(s => s.Id).ToList();
        var let = guests.Count == 0 || !scope.May<SharedCare>(Operation.Read) ? []
            : await scope.Read<SharedCare>().Where(g => g.GuestStaffMemberId != null && guests.Contains(g.GuestStaffMemberId.Value) && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now)
                .Select(g => new { g.PracticeId, g.PatientId, Guest = g.GuestStaffMemberId!.Value }).ToListAsync(ct);
        return [.. visits.Where(v => people.ContainsKey((v.PracticeId, v.PatientId)))
            .Select(v => new VisitEntry(v, people[(v.PracticeId, v.PatientId)], staff.GetValueOrDefault((v.PracticeId, v.StaffMemberId))?.Name ?? "") { IsOfTheGone = v.CancelledAt is null && v.StartsAt > now && IsGone(v) })];

        bool IsGone(Visit visit) => !staff.TryGetValue((visit.PracticeId, visit.StaffMemberId), out var clinician) || clinician.LeftAt is not null
            || clinician.HomePracticeId is not null && scope.May<SharedCare>(Operation.Read) && !let.Exists(g => g.PracticeId == visit.PracticeId && g.PatientId == visit.PatientId && g.Guest == clinician.Id);
    }
}
