using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Documents;

/// <summary>Somebody of the desk, or a therapist, confirms that a patient was at an appointment that has been.</summary>
public sealed class WriteAttendanceLetter(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int LongestAddressee = 120;

    /// <param name="WasThere">Whoever writes it says so: the program does not know who came through the door.</param>
    public sealed record Request(Guid PatientId, Guid AppointmentId, bool OfTheTalk, TimeOnly From, TimeOnly Until, string ToWhom, bool WasThere);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId && a.CancelledAt == null, ct) is not { } day
            || (request.OfTheTalk ? day.IntegrationAt : day.StartsAt) is not { } startsAt || startsAt > now)
            return new Refusal("visit", "Choose an appointment that has been.");
        if (request.Until <= request.From)
            return new Refusal("until", "It ends after it begins.");
        if (request.ToWhom.Length > LongestAddressee)
            return new Refusal("to", $"At most {LongestAddressee} letters.");
        if (!request.WasThere)
            return new Refusal("there", "A letter says only what you know. Tick it when they were there.");
        var letter = new AttendanceLetter
        {
            PracticeId = day.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = day.PatientId,
            AppointmentId = day.Id,
            On = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(startsAt, TimeZoneInfo.FindSystemTimeZoneById(day.TimeZone)).DateTime),
            From = request.From,
            Until = request.Until,
            ToWhom = request.ToWhom.Length == 0 ? SealedText.Nothing : await vault.SealAsync(day.PracticeId, day.PatientId, request.ToWhom, ct),
            WrittenByStaffMemberId = actor.In(day.PracticeId)!.StaffMemberId,
            WrittenByName = actor.Name,
            At = now,
        };
        await scope.AddAsync(letter, ct);
        await scope.SaveAsync(ct);
        return letter.Id;
    }
}
