using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Writes down what became of a running infusion: another rate, a pause, going on, the end. Each time the pump is read, so
/// that what went in is known and not estimated. Whoever is in the room may pause or end it; faster and further is for who may give.</summary>
public sealed class ChangeInfusion(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid DoseId, DoseStepKind Kind)
    {
        /// <summary>All that has gone in by then, as the pump says.</summary>
        public required int GivenMicroliters { get; init; }

        /// <summary>The new rate, for another rate; going on takes the rate of before.</summary>
        public int? RateMicrolitersPerHour { get; init; }
        public string Why { get; init; } = "";
        public DateTimeOffset? At { get; init; }

        /// <summary>It has happened already and was not agreed: what happened, in words.</summary>
        public string? HappenedAnyway { get; init; }
    }

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var at = request.At ?? adding.Now;
            if (request.Kind == DoseStepKind.Started
                || await adding.Scope.Change<AdministeredDose>().SingleOrDefaultAsync(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.Id == request.DoseId, inner) is not { IsGoingIn: true } dose)
                return new Refusal("pump", "This infusion has ended, or there is none.");
            var steps = (await DoseStep.OfAsync(adding.Scope, session.PracticeId, [session.Id], inner))[dose.Id].ToList();
            if (Faults(request, dose, steps[^1], at, adding.Now) is { Count: > 0 } faults)
                return faults;
            var rate = RateOf(request, steps);
            var fault = await NotOfferedAsync(actor, adding, request, dose, steps, rate, inner);
            if (fault is { } not && string.IsNullOrWhiteSpace(request.HappenedAnyway))
                return not.Refusal;
            dose.PumpRead(request.GivenMicroliters, rate);
            if (request.Kind == DoseStepKind.Ended)
                dose.GivingEnded(at);
            var step = new DoseStep
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                DoseId = dose.Id,
                Kind = request.Kind,
                At = at,
                GivenMicroliters = request.GivenMicroliters,
                RateMicrolitersPerHour = rate,
                Why = request.Why.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(session.PracticeId, session.PatientId, request.Why.Trim(), inner),
                RecordedByStaffMemberId = adding.StaffMemberId,
            };
            await adding.Scope.AddAsync(step, inner);
            await adding.AddAsync(TimelineEntryKind.InfusionChanged, inner, step.Id, step.Why, observedAt: at);
            if (request.Kind == DoseStepKind.Ended)
                (await adding.ChangeSessionAsync(inner)).InfusionEnded(at, adding.Now);
            if (fault is { } happened)
                await Incidents.OpenAsync(adding, vault, happened.Kind, $"{happened.Refusal.Says} {request.HappenedAnyway}", at, inner);
            return default(Done);
        }, ct);

    private static List<Refusal> Faults(Request request, AdministeredDose dose, DoseStep last, DateTimeOffset at, DateTimeOffset now)
    {
        var faults = new List<Refusal>();
        if (at > now || at < last.At)
            faults.Add(new Refusal("at", "That time is not between the last line of this infusion and now."));
        if (request.GivenMicroliters < last.GivenMicroliters)
            faults.Add(new Refusal("pump", $"The pump was at {DoseRules.Ml(last.GivenMicroliters)} already. Read it again."));
        else if (request.GivenMicroliters > dose.DrawnMicroliters)
            faults.Add(new Refusal("pump", $"The bag holds {DoseRules.Ml(dose.DrawnMicroliters ?? 0)}. Read the pump again."));
        if (request.Kind == DoseStepKind.RateChanged && request.RateMicrolitersPerHour is not > 0)
            faults.Add(new Refusal("rate", "Type the new rate. A stop is a pause or the end."));
        if (request.Kind == DoseStepKind.Ended && request.GivenMicroliters < dose.DrawnMicroliters && request.Why.Trim().Length == 0)
            faults.Add(new Refusal("why", "It ended before the bag was empty. Write why."));
        return faults;
    }

    private static int RateOf(Request request, List<DoseStep> steps) => request.Kind switch
    {
        DoseStepKind.RateChanged => request.RateMicrolitersPerHour!.Value,
        DoseStepKind.WentOn => steps.Last(s => s.RateMicrolitersPerHour > 0).RateMicrolitersPerHour,
        _ => 0,
    };

    private static async Task<(Refusal Refusal, IncidentKind Kind)?> NotOfferedAsync(Actor actor, Appending adding, Request request, AdministeredDose dose, List<DoseStep> steps, int rate, CancellationToken ct)
    {
        var session = adding.Session;
        var goesOn = request.Kind == DoseStepKind.WentOn || request.Kind == DoseStepKind.RateChanged && rate > steps[^1].RateMicrolitersPerHour;
        if (!goesOn)
            return null;
        if (await ConsentAndDecision.IsWithdrawnAsync(adding.Scope, session, ct))
            return (new Refusal("pump", "The patient has taken their consent back. No more medicine today: end the infusion, and stay with them."), IncidentKind.TakenWithoutGo);
        if (!RecordDose.MayGive(actor, session))
            return (new Refusal("pump", "A prescriber or a session monitor lets it go on."), IncidentKind.Other);
        if ((await PressureStanding.DuringAsync(adding.Scope, session, dose, ct)).Asks is { } asks)
            return (new Refusal("pump", asks), IncidentKind.Other);
        var planned = InfusionRules.RateMicrolitersPerHour(dose.DrawnMicroliters ?? 0, dose.PlannedMinutes ?? 1);
        return rate > planned ? (new Refusal("rate", $"That is faster than planned: {DoseRules.Ml(planned)} an hour at most."), IncidentKind.TakenBeyondMaximum) : null;
    }
}
