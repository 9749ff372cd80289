using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>When, how long, with whom and where: what booking and moving have in common.</summary>
public sealed record VisitHour(DateOnly On, TimeOnly At, int LengthMinutes, Guid StaffMemberId, VisitPlace Place)
{
    /// <summary>What is wrong with the hour alone: nothing of the patient's stands in it.</summary>
    internal Refusal? Refusal(TimeZoneInfo zone, DateTimeOffset now, out DateTimeOffset startsAt)
    {
        if (!LocalTimes.TryInstant(On, At, zone, out startsAt))
            return new Refusal("at", "The clocks change on that day and this time does not exist.");
        if (startsAt <= now)
            return new Refusal("on", "Choose a day and time that is still to come.");
        return LengthMinutes is < VisitRules.Shortest or > VisitRules.LongestMinutes ? new Refusal("length", $"From {VisitRules.Shortest} to {VisitRules.LongestMinutes} minutes.") : null;
    }

    /// <summary>The visit as it would stand, not added yet. The machine's scope looks, inside its unit of work; the locks hold until it is saved.</summary>
    internal async Task<Outcome<Visit>> JudgeAsync(ActorScope machine, IServiceProvider services, Patient patient, VisitKind kind, Visit? instead, Guid by, DateTimeOffset now, CancellationToken ct)
    {
        var practice = await machine.PracticeAsync(patient.PracticeId, ct);
        if (Refusal(practice.Zone, now, out var startsAt) is { } wrong)
            return wrong;
        if (await VisitRules.CircleAsync(machine, patient.PracticeId, patient.Id, now, ct) is not var (episode, team))
            return new Refusal("with", "There is no course of care yet, so nobody meets them.");
        if (team.FirstOrDefault(s => s.Id == StaffMemberId) is not { } clinician)
            return new Refusal("with", "Choose somebody who cares for them.");
        if (await VisitRules.LicenseRefusalAsync(services.GetRequiredService<ClinicianStanding>(), clinician, patient, practice, Place, now, ct) is { } unlicensed)
            return unlicensed;
        // Under the same locks as whoever books the same person, or sets a day for the same patient.
        await machine.LockAsync("staff_members", clinician.HomePracticeId ?? clinician.PracticeId, clinician.HomeStaffMemberId ?? clinician.Id, ct);
        await machine.LockAsync("episodes", episode.PracticeId, episode.Id, ct);
        var endsAt = startsAt.AddMinutes(LengthMinutes);
        if (await VisitRules.ClashRefusalAsync(machine, clinician, patient, startsAt, endsAt, instead?.Id, now, ct) is { } taken)
            return taken;
        var id = Guid.CreateVersion7(now);
        return new Visit
        {
            PracticeId = patient.PracticeId,
            Id = id,
            PatientId = patient.Id,
            StaffMemberId = clinician.Id,
            Kind = kind,
            LocalDate = On,
            LocalTime = At,
            TimeZone = practice.Zone.Id,
            StartsAt = startsAt,
            LengthMinutes = LengthMinutes,
            EndsAt = endsAt,
            Place = Place,
            BookedByStaffMemberId = by,
            BookedAt = now,
            MovedFromId = instead?.Id,
            CalendarId = instead?.CalendarId ?? id,
            Moves = (instead?.Moves ?? -1) + 1,
        };
    }
}
