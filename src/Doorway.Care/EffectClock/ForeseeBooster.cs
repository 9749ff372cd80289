using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Knowledge;
using Doorway.Care.Medication;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>What one more dose would add to a session.</summary>
/// <param name="Without">The session as it is.</param>
/// <param name="With">The same with one more dose.</param>
/// <param name="EveryMin">Minutes between two points of the curves.</param>
public sealed record BoosterForecast(KineticForecast Without, KineticForecast With, double EveryMin);

/// <summary>Shows a prescriber what a booster would add. What may be taken is what was agreed beforehand; this changes nothing of it.</summary>
public sealed class ForeseeBooster(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Doses whose end nobody has written down are computed with the same residue.</summary>
    public sealed record Request(Guid PatientId, Guid SessionId, double Mg, double AtMin, double HoldMin, LozengeResidue Residue);

    public async Task<Outcome<BoosterForecast>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var session = await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.SessionId && s.PatientId == request.PatientId, ct);
        if (session is null || actor.In(session.PracticeId)?.Roles.Contains(Role.Prescriber) != true || !scope.May<MedicationOrder>(Operation.Add))
            return new Refusal("", "This is for a prescriber of this patient.");
        if (await CourseDoses.RouteAsync(scope, session, ct) is not { } route)
            return new Refusal("route", "Cannot assess: there are no numbers for what this plan gives.");
        if (route is not (DoseRoute.SublingualLozenge or DoseRoute.Intramuscular))
            return new Refusal("route", $"There is no booster of {Planning.CareWay.InWords(route)}.");
        var chart = await ChartPerson.OfAsync(scope, vault, session, now, ct);
        if (chart.Missing.Count > 0)
            return chart.Missing.ToList();
        var knowledge = await PracticeKnowledge.OfAsync(scope, session.PracticeId, session.StartedAt, ct);
        if (PlausibleDose.Problem(route, request.Mg, (double)chart.WeightKg!.Value, knowledge) is { } problem)
            return new Refusal("mg", $"Please check. {problem}.");
        var taken = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).OrderBy(d => d.TakenAt).ToListAsync(ct);
        var before = taken.Count == 0
            ? [CourseDoses.Planned(route, session.PlannedDoseMicrograms, 0, null, knowledge) with { Residue = request.Residue }]
            : CourseDoses.Taken(taken, await DoseStep.OfAsync(scope, session.PracticeId, [session.Id], ct), route, request.Residue, knowledge);
        var more = new KineticDose { Route = route, Mg = request.Mg, AtMin = request.AtMin, HoldMin = request.HoldMin, Residue = request.Residue };
        var window = CourseWindow.For([.. before, more]);
        KineticForecast Of(IReadOnlyList<KineticDose> doses)
            => KineticForecast.Of(new KineticPlan { Form = CourseDoses.FormOf(route), Person = chart.Person(), Doses = doses }, knowledge, window);
        return new BoosterForecast(Of(before), Of([.. before, more]), window.EveryMin);
    }
}
