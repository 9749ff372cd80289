using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>The patient asks for something in the record to be put right.</summary>
public sealed class AskForCorrection(DoorwayDb db, Vault vault, TimeProvider clock)
{
    // 45 CFR 164.526(b)(2): the practice acts on a request within 60 days. We promise half of it.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(30);

    public sealed record Request(string What);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.What.Trim().Length == 0)
            return new Refusal("what", "Write what is wrong, and how it should read.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        await scope.AddAsync(new CorrectionRequest
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            What = await vault.SealAsync(me.PracticeId, me.PatientId, request.What.Trim(), ct),
            At = now,
            AnswerBy = now + AnswerWithin,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>The therapist answers: it was put right by an addition, or why it stays. The answer is read by the patient.</summary>
public sealed class AnswerCorrection(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid CorrectionId, bool Accepted, string Answer);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Answer.Trim().Length == 0)
            return new Refusal("answer", "Write your answer to the patient.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<CorrectionRequest>().SingleOrDefaultAsync(c => c.Id == request.CorrectionId, ct) is not { AnsweredAt: null } asked)
            return new Refusal("answer", "This is answered already.");
        asked.Settle(request.Accepted, await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Answer.Trim(), ct), actor.In(asked.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>The patient says that a line was crossed, to somebody who is not their therapist.</summary>
public sealed class ComplainAboutBoundary(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    // A practice default of the workflow.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(7);

    public sealed record Request(string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "Write what happened, in your own words.");
        var me = actor.Memberships[0];
        if (await ReaderAsync(scope, me, now, ct) is not { } reader)
            return new Refusal("words", "Nobody here but your therapist could read this, so we did not keep it. Please use the licensing board named below.");
        await scope.AddAsync(new BoundaryComplaint
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            StaffMemberId = reader.Id,
            From = await vault.SealAsync(me.PracticeId, me.PatientId, (await scope.Read<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, ct)).FullName, ct),
            Words = await vault.SealAsync(me.PracticeId, me.PatientId, request.Words.Trim(), ct),
            At = now,
            AnswerBy = now + AnswerWithin,
        }, ct);
        outbox.Write(me.PracticeId, reader.Email, "Somebody has written to you in confidence", "Please sign in to Doorway. It stands on the first page that you see, and nobody else can read it.\n");
        await scope.SaveAsync(ct);
        return new Done();
    }

    /// <summary>An owner who is not the therapist; else a prescriber who takes part in the care; else nobody here.</summary>
    public static async Task<StaffMember?> ReaderAsync(ActorScope scope, Membership me, DateTimeOffset now, CancellationToken ct)
    {
        var therapists = await scope.Read<Episode>().Where(e => e.PatientId == me.PatientId).Select(e => e.TherapistStaffMemberId).ToListAsync(ct);
        var staff = (await scope.Read<StaffMember>().Where(s => s.PracticeId == me.PracticeId && s.LeftAt == null).ToListAsync(ct)).Where(s => !therapists.Contains(s.Id)).ToList();
        if (staff.FirstOrDefault(s => s.HomePracticeId is null && s.Roles.HasFlag(StaffRoles.Owner)) is { } owner)
            return owner;
        var guests = (await scope.Read<SharedCare>().Where(g => g.PatientId == me.PatientId).ToListAsync(ct)).Where(g => g.IsOpen(now)).Select(g => g.GuestStaffMemberId).ToHashSet();
        return staff.FirstOrDefault(s => guests.Contains(s.Id)) ?? staff.FirstOrDefault(s => s.HomePracticeId is null && s.Roles.HasFlag(StaffRoles.Prescriber));
    }
}

/// <summary>The one reader of a complaint answers it.</summary>
public sealed class AnswerComplaint(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid ComplaintId, string Answer);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Answer.Trim().Length == 0)
            return new Refusal("answer", "Write your answer. The patient reads it.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<BoundaryComplaint>().SingleOrDefaultAsync(c => c.Id == request.ComplaintId, ct) is not { } complaint)
            return new Refusal("answer", "There is nothing for you to answer here.");
        complaint.Reply(await vault.SealAsync(complaint.PracticeId, complaint.PatientId, request.Answer.Trim(), ct), now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
