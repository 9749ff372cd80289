using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>Tells a patient what their day may be like. Null until their plan holds a medicine.</summary>
public sealed class ForeseeDay(DoorwayDb db, TimeProvider clock)
{
    public async Task<DayAhead?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var plan = await scope.Read<TreatmentPlan>().Where(p => p.PatientId == patientId && p.ClosedAt == null).OrderByDescending(p => p.DraftedAt).FirstOrDefaultAsync(ct);
        if (plan is not { HasMedicine: true })
            return null;
        var knowledge = await PracticeKnowledge.OfAsync(scope, plan.PracticeId, now, ct);
        var coming = await Dosing.ComingDose.OfAsync(scope, plan, ct);
        var person = await ChartPerson.OfAsync(scope, patientId, DateOnly.FromDateTime(now.UtcDateTime), ct);
        return Of(plan.Route, CourseDoses.Planned(plan, withBooster: false, knowledge, coming.Micrograms), person, knowledge);
    }

    /// <summary>Ranges are computed only for a way that is validated and a person of whom enough is known.</summary>
    public static DayAhead Of(DoseRoute route, IReadOnlyList<KineticDose> doses, ChartPerson person, KnowledgeSet knowledge)
    {
        // Of an infusion without a length, and under the skin, there are no numbers.
        if (person.Missing.Count > 0 || route is DoseRoute.Subcutaneous || route is DoseRoute.Intravenous && doses.Any(d => d.InfusionMin is null))
            return DayAhead.Of(route, knowledge);
        var plan = new KineticPlan { Form = CourseDoses.FormOf(route), Person = person.Person(), Doses = doses };
        return CourseDoses.NotValidated(plan).Any()
            ? DayAhead.Of(route, knowledge)
            : DayAhead.Of(KineticForecast.Of(plan, knowledge, new ForecastWindow()));
    }
}
