using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Knowledge;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>Reads what to expect of a session, for staff in the room: from the doses taken, or from the plan before there are any.</summary>
public sealed class ReadEffectClock(DoorwayDb db, Vault vault, PhaseTables tables, TimeProvider clock)
{
    /// <summary>Refused with what is missing when a fact for the curve is not on record.</summary>
    public async Task<Outcome<ExpectedSession>> Handle(Actor actor, DosingSession session, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await CourseDoses.RouteAsync(scope, session, ct) is not { } route)
            return new Refusal("route", "Cannot assess: there are no numbers for what this plan gives.");
        var person = await ChartPerson.OfAsync(scope, vault, session, now, ct);
        if (person.Missing.Count > 0)
            return person.Missing.ToList();
        // A running session stays with the knowledge of its start.
        var knowledge = await PracticeKnowledge.OfAsync(scope, session.PracticeId, session.StartedAt, ct);
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).OrderBy(d => d.TakenAt).ToListAsync(ct);
        var steps = await DoseStep.OfAsync(scope, session.PracticeId, [session.Id], ct);
        var plans = Plans(session, doses, steps, route, person.Person(), knowledge);
        var past = await new PastMarks(scope, vault).OfAsync(session, route, person.Person(), knowledge, ct);
        var forecasts = plans.Select(p => PersonalClock.Of(p, past, knowledge, tables)).ToList();
        return new ExpectedSession
        {
            Phases = [.. Enum.GetValues<Phase>().Select(phase => Widest(phase, forecasts))],
            Marks = doses.Count == 0 ? [] : await new PastMarks(scope, vault).MarkedAsync(session, doses.Min(d => d.TakenAt), ct),
            From = doses.Count == 0 ? null : doses.Min(d => d.TakenAt),
            Booster = BoosterOf(session, doses),
            NotValidated = [.. plans.SelectMany(CourseDoses.NotValidated).Distinct()],
            Says = Says(forecasts[0], plans, doses),
            Sources = KineticWords.Sources(KineticParameters.Of(plans[0].Set, knowledge), knowledge),
        };
    }

    private static IReadOnlyList<KineticPlan> Plans(DosingSession session, IReadOnlyList<AdministeredDose> doses, ILookup<Guid, DoseStep> steps, DoseRoute route, KineticPerson person, KnowledgeSet knowledge)
    {
        KineticPlan Plan(IReadOnlyList<KineticDose> given) => new() { Form = CourseDoses.FormOf(route), Person = person, Doses = given };
        if (doses.Count == 0)
            return [Plan([CourseDoses.Planned(route, session.PlannedDoseMicrograms, 0, session.InfusionMinutes, knowledge)])];
        IReadOnlyList<KineticPlan> given = [.. CourseDoses.Ends(doses, route).Select(end => Plan(CourseDoses.Taken(doses, steps, route, end, knowledge))).Where(p => p.Doses.Count > 0)];
        // Ended or paused before anything went in: as planned, until something does.
        return given.Count > 0 ? given : [Plan([CourseDoses.Planned(route, session.PlannedDoseMicrograms, 0, session.InfusionMinutes, knowledge)])];
    }

    private static ExpectedPhase Widest(Phase phase, IReadOnlyList<PersonalForecast> forecasts)
    {
        var bands = forecasts.Select(f => f.Phases.Single(p => p.Phase == phase).Band!.Value).ToList();
        return new ExpectedPhase(phase, bands.Min(b => b.Low), bands.Average(b => b.Middle), bands.Max(b => b.High));
    }

    private static (int, int)? BoosterOf(DosingSession session, IReadOnlyList<AdministeredDose> doses)
        => session is { BoosterMicrograms: not null, BoosterFromMinutes: { } from, BoosterUntilMinutes: { } until, BoosterDeclinedAt: null } && !doses.Any(d => d.IsBooster) ? (from, until) : null;

    private static List<string> Says(PersonalForecast forecast, IReadOnlyList<KineticPlan> plans, IReadOnlyList<AdministeredDose> doses)
    {
        List<string> says = [forecast.Says];
        if (doses.Count == 0)
            says.Add("From the plan, until a dose is written down.");
        else if (doses.Any(d => d is { IsGoingIn: true, Sprays: not null }))
            says.Add("Not all sprays are in: what is to come is not counted yet.");
        else if (doses.Any(d => d.IsGoingIn))
            says.Add("The infusion still runs: what is to come is counted as the pump is set now.");
        else if (plans.Count > 1)
            says.Add("Whether the lozenge was spat out or swallowed is not written down yet: the ranges hold for both.");
        return says;
    }
}
