using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
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
        var (from, until) = (now - LookBack, now + SharedCare.Notice);
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        // Where nothing can be asked any more and nothing is asked, there is nothing to look at.
        var open = scope.Read<Episode>().Where(e => e.ClosedAt == null).Select(e => e.Id);
        var asked = scope.Read<FollowUp>().Where(f => (f.Kind == Ends || f.Kind == Ended) && f.DoneAt == null).Select(f => f.PatientId);
        var near = await scope.Read<SharedCare>().Where(g => g.AcceptedAt != null && g.Until > from && g.Until <= until
            && (g.RevokedAt == null && open.Contains(g.EpisodeId) || asked.Contains(g.PatientId))).Select(g => new { g.PracticeId, g.Id }).ToListAsync(ct);
        var faults = new List<Exception>();
        foreach (var grant in near)
            try
            {
                await LookAtAsync(services, grant.PracticeId, grant.Id, now, ct);
            }
            catch (Exception fault) when (fault is DbUpdateException or InvalidOperationException)
            {
                // One grant does not keep the others waiting; the next round looks at it again.
                faults.Add(fault);
            }
        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    private async Task LookAtAsync(IServiceProvider services, Guid practiceId, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var apart = services.CreateAsyncScope();
        var scope = apart.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        await scope.RunAsync(async inner =>
        {
            await scope.LockAsync("shared_care", practiceId, id, inner);
            var grant = await scope.Read<SharedCare>().SingleAsync(g => g.PracticeId == practiceId && g.Id == id, inner);
            await LookAsync(scope, grant, now, inner);
            await scope.SaveAsync(inner);
            return true;
        }, ct);
    }

    private static async Task LookAsync(ActorScope scope, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        var link = grant.PathForStaff();
        var tasks = await scope.Change<FollowUp>().Where(f => f.PracticeId == grant.PracticeId && f.PatientId == grant.PatientId && f.Link == link && (f.Kind == Ends || f.Kind == Ended)).ToListAsync(ct);
        var isAsked = await IsAskedAsync(scope, grant, ct);
        var guest = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == grant.PracticeId && s.Id == grant.GuestStaffMemberId, ct);
        if (isAsked && grant.Until <= now)
            await VisitsOfTheGone.AskAsync(scope, guest, grant.PatientId, now, ct);
        var kind = !isAsked ? null : grant.Until > now ? Ends : await RestsOnGuestAsync(scope, grant, now, ct) ? Ended : null;
        foreach (var task in tasks.Where(t => t.DoneAt is null && t.Kind != kind))
            task.Done(null, SealedText.Nothing, now);
        // What its owner has finished by hand is not asked again.
        if (kind is null || tasks.Exists(t => t.Kind == kind))
            return;
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

    // Nothing is to be asked when it was taken back or asked anew, when the course of care is over, or of somebody who has died.
    private static async Task<bool> IsAskedAsync(ActorScope scope, SharedCare grant, CancellationToken ct)
        => grant.RevokedAt is null
            && !await scope.Read<SharedCare>().AnyAsync(g => g.PracticeId == grant.PracticeId && g.PatientId == grant.PatientId && g.InvitedStaffMemberId == grant.InvitedStaffMemberId
                && g.AcceptedAt != null && g.RevokedAt == null && g.Until > grant.Until, ct)
            && await scope.Read<Episode>().AnyAsync(e => e.PracticeId == grant.PracticeId && e.Id == grant.EpisodeId && e.ClosedAt == null, ct)
            && !await DosingSession.DiedAsync(scope, grant.PracticeId, grant.PatientId, ct);

    // The plan as it stands was signed by them last, or medicine that they prescribed is not past its date.
    private static async Task<bool> RestsOnGuestAsync(ActorScope scope, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        var plans = await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == grant.PracticeId && p.PatientId == grant.PatientId && p.ClosedAt == null).Select(p => new { p.Id, p.PlanVersion }).ToListAsync(ct);
        foreach (var plan in plans)
        {
            var signed = await scope.Read<PlanAgreement>().Where(a => a.PracticeId == grant.PracticeId && a.PlanId == plan.Id && a.PlanVersion == plan.PlanVersion && a.Signer == PlanSigner.Prescriber)
                .Select(a => new { a.StaffMemberId, a.At }).ToListAsync(ct);
            if (signed.MaxBy(a => a.At)?.StaffMemberId == grant.GuestStaffMemberId)
                return true;
        }
        var (open, today) = (plans.Select(p => p.Id).ToList(), DateOnly.FromDateTime(now.UtcDateTime));
        return await scope.Read<MedicationOrder>().AnyAsync(o => o.PracticeId == grant.PracticeId && o.PatientId == grant.PatientId && o.PrescribedByStaffMemberId == grant.GuestStaffMemberId && o.EnteredInErrorAt == null
            && (o.BeyondUseDate >= today || (o.BeyondUseDate == null && open.Contains(o.PlanId))), ct);
    }
}
