using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Episodes;

/// <summary>A grant that runs out is asked anew in time, or ends knowingly: the therapist has a task before its last day, and another after it
/// while a plan or a medicine still rests on the guest.</summary>
internal sealed class LookAfterSharedCare : IJob
{
    public const string Ends = "shared-care-ends";
    public const string Ended = "shared-care-ended";
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(365);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromDays(1);

    public string Name => "shared-care-ends";
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var (from, until) = (now - LookBack, now + SharedCare.Notice);
        var near = await scope.Read<SharedCare>().Where(g => g.AcceptedAt != null && g.Until > from && g.Until <= until).ToListAsync(ct);
        foreach (var grant in near)
            await scope.RunAsync(async inner =>
            {
                await scope.LockAsync("shared_care", grant.PracticeId, grant.Id, inner);
                await LookAsync(scope, grant, now, inner);
                await scope.SaveAsync(inner);
                return true;
            }, ct);
    }

    private static async Task LookAsync(ActorScope scope, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        var link = grant.PathForStaff;
        var tasks = await scope.Change<FollowUp>().Where(f => f.PracticeId == grant.PracticeId && f.PatientId == grant.PatientId && f.Link == link && (f.Kind == Ends || f.Kind == Ended)).ToListAsync(ct);
        var kind = await KindAsync(scope, grant, now, ct);
        foreach (var task in tasks.Where(t => t.DoneAt is null && t.Kind != kind))
            task.Done(null, SealedText.Nothing, now);
        // What its owner has finished by hand is not asked again.
        if (kind is null || tasks.Exists(t => t.Kind == kind))
            return;
        var guest = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == grant.PracticeId && s.Id == grant.GuestStaffMemberId, ct);
        var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == grant.PracticeId && e.Id == grant.EpisodeId, ct);
        var therapist = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == grant.PracticeId && s.Id == episode.TherapistStaffMemberId && s.LeftAt == null, ct);
        var zone = (await scope.PracticeAsync(grant.PracticeId, ct)).Zone;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = grant.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = grant.PatientId,
            Kind = kind,
            Says = kind == Ends
                ? $"Shared care with {guest.Name} ends on {TimeZoneInfo.ConvertTime(grant.Until, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: ask the patient anew, or let it end"
                : $"Shared care with {guest.Name} has ended, and a plan or a medicine still rests on them: ask the patient anew, or find another prescriber",
            OwnerStaffMemberId = therapist?.Id,
            OpenedAt = now,
            DueAt = kind == Ends ? grant.Until : now + ToAnswer,
            Link = link,
        }, ct);
    }

    // Null when nothing is to be asked: it was taken back, asked anew, or the course of care is over.
    private static async Task<string?> KindAsync(ActorScope scope, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        if (grant.RevokedAt is not null
            || await scope.Read<SharedCare>().AnyAsync(g => g.PracticeId == grant.PracticeId && g.PatientId == grant.PatientId && g.InvitedStaffMemberId == grant.InvitedStaffMemberId
                && g.AcceptedAt != null && g.RevokedAt == null && g.Until > grant.Until, ct)
            || !await scope.Read<Episode>().AnyAsync(e => e.PracticeId == grant.PracticeId && e.Id == grant.EpisodeId && e.ClosedAt == null, ct))
            return null;
        if (grant.Until > now)
            return Ends;
        return await RestsOnGuestAsync(scope, grant, now, ct) ? Ended : null;
    }

    // The plan as it stands was signed by them, or medicine that they prescribed is not used up by its date.
    private static async Task<bool> RestsOnGuestAsync(ActorScope scope, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        var plans = await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == grant.PracticeId && p.PatientId == grant.PatientId && p.ClosedAt == null).Select(p => new { p.Id, p.PlanVersion }).ToListAsync(ct);
        foreach (var plan in plans)
            if (await scope.Read<PlanAgreement>().AnyAsync(a => a.PracticeId == grant.PracticeId && a.PlanId == plan.Id && a.PlanVersion == plan.PlanVersion && a.Signer == PlanSigner.Prescriber && a.StaffMemberId == grant.GuestStaffMemberId, ct))
                return true;
        var (open, today) = (plans.Select(p => p.Id).ToList(), DateOnly.FromDateTime(now.UtcDateTime));
        return await scope.Read<MedicationOrder>().AnyAsync(o => o.PracticeId == grant.PracticeId && o.PatientId == grant.PatientId && o.PrescribedByStaffMemberId == grant.GuestStaffMemberId && o.EnteredInErrorAt == null
            && (open.Contains(o.PlanId) || o.BeyondUseDate >= today), ct);
    }
}
