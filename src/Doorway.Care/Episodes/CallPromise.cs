using Doorway.Care.Access;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Who phones a patient, and by when: a named person on call, or, when nobody is, their therapist the next morning.
/// What the page says to the patient is this, and a task with an owner and a clock holds it.</summary>
public sealed record CallPromise(StaffMember Who, bool IsOnCall, DateTimeOffset By)
{
    public const string Crisis = "crisis-call";
    public const string Back = "call-back";

    /// <summary>An answer before a session worries; the call comes before it.</summary>
    public const string BeforeTheDay = "call-before-day";

    private static readonly TimeSpan WhileOnCall = TimeSpan.FromHours(1);
    private static readonly TimeSpan ForCallBack = TimeSpan.FromHours(24);
    private static readonly TimeOnly InTheMorning = new(10, 0);

    /// <summary>The clinician on call now who may know this patient: of the house, or a guest whom the patient let in.</summary>
    public static async Task<StaffMember?> OnCallAsync(ActorScope scope, Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var periods = await scope.Read<OnCallPeriod>().Where(p => p.PracticeId == practiceId && p.From <= now && p.Until > now)
            .OrderByDescending(p => p.Until).ToListAsync(ct);
        if (periods.Count == 0)
            return null;
        var ids = periods.Select(p => p.StaffMemberId).ToList();
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && ids.Contains(s.Id) && s.LeftAt == null).ToListAsync(ct);
        var guests = scope.May<SharedCare>(Operation.Read)
            ? await scope.Read<SharedCare>().Where(g => g.PracticeId == practiceId && g.PatientId == patientId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now)
                .Select(g => g.GuestStaffMemberId).ToListAsync(ct)
            : [];
        return periods.Select(p => staff.FirstOrDefault(s => s.Id == p.StaffMemberId))
            .FirstOrDefault(s => s is not null && (s.HomePracticeId is null || guests.Contains(s.Id)));
    }

    /// <summary>Those among the patients for whom somebody is on call now: the same rule, with one query for all of them.</summary>
    public static async Task<IReadOnlySet<Guid>> CoveredAsync(ActorScope scope, Guid practiceId, IReadOnlyList<Guid> patients, DateTimeOffset now, CancellationToken ct)
    {
        if (patients.Count == 0)
            return new HashSet<Guid>();
        var ids = await scope.Read<OnCallPeriod>().Where(p => p.PracticeId == practiceId && p.From <= now && p.Until > now).Select(p => p.StaffMemberId).ToListAsync(ct);
        var onCall = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && ids.Contains(s.Id) && s.LeftAt == null).ToListAsync(ct);
        if (onCall.Any(s => s.HomePracticeId is null))
            return patients.ToHashSet();
        if (onCall.Count == 0 || !scope.May<SharedCare>(Operation.Read))
            return new HashSet<Guid>();
        var guests = onCall.Select(s => s.Id).ToList();
        return (await scope.Read<SharedCare>().Where(g => g.PracticeId == practiceId && patients.Contains(g.PatientId) && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now
            && g.GuestStaffMemberId != null && guests.Contains(g.GuestStaffMemberId.Value)).Select(g => g.PatientId).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Opens the task and tells its owner. One open call of a kind is enough; the one that is open is kept.
    /// <paramref name="within"/> is a nearer time than the usual one.</summary>
    public static async Task<FollowUp> OpenAsync(ActorScope scope, Outbox outbox, Episode episode, string kind, DateTimeOffset now, CancellationToken ct, TimeSpan? within = null)
    {
        if (await OpenCallAsync(scope, episode, kind, ct) is { } open)
            return open;
        var promise = await MakeAsync(scope, episode, kind, now, ct);
        var id = Guid.CreateVersion7(now);
        var call = new FollowUp
        {
            PracticeId = episode.PracticeId,
            Id = id,
            PatientId = episode.PatientId,
            Kind = kind,
            Says = kind == Crisis ? "Phone now: an answer says they may be in danger" : "Phone to talk: they were told that somebody will",
            OwnerStaffMemberId = promise.Who.Id,
            OpenedAt = now,
            DueAt = within is { } soon ? now + soon : promise.By,
            IsFirst = kind == Crisis,
            Link = $"/patients/{episode.PatientId}/calls/{id}",
        };
        await scope.AddAsync(call, ct);
        var isRun = scope.May<Patient>(Operation.Read) && await scope.Read<Patient>().AnyAsync(p => p.PracticeId == episode.PracticeId && p.Id == episode.PatientId && p.IsPracticeRun, ct);
        var subject = kind == Crisis ? "Please open Doorway now" : "A call to make";
        const string body = "Somebody was told that you will phone them. Sign in to Doorway: it stands first on your page, with the time by which you are expected to call.\n";
        outbox.Write(episode.PracticeId, promise.Who.Email, isRun ? RunMark.Subject(subject) : subject, isRun ? RunMark.Body(body) : body);
        return call;
    }

    private static Task<FollowUp?> OpenCallAsync(ActorScope scope, Episode episode, string kind, CancellationToken ct)
        => scope.Read<FollowUp>().FirstOrDefaultAsync(f => f.PracticeId == episode.PracticeId && f.PatientId == episode.PatientId && f.Kind == kind && f.DoneAt == null, ct);

    private static async Task<CallPromise> MakeAsync(ActorScope scope, Episode episode, string kind, DateTimeOffset now, CancellationToken ct)
    {
        var onCall = await OnCallAsync(scope, episode.PracticeId, episode.PatientId, now, ct);
        if (onCall is not null)
            return new CallPromise(onCall, IsOnCall: true, now + (kind == Crisis ? WhileOnCall : ForCallBack));
        var therapist = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == episode.PracticeId && s.Id == episode.TherapistStaffMemberId, ct);
        var practice = await scope.PracticeAsync(episode.PracticeId, ct);
        return new CallPromise(therapist, IsOnCall: false, kind == Crisis ? NextMorning(practice.Zone, now) : now + ForCallBack);
    }

    private static DateTimeOffset NextMorning(TimeZoneInfo zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = TimeOnly.FromDateTime(local) < InTheMorning.AddHours(-1) ? DateOnly.FromDateTime(local) : DateOnly.FromDateTime(local).AddDays(1);
        var morning = day.ToDateTime(InTheMorning);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}
