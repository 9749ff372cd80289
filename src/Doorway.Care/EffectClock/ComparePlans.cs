using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Medication;
using Doorway.Care.Patients;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>Lays regimens beside each other for a prescriber of the patient. It writes nothing and orders nothing.</summary>
public sealed class ComparePlans(DoorwayDb db, GatherEligibilityFacts gather, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, IReadOnlyList<Regimen> Regimens, Ancestry Ancestry);

    /// <summary>Refused at the field of a dose that cannot be meant, or with what is missing in the chart.</summary>
    public async Task<Outcome<PlanComparison>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct);
        if (patient is null || actor.In(patient.PracticeId)?.Roles.Contains(Role.Prescriber) != true || !scope.May<MedicationOrder>(Operation.Add))
            return new Refusal("", "Plans are compared by a prescriber of this patient.");
        var knowledge = await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, ct);
        var gathered = await gather.Handle(actor, request.PatientId, ct);
        var chart = await ChartPerson.OfAsync(scope, request.PatientId, gathered!.Today, ct);
        if (chart.Missing.Count > 0)
            return chart.Missing.ToList();
        var person = chart.Person(request.Ancestry);
        if (request.Regimens.SelectMany(r => Faults(r, person, knowledge)).ToList() is { Count: > 0 } faults)
            return faults;
        var regimens = request.Regimens.Select(r => (Regimen: r, Plan: new KineticPlan { Form = r.Form, Person = person, Doses = r.Doses })).ToList();
        var medicines = gathered.Facts.Medications;
        var window = regimens.Count == 0 ? new ForecastWindow() : CourseWindow.For(regimens.SelectMany(r => r.Regimen.Doses));
        return new PlanComparison
        {
            Person = person,
            Regimens = [.. regimens.Select(r => new ExpectedRegimen(r.Regimen, KineticForecast.Of(r.Plan, knowledge, window)))],
            Influences = [.. regimens.SelectMany(r => Influences.Of(r.Plan, medicines ?? [], knowledge)).Distinct()],
            Medicines = medicines is null ? null : [.. medicines.Select(m => m.Text).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase)],
            EveryMin = window.EveryMin,
        };
    }

    /// <summary>The fields of a regimen's doses: "a-mg", and "a-mg1" for its first booster.</summary>
    public static string FieldOf(Regimen regimen, int dose, string name) => dose == 0 ? $"{regimen.Key}-{name}" : $"{regimen.Key}-{name}{dose}";

    private static IEnumerable<Refusal> Faults(Regimen regimen, KineticPerson person, KnowledgeSet knowledge)
    {
        var parameters = KineticParameters.Of(ParameterSet.Fitted2026, knowledge);
        for (var i = 0; i < regimen.Doses.Count; i++)
        {
            var dose = regimen.Doses[i];
            if (!parameters.Takes(regimen.Form, dose.Route))
                yield return new Refusal(FieldOf(regimen, 0, "route"), "There are no numbers for this drug on this route. The spray is esketamine; other nasal ketamine is the racemate.");
            else if (PlausibleDose.Problem(dose.Route, dose.Mg, person.WeightKg, knowledge) is { } problem)
                yield return new Refusal(FieldOf(regimen, i, "mg"), $"Please check: {Lowered(problem)}.");
        }
    }

    private static string Lowered(string sentence) => $"it {char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
