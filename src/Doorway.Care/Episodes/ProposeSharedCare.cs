using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>A therapist proposes a prescriber of another practice. Nothing opens: the patient reads and signs first.</summary>
public sealed class ProposeSharedCare(DoorwayDb db, FindClinicians find, TimeProvider clock)
{
    private const int LastsMonths = 12;

    public sealed record Request(Guid PatientId, Guid GuestPracticeId, Guid StaffMemberId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (await find.OneAsync(request.GuestPracticeId, request.StaffMemberId, ct) is not { } clinician)
            return new Refusal("find", "This clinician is not here any more. Search again.");
        var scope = db.For(actor, now);
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct);
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (patient is null || episode is null)
            return new Refusal("find", "There is no open course of care to share.");
        // One that ends soon is asked for anew before it has ended.
        var soon = now + SharedCare.Notice;
        if (await scope.Read<SharedCare>().AnyAsync(g => g.PatientId == patient.Id && g.InvitedStaffMemberId == request.StaffMemberId && g.RevokedAt == null && g.Until > soon, ct))
            return new Refusal("find", "This clinician is proposed already.");
        await scope.AddAsync(new SharedCare
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            EpisodeId = episode.Id,
            GuestPracticeId = clinician.PracticeId,
            InvitedStaffMemberId = clinician.StaffMemberId,
            Scope = $"{clinician.Name}, of {clinician.PracticeName} in {clinician.PracticePlace}, may take part in this course of care: read your answers, readings and scores, decide whether the medicine is right for you, prescribe it, be on call for you, and write to you. Not your journal, and not your therapist’s private notes.",
            ProposedAt = now,
            Until = now.AddMonths(LastsMonths),
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
