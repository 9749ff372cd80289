using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>The patient writes down something they have seen. It may stay an insight.</summary>
public sealed class KeepInsight(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(string Words);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words.Trim().Length == 0)
            return new Refusal("insight", "Write it in a few words.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        var insight = new Insight { PracticeId = me.PracticeId, Id = Guid.CreateVersion7(now), PatientId = me.PatientId, Words = await vault.SealAsync(me.PracticeId, me.PatientId, request.Words.Trim(), ct), At = now };
        await scope.AddAsync(insight, ct);
        await scope.SaveAsync(ct);
        return insight.Id;
    }
}

/// <summary>The patient makes something small and dated out of an insight, in their own words.</summary>
public sealed class MakeCommitment(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid InsightId, string Words, DateOnly By);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "Write what you mean to do.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        if (!await scope.Read<Insight>().AnyAsync(i => i.Id == request.InsightId && i.PatientId == me.PatientId, ct))
            return new Refusal("words", "There is no such insight of yours.");
        var commitment = new Commitment
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            InsightId = request.InsightId,
            Words = await vault.SealAsync(me.PracticeId, me.PatientId, request.Words.Trim(), ct),
            By = request.By,
            MadeAt = now,
        };
        await scope.AddAsync(commitment, ct);
        await scope.SaveAsync(ct);
        return commitment.Id;
    }
}

/// <summary>The patient says how it goes. Letting it go is an answer too.</summary>
public sealed class SayHowItGoes(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid CommitmentId, HowItGoes How);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<Commitment>().SingleOrDefaultAsync(c => c.Id == request.CommitmentId, ct) is not { } commitment)
            return new Refusal("how", "There is no such commitment of yours.");
        commitment.Say(request.How, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>Shares an insight or a commitment with the therapist, or takes it back.</summary>
public sealed class ShareInsight(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid Id, bool Share);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var insight = await scope.Change<Insight>().SingleOrDefaultAsync(i => i.Id == request.Id, ct);
        var commitment = insight is null ? await scope.Change<Commitment>().SingleOrDefaultAsync(c => c.Id == request.Id, ct) : null;
        if (insight is null && commitment is null)
            return new Refusal("share", "There is no such line of yours.");
        if (request.Share)
        {
            insight?.Share(now);
            commitment?.Share(now);
        }
        else
        {
            insight?.TakeBack(now);
            commitment?.TakeBack(now);
        }
        await scope.SaveAsync(ct);
        return new Done();
    }
}
