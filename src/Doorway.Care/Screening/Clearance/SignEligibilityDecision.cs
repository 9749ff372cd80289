using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Planning;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.Clearance;

/// <summary>The prescriber signs. What they saw is frozen beside it: facts, fired findings, what was missing, and the knowledge of the day.</summary>
public sealed class SignEligibilityDecision(DoorwayDb db, Vault vault, GatherEligibilityFacts gather, Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan CallWithin = TimeSpan.FromHours(24);

    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required DecisionKind Kind { get; init; }
        public required string Reason { get; init; }
        public string Conditions { get; init; } = "";
        public string WhatWouldChangeIt { get; init; } = "";
        public DateOnly? ExpiresOn { get; init; }

        /// <summary>Why a yes is signed while a work-up request is open, unread, or read with something in it.</summary>
        public string InSpite { get; init; } = "";

        /// <summary>The template of the way that stood on the page.</summary>
        public string SeenProtocolId { get; init; } = TreatmentPlan.FirstProtocol;

        public bool IsYes => Kind is DecisionKind.Clear or DecisionKind.ClearWithConditions;
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (await gather.Handle(actor, request.PatientId, ct) is not { Episode: { } open } gathered)
            return new Refusal("decision", "There is no course of care to decide on.");
        var sheet = ClearanceSheet.Of(gathered);
        if (Refusals(request, sheet, open) is { Count: > 0 } refusals)
            return refusals;
        // Only a yes over open work-up is one in spite of it, on the decision and in its evidence alike.
        request = request with { InSpite = request.IsYes && sheet.AgainstAYes.Count > 0 ? request.InSpite.Trim() : "" };
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            await scope.LockAsync("episodes", open.PracticeId, open.Id, inner);
            var episode = await scope.Change<Episode>().SingleAsync(e => e.Id == open.Id, inner);
            foreach (var earlier in await scope.Change<EligibilityDecision>().Where(d => d.PatientId == request.PatientId && d.SupersededAt == null).ToListAsync(inner))
                earlier.Supersede(now);
            var staffId = actor.In(episode.PracticeId)!.StaffMemberId;
            var decision = await FreezeAsync(request, sheet, episode, staffId, now, inner);
            await scope.AddAsync(decision, inner);
            await TellAsync(scope, decision, sheet, staffId, now, inner);
            episode.MoveTo(request.Kind switch { DecisionKind.AskForMore => EpisodeStage.Screening, DecisionKind.NotNow => EpisodeStage.NotNow, _ => EpisodeStage.Planning }, now);
            await scope.SaveAsync(inner);
            return decision.Id;
        }, ct);
    }

    private static List<Refusal> Refusals(Request request, ClearanceSheet sheet, Episode episode)
    {
        var refusals = new List<Refusal>();
        var isYes = request.IsYes;
        var visit = sheet.Gathered.Visit is { } v && v.EpisodeId == episode.Id ? v : null;
        if (request.SeenProtocolId != sheet.Gathered.Way.Template.Id)
            refusals.Add(new("decision", $"This course is meant to be {sheet.Gathered.Way.Says}. Look at what the rules find for that first."));
        if (episode.Stage != EpisodeStage.Deciding)
            refusals.Add(new("decision", "A decision is signed when the intake has been sent, and once."));
        if (request.Kind == DecisionKind.Clear && sheet.WhyNoClear is { } why)
            refusals.Add(new("decision", $"“Clear” is not possible: {why}."));
        if (request.Kind == DecisionKind.ClearWithConditions && sheet.WhyNoYes is { } stops)
            refusals.Add(new("decision", $"A yes is not possible: {stops}."));
        if (isYes && visit is null)
            refusals.Add(new("decision", "Hold the evaluation visit first, and write it down."));
        else if (isYes && visit is { WasLicensedThere: false })
            refusals.Add(new("decision", "You held no license where the patient was at the visit."));
        else if (isYes && visit is { CountsForAYes: false })
            refusals.Add(new("decision", "A yes wants a visit in person or by live video, in which you knew who they are."));
        if (request.Reason.Length == 0)
            refusals.Add(new("reason", "Write the reason. The patient reads it."));
        if (request.Kind == DecisionKind.ClearWithConditions && request.Conditions.Length == 0)
            refusals.Add(new("conditions", "Write the conditions."));
        if (request.Kind is DecisionKind.NotNow or DecisionKind.AskForMore && request.WhatWouldChangeIt.Length == 0)
            refusals.Add(new("change", request.Kind == DecisionKind.NotNow ? "Write what would change it." : "Write what you still need."));
        if (isYes && sheet.AgainstAYes.Count > 0 && request.InSpite.Trim().Length == 0)
            refusals.Add(new("in-spite", sheet.AgainstAYes.Count == 1
                ? $"{sheet.AgainstAYes[0].Title}: {InWords(sheet.AgainstAYes[0])}. Write why you say yes all the same, or wait for it."
                : $"{sheet.AgainstAYes.Count} work-up requests are open, unread, or speak against it. Write why you say yes all the same, or wait for them."));
        if (isYes && (request.ExpiresOn is not { } day || day <= sheet.Gathered.Today || day > sheet.Gathered.Today.AddYears(1)))
            refusals.Add(new("expires", "Choose the last day on which this answer holds, within a year."));
        return refusals;
    }

    private static string InWords(WorkUpLine line) => line.Answer?.Row.Reading is { } reading ? $"read as “{WorkUpWords.Of(reading).ToLowerInvariant()}”" : WorkUpWords.Of(line.Row.Standing).ToLowerInvariant();

    private async Task<EligibilityDecision> FreezeAsync(Request request, ClearanceSheet sheet, Episode episode, Guid staffId, DateTimeOffset now, CancellationToken ct)
    {
        var evidence = DecisionEvidence.Json(request, sheet, staffId, now);
        return new EligibilityDecision
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            Kind = request.Kind,
            Setting = sheet.Gathered.Facts.Setting,
            Route = sheet.Gathered.Facts.Route,
            Reason = await SealAsync(request.Reason),
            Conditions = await SealAsync(request.Conditions),
            WhatWouldChangeIt = await SealAsync(request.WhatWouldChangeIt),
            InSpite = await SealAsync(request.InSpite),
            DecidedByStaffMemberId = staffId,
            DecidedAt = now,
            ExpiresOn = request.IsYes ? request.ExpiresOn : null,
            KnowledgeHash = sheet.Result.KnowledgeHash,
            FindingsEvidence = await SealAsync(evidence),
            EvidenceSha256 = SHA256.HashData(Encoding.UTF8.GetBytes(evidence)),
        };

        async Task<SealedText> SealAsync(string words)
            => words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(episode.PracticeId, request.PatientId, words, ct);
    }

    // After a crisis answer a "not now" is a call first; the patient can read it once that call was made.
    private async Task TellAsync(ActorScope scope, EligibilityDecision decision, ClearanceSheet sheet, Guid staffId, DateTimeOffset now, CancellationToken ct)
    {
        if (decision.Kind == DecisionKind.NotNow && sheet.Gathered.SafetyOutcome == SuicideScreenLevel.CrisisNow)
        {
            var id = Guid.CreateVersion7(now);
            await scope.AddAsync(new FollowUp
            {
                PracticeId = decision.PracticeId,
                Id = id,
                PatientId = decision.PatientId,
                Kind = RecordCall.DecisionCall,
                Says = "Phone first: tell them your answer yourself",
                OwnerStaffMemberId = staffId,
                OpenedAt = now,
                DueAt = now + CallWithin,
                IsFirst = true,
                Link = $"/patients/{decision.PatientId}/calls/{id}",
            }, ct);
            return;
        }
        decision.Open(now);
        if (sheet.Gathered.Patient.Email is not { Length: > 0 } email)
            return;
        using (Tongue.Writing(sheet.Gathered.Patient.Language))
            outbox.WriteAbout(sheet.Gathered.Patient, email, Say("There is an answer for you"), Say("The prescriber has answered. Sign in to read it; it stands on your home page.\n"));
    }
}
