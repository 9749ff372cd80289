using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>The therapist proposes how it goes on, after at least one session with medicine and one of integration.</summary>
public sealed class ProposeMaintenance(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, MaintenanceKind Kind, string Reasons);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Reasons.Trim().Length == 0)
            return new Refusal("reasons", "Write your reasons. The patient reads them too.");
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await scope.Read<Episode>().SingleOrDefaultAsync(e => e.PatientId == request.PatientId && e.ClosedAt == null, inner) is not { } episode)
                return new Refusal("kind", "There is no open course of care.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            if (await TooEarlyAsync(scope, episode, inner) is { } early)
                return new Refusal("kind", early);
            if (await scope.Read<MaintenanceDecision>().AnyAsync(d => d.EpisodeId == episode.Id && d.DecidedAt == null, inner))
                return new Refusal("kind", "A proposal waits for the prescriber already.");
            var proposed = new MaintenanceDecision
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = episode.PatientId,
                EpisodeId = episode.Id,
                Kind = request.Kind,
                TherapistReasons = await vault.SealAsync(episode.PracticeId, episode.PatientId, request.Reasons.Trim(), inner),
                TherapistStaffMemberId = actor.In(episode.PracticeId)!.StaffMemberId,
                ProposedAt = now,
            };
            await scope.AddAsync(proposed, inner);
            await scope.SaveAsync(inner);
            return proposed.Id;
        }, ct);
    }

    /// <summary>What is still missing before anything is proposed; null when nothing is.</summary>
    public static async Task<string?> TooEarlyAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var ended = (await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id).ToListAsync(ct)).Where(s => s.EndedAt is not null).Select(s => s.Id).ToList();
        if (ended.Count == 0)
            return "This comes after a session with medicine.";
        return await scope.Read<IntegrationSession>().AnyAsync(i => ended.Contains(i.DosingSessionId), ct) ? null : "This comes after the session has been made sense of: write down an integration session first.";
    }
}

/// <summary>The patient says in their own words what they want.</summary>
public sealed class SayToMaintenance(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid DecisionId, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "A few words are enough.");
        if (actor.Kind != ActorKind.Patient || await scope.Change<MaintenanceDecision>().SingleOrDefaultAsync(d => d.Id == request.DecisionId, ct) is not { } decision)
            return new Refusal("words", "There is nothing to answer here.");
        decision.PatientSays(await vault.SealAsync(decision.PracticeId, decision.PatientId, request.Words.Trim(), ct), now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>The prescriber decides on what was proposed. With their agreement the course is in its maintenance.</summary>
public sealed class DecideMaintenance(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid DecisionId, bool Agrees, string Reasons);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Reasons.Trim().Length == 0)
            return new Refusal("reasons", "Write your reasons. The patient reads them too.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Change<MaintenanceDecision>().SingleOrDefaultAsync(d => d.Id == request.DecisionId, inner) is not { IsDecided: false } decision)
                return new Refusal("reasons", "Nothing waits for your decision here.");
            // A therapist and the patient may change the row for parts of their own; the decision is none of theirs.
            if (actor.In(decision.PracticeId) is not { } me || !me.Roles.Contains(Role.Prescriber))
                return new Refusal("reasons", "The prescriber decides.");
            decision.Decide(request.Agrees, await vault.SealAsync(decision.PracticeId, decision.PatientId, request.Reasons.Trim(), inner), me.StaffMemberId, now);
            var episode = await scope.Change<Episode>().SingleAsync(e => e.Id == decision.EpisodeId, inner);
            if (request.Agrees && episode.IsOpen && episode.Stage == EpisodeStage.Treating)
                episode.MoveTo(EpisodeStage.Maintaining, now);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
