using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.FrontDesk;

/// <summary>One hour of a day: who comes, to whom, and what is still missing for it. No word of why.</summary>
public sealed record DayEntry(DosingAppointment Appointment, Patient Who, DateTimeOffset At)
{
    /// <summary>The talk after a session, not the session.</summary>
    public bool IsTalk => At == Appointment.IntegrationAt;
    public required string With { get; init; }

    /// <summary>Who is near, or takes them home; null when nobody is named.</summary>
    public Chaperone? Person { get; init; }
    public bool IsPersonConfirmed => Person?.ConfirmedForAppointmentId == Appointment.Id;
    public required IReadOnlyList<ConsentKind> MissingPapers { get; init; }
}

/// <summary>Everybody's hours of one day, as far as the one who asks may see them.</summary>
public sealed class ReadDay(DoorwayDb db)
{
    public async Task<IReadOnlyList<DayEntry>> Handle(Actor actor, DateOnly on, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        var (from, until) = (LocalTimes.DayBegins(on, zone), LocalTimes.DayBegins(on.AddDays(1), zone));
        var appointments = await scope.Read<DosingAppointment>()
            .Where(a => a.CancelledAt == null && (a.StartsAt >= from && a.StartsAt < until || a.IntegrationAt >= from && a.IntegrationAt < until)).ToListAsync(ct);
        if (appointments.Count == 0)
            return [];
        var about = await AboutAsync(scope, [.. appointments.Select(a => a.PatientId).Distinct()], ct);
        var therapists = appointments.Select(a => a.TherapistStaffMemberId).Distinct().ToList();
        var staff = await scope.Read<StaffMember>().Where(s => therapists.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return [.. appointments.SelectMany(a => new DateTimeOffset?[] { a.StartsAt, a.IntegrationAt }.OfType<DateTimeOffset>().Where(at => at >= from && at < until)
            .Select(at => Entry(a, at, about, staff))).OfType<DayEntry>().OrderBy(e => e.At).ThenBy(e => e.Who.FamilyName, StringComparer.Ordinal)];
    }

    /// <summary>One hour with its papers and its person; null when it is cancelled or not open to the one who asks.</summary>
    public async Task<DayEntry?> OneAsync(Actor actor, Guid appointmentId, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == appointmentId && a.CancelledAt == null, ct) is not { } appointment)
            return null;
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == appointment.PracticeId && s.Id == appointment.TherapistStaffMemberId).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return Entry(appointment, appointment.StartsAt, await AboutAsync(scope, [appointment.PatientId], ct), staff);
    }

    private static DayEntry? Entry(DosingAppointment appointment, DateTimeOffset at, About about, Dictionary<Guid, string> staff)
        => !about.People.TryGetValue(appointment.PatientId, out var who) ? null : new DayEntry(appointment, who, at)
        {
            With = staff.GetValueOrDefault(appointment.TherapistStaffMemberId, ""),
            Person = about.Near.Find(c => c.PatientId == appointment.PatientId && c.Setting == appointment.Setting),
            MissingPapers = about.MissingPapers[appointment.PatientId],
        };

    private static async Task<About> AboutAsync(ActorScope scope, List<Guid> patients, CancellationToken ct) => new(
        await scope.Read<Patient>().Where(p => patients.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct),
        await scope.Read<Chaperone>().Where(c => patients.Contains(c.PatientId) && c.ReplacedAt == null).ToListAsync(ct),
        await Papers.MissingAsync(scope, patients, ct));

    private sealed record About(Dictionary<Guid, Patient> People, List<Chaperone> Near, IReadOnlyDictionary<Guid, IReadOnlyList<ConsentKind>> MissingPapers);
}
