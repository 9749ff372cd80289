using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>The therapist writes or changes their part of the plan. Each time a new version begins, which nobody has agreed to yet.</summary>
public sealed class DraftPlan(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required string ProtocolId { get; init; }
        /// <summary>The version that was on the page; 0 when there was none.</summary>
        public required int SeenVersion { get; init; }
        public required string Goals { get; init; }
        public required string StopRules { get; init; }
        public required int PreparationSessions { get; init; }
        public required int SessionCount { get; init; }
        public required int IntegrationSessionsEach { get; init; }
        public required int SpacingDays { get; init; }
        /// <summary>Days after session 1, 2 and so on; empty where the one spacing holds for all.</summary>
        public IReadOnlyList<int> Gaps { get; init; } = [];
        /// <summary>The plan goes by this template already, and from here on by the template's version of today.</summary>
        public bool TakesNewerTemplate { get; init; }
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var template = KnowledgeSet.Embedded.Protocol(request.ProtocolId);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null || !episode.IsOpenFor())
                return new Refusal("", "A plan begins when the prescriber has decided that this treatment is possible.");
            var knowledge = await PracticeKnowledge.OfAsync(scope, episode.PracticeId, now, inner);
            if (Faults(request, template, knowledge) is { Count: > 0 } faults)
                return faults;
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var decision = await scope.Read<EligibilityDecision>().Where(d => d.EpisodeId == episode.Id && d.SupersededAt == null).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(inner);
            if (decision is null || decision.Setting != template.Setting || decision.Route != template.Route)
                return new Refusal("", $"The prescriber’s yes is not for {new CareWay(template).Says}. Another way wants a decision of its own.");
            var plan = await scope.Change<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, inner);
            if ((plan?.PlanVersion ?? 0) != request.SeenVersion)
                return new Refusal("", "The plan was changed while you were writing. Your words are still here; open the plan beside it and compare.");
            if (plan is not null && (plan.Setting != template.Setting || plan.Route != template.Route))
                return new Refusal("", "The plan is for another way. It is closed before one of another way begins.");
            var isNew = plan is null;
            plan ??= new TreatmentPlan
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                DraftedAt = now,
                Setting = template.Setting,
                Route = template.Route,
            };
            if (isNew)
                await scope.AddAsync(plan, inner);
            if (plan.ProtocolId != template.Id || request.TakesNewerTemplate)
                // What was held before counts to the course as long as it is for the same: another template does not give the sessions anew.
                plan.BeginWith(template, plan.ProtocolId.Length > 0 && plan.Purpose == template.Purpose ? plan.SessionsBefore : await scope.Read<DosingSession>().CountAsync(s => s.PracticeId == plan.PracticeId && s.EpisodeId == episode.Id, inner));
            var outline = new PlanOutline(
                await vault.SealAsync(plan.PracticeId, plan.PatientId, request.Goals, inner),
                await vault.SealAsync(plan.PracticeId, plan.PatientId, request.StopRules, inner),
                request.PreparationSessions, request.SessionCount, request.IntegrationSessionsEach, request.SpacingDays);
            plan.Outline(outline with { Gaps = request.Gaps });
            await PlanVersions.KeepAsync(scope, vault, plan, now, inner);
            await scope.SaveAsync(inner);
            return plan.Id;
        }, ct);
    }

    private static List<Refusal> Faults(Request request, ProtocolTemplate template, KnowledgeSet knowledge)
    {
        var faults = new List<Refusal>();
        var leastDays = template.Held("spacing.least", knowledge)!.Value;
        if (request.Goals.Length == 0)
            faults.Add(new("goals", "Write what the patient hopes for, in their words. “Only curious” is welcome."));
        if (request.PreparationSessions < 1)
            faults.Add(new("preparation", "At least one session comes before the first with medicine."));
        if (request.SpacingDays < leastDays)
            faults.Add(new("spacing", $"{(template.Setting == CareSetting.Home ? "At home" : "In the clinic")} there are at least {leastDays:0} days between doses."));
        if (SessionGaps.FaultOf(request.SpacingDays, request.Gaps, request.SessionCount, leastDays, template.Purpose == ProtocolPurpose.Taper) is { } gap)
            faults.Add(new("gaps", gap switch
            {
                GapFault.Count => $"{request.SessionCount} {(request.SessionCount == 1 ? "session has no gap" : request.SessionCount == 2 ? "sessions have one gap" : $"sessions have {request.SessionCount - 1} gaps")} between them; {request.Gaps.Count} {(request.Gaps.Count == 1 ? "is" : "are")} typed.",
                GapFault.TooShort => $"{(template.Setting == CareSetting.Home ? "At home" : "In the clinic")} there are at least {leastDays:0} days between doses.",
                _ => "The plan tells the patient that the gaps grow. Type the days after each session; none is shorter than the one before it, and the last is longer than the first.",
            }));
        return faults;
    }
}
