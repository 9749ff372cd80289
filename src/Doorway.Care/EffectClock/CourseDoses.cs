using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>Doses of a plan or of a session, as a curve takes them.</summary>
public static class CourseDoses
{
    /// <summary>What is given on a route: the spray is esketamine, all else is compounded from the racemate.</summary>
    public static KetamineForm FormOf(DoseRoute route) => route == DoseRoute.NasalEsketamine ? KetamineForm.Esketamine : KetamineForm.Racemic;

    /// <summary>The first dose of a plan, or the amount that was decided for the next session, and its booster at the beginning of the agreed window; empty until the medicine is set.</summary>
    public static IReadOnlyList<KineticDose> Planned(TreatmentPlan plan, bool withBooster, KnowledgeSet knowledge, long? decidedMicrograms = null)
    {
        if (plan.FirstDoseMicrograms is not { } first)
            return [];
        var dose = Planned(plan.Route, decidedMicrograms ?? first, 0, plan.InfusionMinutes, knowledge);
        return withBooster && plan is { BoosterAgreed: true, BoosterMicrograms: { } booster, BoosterFromMinutes: { } from }
            ? [dose, dose with { Mg = Mg(booster), AtMin = from }]
            : [dose];
    }

    /// <summary>One planned dose; a lozenge is held and spat out as the template has it.</summary>
    public static KineticDose Planned(DoseRoute route, long micrograms, double atMin, int? infusionMin, KnowledgeSet knowledge)
        => new() { Route = route, Mg = Mg(micrograms), AtMin = atMin, InfusionMin = infusionMin, HoldMin = HoldMin(knowledge), Residue = LozengeResidue.Spat };

    /// <summary>What was taken, with minute 0 at the first dose. What nobody has written down yet counts as <paramref name="unknown"/>.</summary>
    public static IReadOnlyList<KineticDose> Taken(IReadOnlyList<AdministeredDose> doses, ILookup<Guid, DoseStep> steps, DoseRoute route, LozengeResidue unknown, KnowledgeSet knowledge)
    {
        var from = doses.Min(d => d.TakenAt);
        return [.. doses.Where(d => d.InBagMicrograms is not null).SelectMany(d => Infused(d, [.. steps[d.Id]], from)), .. doses.Where(d => d.Devices is not null).Select(d => Sprayed(d, [.. steps[d.Id]], from)), .. doses.Where(d => d.Sprays is not null).SelectMany(d => OfTheBottle(d, [.. steps[d.Id]], from)), .. doses.Where(d => d.InBagMicrograms is null && d.Sprays is null && d.Devices is null).Select(d => new KineticDose
        {
            Route = route,
            Mg = Mg(d.DoseMicrograms),
            AtMin = (d.TakenAt - from).TotalMinutes,
            HoldMin = d.HoldMinutes ?? HoldMin(knowledge),
            Residue = d.Residue switch { Residue.Spat => LozengeResidue.Spat, Residue.Swallowed => LozengeResidue.Swallowed, _ => unknown },
        })];
    }

    // What went in between two readings of the pump is an infusion of its own; what still runs goes on as it is set.
    private static IEnumerable<KineticDose> Infused(AdministeredDose dose, IReadOnlyList<DoseStep> steps, DateTimeOffset from)
    {
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
            if (next.GivenMicroliters > step.GivenMicroliters)
                yield return Part(dose, next.GivenMicroliters - step.GivenMicroliters, step.At - from, (next.At - step.At).TotalMinutes);
        if (dose.IsGoingIn && steps is [.., var last] && InfusionRules.MinutesLeft(dose, last) is > 0 and var left)
            yield return Part(dose, (dose.DrawnMicroliters ?? 0) - last.GivenMicroliters, last.At - from, left);
    }

    // Devices of one dose are one dose of the model: a later one is taken up less than the first.
    private static KineticDose Sprayed(AdministeredDose dose, IReadOnlyList<DoseStep> devices, DateTimeOffset from) => new()
    {
        Route = DoseRoute.NasalEsketamine,
        Mg = Mg(dose.DoseMicrograms),
        AtMin = (dose.TakenAt - from).TotalMinutes,
        DeviceGapMin = devices.Count > 1 ? (devices[^1].At - devices[0].At).TotalMinutes / (devices.Count - 1) : new KineticDose { Route = DoseRoute.NasalEsketamine, Mg = 0 }.DeviceGapMin,
    };

    // Each spray of a compounded bottle is a dose of its own, at the time at which it went in.
    private static IEnumerable<KineticDose> OfTheBottle(AdministeredDose dose, IReadOnlyList<DoseStep> steps, DateTimeOffset from)
        => steps.Where(s => s.Kind == DoseStepKind.Spray).Select(s => new KineticDose
        {
            Route = DoseRoute.Nasal,
            Mg = Mg(dose.StrengthMicrograms * (dose.SprayMicroliters ?? 0) / 1000),
            AtMin = (s.At - from).TotalMinutes,
        });

    /// <summary>Stands with every curve of a compounded spray.</summary>
    public const string BottleNotValidated = "Not validated: a compounded nasal spray. What one spray of a bottle gives is not known, and the share that the nose takes up is told from 11 to 50 percent.";

    /// <summary>What of a plan no published curve supports.</summary>
    public static IEnumerable<string> NotValidated(KineticPlan plan)
        => plan.Doses.Any(d => d.Route == DoseRoute.Nasal) ? [.. KineticWords.NotValidated(plan), BottleNotValidated] : KineticWords.NotValidated(plan);

    private static KineticDose Part(AdministeredDose dose, int microliters, TimeSpan at, double minutes) => new()
    {
        Route = DoseRoute.Intravenous,
        Mg = (double)(dose.InBagMicrograms ?? 0) * microliters / (dose.DrawnMicroliters ?? 1) / 1000.0,
        AtMin = at.TotalMinutes,
        InfusionMin = minutes,
    };

    /// <summary>The ways in which the doses may have ended: one, or both while it is not written down.</summary>
    public static IReadOnlyList<LozengeResidue> Ends(IReadOnlyList<AdministeredDose> doses, DoseRoute route)
        => route == DoseRoute.SublingualLozenge && doses.Any(d => d.Residue == Residue.NotKnown) ? [LozengeResidue.Spat, LozengeResidue.Swallowed] : [LozengeResidue.Spat];

    /// <summary>The route of a session's course; null when no curve can be made: a vein without the length of its infusion, under the skin.</summary>
    internal static async Task<DoseRoute?> RouteAsync(ActorScope scope, DosingSession session, CancellationToken ct)
    {
        var plan = await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == session.PracticeId && p.EpisodeId == session.EpisodeId).OrderByDescending(p => p.DraftedAt).FirstOrDefaultAsync(ct);
        return plan?.Route switch
        {
            DoseRoute.Subcutaneous => null,
            DoseRoute.Intravenous when session.InfusionMinutes is null => null,
            var route => route,
        };
    }

    private static double HoldMin(KnowledgeSet knowledge) => (double)KnowledgeSet.Embedded.Protocol(TreatmentPlan.FirstProtocol).Number("hold.low", knowledge).Value;

    private static double Mg(long micrograms) => micrograms / 1000.0;
}
