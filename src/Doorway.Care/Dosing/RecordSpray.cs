using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One more spray of the compounded bottle went in, under the eyes of who may give. The plan says how long to wait between two.</summary>
public sealed class RecordSpray(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid DoseId, Nostril Into)
    {
        public DateTimeOffset? At { get; init; }

        /// <summary>It has happened already and was not agreed: what happened, in words.</summary>
        public string? HappenedAnyway { get; init; }
    }

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var at = request.At ?? adding.Now;
            if (await SpraysOf.BegunAsync(adding, request.DoseId, inner) is not { } dose)
                return new Refusal("spray-at", "There is no dose of this spray that was begun.");
            var last = (await DoseStep.OfAsync(adding.Scope, session.PracticeId, [session.Id], inner))[dose.Id].Last();
            if (at > adding.Now || at < last.At)
                return new Refusal("spray-at", "That time is not between the spray before and now.");
            var fault = await FaultOfAsync(actor, adding, dose, last, at, inner);
            if (fault is { } not && string.IsNullOrWhiteSpace(request.HappenedAnyway))
                return not.Refusal;
            dose.SprayTaken();
            var step = BottleDoseRules.StepOf(dose, DoseStepKind.Spray, request.Into, at, adding);
            await adding.Scope.AddAsync(step, inner);
            await adding.AddAsync(TimelineEntryKind.SprayTaken, inner, step.Id, observedAt: at);
            // One that came after the end moves the end: the time since the last of it counts from there.
            if (dose.SpraysTaken >= dose.Sprays || !dose.IsGoingIn)
                dose.GivingEnded(at);
            if (fault is { } happened)
                await Incidents.OpenAsync(adding, vault, happened.Kind, $"{happened.Refusal.Says} {request.HappenedAnyway}", at, inner);
            return default(Done);
        }, ct);

    private static async Task<(Refusal Refusal, IncidentKind Kind)?> FaultOfAsync(Actor actor, Appending adding, AdministeredDose dose, DoseStep last, DateTimeOffset at, CancellationToken ct)
    {
        var session = adding.Session;
        if (!session.IsRunning)
            return (new Refusal("spray-at", "The session has ended."), IncidentKind.Other);
        if (await ConsentAndDecision.IsWithdrawnAsync(adding.Scope, session, ct))
            return (new Refusal("spray-at", "The patient has taken their consent back. No more medicine today; stay with them."), IncidentKind.TakenWithoutGo);
        if (!dose.IsGoingIn)
            return (new Refusal("spray-at", dose.SpraysTaken >= dose.Sprays ? $"The dose is {dose.Sprays} sprays, and all are in." : "The sprays were ended. A no stays a no for today."), IncidentKind.TakenBeyondMaximum);
        if (!RecordDose.MayGive(actor, session))
            return (new Refusal("spray-at", "A prescriber or a session monitor watches each spray and writes it down."), IncidentKind.Other);
        if (session.SprayGapMinutes is not { } gap)
            return (new Refusal("spray-at", "How long to wait between two sprays is not known: the plan does not say it. The prescriber decides."), IncidentKind.Other);
        if (at - last.At < TimeSpan.FromMinutes(gap))
            return (new Refusal("spray-at", $"The plan says at least {gap} minutes between two sprays. The next one is from {TimeZoneInfo.ConvertTime(last.At.AddMinutes(gap), TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)):h:mm tt}."), IncidentKind.Other);
        return (await PressureStanding.DuringAsync(adding.Scope, session, dose, ct)).Asks is { } asks ? (new Refusal("spray-at", asks), IncidentKind.Other) : null;
    }
}

/// <summary>No more sprays of this dose, with the reason. Whoever is in the room may say it, also after the session.</summary>
public sealed class EndSprays(SessionTimeline timeline, Vault vault)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, Guid doseId, string why, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            if (await SpraysOf.BegunAsync(adding, doseId, inner) is not { IsGoingIn: true } dose || adding.StaffMemberId is null)
                return new Refusal("why", "The sprays of this dose have ended, or there are none.");
            if (why.Trim().Length == 0)
                return new Refusal("why", "Write why. “They did not want more” is enough.");
            dose.GivingEnded(adding.Now);
            var step = BottleDoseRules.StepOf(dose, DoseStepKind.Ended, null, adding.Now, adding, await vault.SealAsync(practiceId, dose.PatientId, why.Trim(), inner));
            await adding.Scope.AddAsync(step, inner);
            await adding.AddAsync(TimelineEntryKind.SpraysEnded, inner, step.Id, step.Why);
            return default(Done);
        }, ct);
}

internal static class SpraysOf
{
    public static async Task<AdministeredDose?> BegunAsync(Appending adding, Guid doseId, CancellationToken ct)
        => await adding.Scope.Change<AdministeredDose>().SingleOrDefaultAsync(d => d.PracticeId == adding.Session.PracticeId && d.DosingSessionId == adding.Session.Id && d.Id == doseId && d.EnteredInErrorAt == null && d.Sprays != null, ct);
}
