using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>Which hour a mail is about: a session's or a visit's.</summary>
internal readonly record struct BookedHourId(Guid PracticeId, Guid Id, bool IsVisit)
{
    public static BookedHourId Of(AppointmentMail mail) => new(mail.PracticeId, mail.VisitId ?? mail.AppointmentId!.Value, mail.VisitId is not null);
}

/// <summary>Hours that were given to patients, found without knowing of which kind they are.</summary>
internal static class BookedHours
{
    public static async Task<IReadOnlyList<BookedHourId>> ComingAsync(ActorScope scope, DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
    [
        .. (await scope.Read<DosingAppointment>().Where(a => a.CancelledAt == null && a.StartsAt > now && a.StartsAt <= until).Select(a => new { a.PracticeId, a.Id }).ToListAsync(ct)).Select(a => new BookedHourId(a.PracticeId, a.Id, IsVisit: false)),
        .. (await scope.Read<Visit>().Where(v => v.CancelledAt == null && v.StartsAt > now && v.StartsAt <= until).Select(v => new { v.PracticeId, v.Id }).ToListAsync(ct)).Select(v => new BookedHourId(v.PracticeId, v.Id, IsVisit: true)),
    ];

    /// <summary>Those among them that are given up or have begun.</summary>
    public static async Task<IReadOnlySet<Guid>> GoneAsync(ActorScope scope, IReadOnlyList<Guid> ids, DateTimeOffset now, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new HashSet<Guid>();
        var days = await scope.Read<DosingAppointment>().Where(a => ids.Contains(a.Id) && (a.CancelledAt != null || a.StartsAt <= now)).Select(a => a.Id).ToListAsync(ct);
        var visits = await scope.Read<Visit>().Where(v => ids.Contains(v.Id) && (v.CancelledAt != null || v.StartsAt <= now)).Select(v => v.Id).ToListAsync(ct);
        return days.Concat(visits).ToHashSet();
    }

    /// <summary>One hour under its lock, as it stands now.</summary>
    public static async Task<IBookedHour> LockedAsync(ActorScope scope, BookedHourId which, CancellationToken ct)
    {
        await scope.LockAsync(which.IsVisit ? "visits" : "dosing_appointments", which.PracticeId, which.Id, ct);
        return which.IsVisit
            ? await scope.Read<Visit>().SingleAsync(v => v.PracticeId == which.PracticeId && v.Id == which.Id, ct)
            : await scope.Read<DosingAppointment>().SingleAsync(a => a.PracticeId == which.PracticeId && a.Id == which.Id, ct);
    }

    /// <summary>The hour that stands and is still to come; null when there is none of that id.</summary>
    public static async Task<IBookedHour?> StandingAsync(ActorScope scope, Guid practiceId, Guid id, DateTimeOffset now, CancellationToken ct)
        => await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.PracticeId == practiceId && a.Id == id && a.CancelledAt == null && a.StartsAt > now, ct) as IBookedHour
            ?? await scope.Read<Visit>().SingleOrDefaultAsync(v => v.PracticeId == practiceId && v.Id == id && v.CancelledAt == null && v.StartsAt > now, ct);
}
