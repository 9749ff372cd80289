using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>The prescriber looks at what a session did and says whether there may be more medicine.</summary>
public sealed class ReviewSession(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <param name="VisitId">The held follow-up visit that they looked with, if there was one.</param>
    /// <param name="Next">How much the next session begins with, if they decide that now; else the plan's first dose stands.</param>
    public sealed record Request(Guid DosingSessionId, bool MayGoOn, string Words, Guid? VisitId = null, DecideNextDose.Dose? Next = null);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "Write what you looked at and why you decide so.");
        if (request is { MayGoOn: false, Next: not null })
            return new Refusal("next", "You wrote that there is no more medicine for now. Leave the next dose empty.");
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, ct) is not { EndedAt: not null } session)
            return new Refusal("words", "This session has not ended.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            // Under its lock: nobody says meanwhile that it was not held.
            if (request.VisitId is { } locked)
                await scope.LockAsync("visits", session.PracticeId, locked, inner);
            if (request.VisitId is { } visitId && !(await FollowUpVisits.SinceAsync(scope, session, now, inner)).Any(v => v.Id == visitId && v.IsHeld))
                return new Refusal("visit", "This visit is not a held follow-up with a prescriber of theirs after this session.");
            var next = request.Next is { } asked ? await DecideNextDose.JudgeAsync(scope, vault, session, asked, now, inner) : null;
            if (next is { IsOk: false })
                return next.Refusals.ToList();
            await scope.AddAsync(new PrescriberReview
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                PrescriberStaffMemberId = actor.In(session.PracticeId)!.StaffMemberId,
                At = now,
                MayGoOn = request.MayGoOn,
                VisitId = request.VisitId,
                Words = await vault.SealAsync(session.PracticeId, session.PatientId, request.Words.Trim(), inner),
            }, inner);
            if (next?.Value is { } dose)
                await scope.AddAsync(dose, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
