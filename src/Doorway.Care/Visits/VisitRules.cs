using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>Whether a visit may stand at an hour: with whom, until when, where they are licensed, and that nobody is booked twice.</summary>
internal static class VisitRules
{
    public const int Shortest = 10;
    public const int LongestMinutes = 240;

    /// <summary>With whom somebody meets: the people of their latest course of care, in whatever state it is.</summary>
    public static async Task<(Episode Episode, IReadOnlyList<StaffMember> Team)?> CircleAsync(ActorScope machine, Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var episode = await machine.Read<Episode>().Where(e => e.PracticeId == practiceId && e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        return episode is null ? null : (episode, await CareTeam.OfAsync(machine, episode, now, ct));
    }

    /// <summary>A prescriber meets somebody only where they hold a license today: by video where the patient lives, else here.</summary>
    public static async Task<Refusal?> LicenseRefusalAsync(ClinicianStanding standing, StaffMember clinician, Patient patient, Practice practice, VisitPlace place, DateTimeOffset now, CancellationToken ct)
    {
        if (!clinician.Roles.HasFlag(StaffRoles.Prescriber))
            return null;
        if ((place == VisitPlace.Practice ? practice.State : patient.HomeState) is not { Length: > 0 } state)
            return new Refusal("where", "It is not known in which state they live, so nobody can say whether a license holds there.");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var holds = (await standing.LicencesAsync(clinician, now, ct)).Any(l => string.Equals(l.State, state, StringComparison.OrdinalIgnoreCase) && l.From <= today && !(l.Until < today));
        return holds ? null : new Refusal("with", $"{clinician.Name} holds no license in {UnitedStates.NameOf(state)} today.");
    }

    /// <summary>The clinician under every membership that they have, and the patient: whatever of theirs stands in these minutes.
    /// <paramref name="instead"/> is the visit that is moved.</summary>
    public static async Task<Refusal?> ClashRefusalAsync(ActorScope machine, StaffMember clinician, Patient patient, DateTimeOffset from, DateTimeOffset until, Guid? instead, DateTimeOffset now, CancellationToken ct)
    {
        var root = clinician.HomeStaffMemberId ?? clinician.Id;
        var theirs = await machine.Read<StaffMember>().Where(s => s.Id == root || s.HomeStaffMemberId == root).Select(s => s.Id).ToListAsync(ct);
        var visits = await machine.Read<Visit>().Where(v => v.CancelledAt == null && v.Id != instead && v.StartsAt < until && v.EndsAt > from
            && (v.PracticeId == patient.PracticeId && v.PatientId == patient.Id || theirs.Contains(v.StaffMemberId))).Select(v => new { v.PracticeId, v.PatientId }).ToListAsync(ct);
        if (visits.Count > 0)
            return Taken(clinician, patient, visits.Exists(v => v.PatientId == patient.Id));
        var earliest = from - SessionLengths.Longest;
        var talks = from - SessionLengths.Talk;
        var days = await machine.Read<DosingAppointment>().Where(a => a.CancelledAt == null
            && (a.PracticeId == patient.PracticeId && a.PatientId == patient.Id || theirs.Contains(a.TherapistStaffMemberId))
            && (a.StartsAt < until && a.StartsAt > earliest || a.IntegrationAt < until && a.IntegrationAt > talks)).ToListAsync(ct);
        foreach (var day in days)
            if (day.IntegrationAt is { } talk && talk < until && talk > talks
                || day.StartsAt < until && day.StartsAt + await SessionLengths.OfAsync(machine, day, now, ct) > from)
                return Taken(clinician, patient, day.PatientId == patient.Id);
        return null;
    }

    /// <summary>A session or a talk after one that would stand across a visit of its therapist or its patient.</summary>
    public static async Task<Refusal?> AcrossVisitAsync(ActorScope scope, Guid practiceId, Guid patientId, Guid staffMemberId, DateTimeOffset from, TimeSpan lasts, string field, CancellationToken ct)
    {
        var until = from + lasts;
        var visit = await scope.Read<Visit>().Where(v => v.PracticeId == practiceId && v.CancelledAt == null && v.StartsAt < until && v.EndsAt > from
            && (v.PatientId == patientId || v.StaffMemberId == staffMemberId)).OrderBy(v => v.StartsAt).FirstOrDefaultAsync(ct);
        return visit is null ? null : new Refusal(field, $"{(visit.PatientId == patientId ? "They have" : "The therapist has")} another appointment then: {LocalTimes.InWords(visit)}, {visit.LengthMinutes} minutes.");
    }

    private static Refusal Taken(StaffMember clinician, Patient patient, bool isPatients)
        => new("at", isPatients ? $"{patient.CalledName} has another appointment then." : $"{clinician.Name} has another appointment then.");
}
