using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`pk`: what is expected in blood and effect after given doses.</summary>
internal sealed class PkCommand : IAnsweringCommand
{
    private const int MostPoints = 100_000;
    private const int MostValues = 20_000_000;
    private const decimal LongestMin = 100_000;
    private const int MostPeople = 10_000;
    private const int DayMin = 1440;

    public string Name => "pk";

    public string About => "ketamine, norketamine and effect after given doses, with bands; decision support, never an order";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var set = request["parameters"].OneOf(("perez-ruixo-2021", ParameterSet.PerezRuixo2021), ("fitted-2026", ParameterSet.Fitted2026));
        var form = request["drug"].OneOf(("racemic", KetamineForm.Racemic), ("esketamine", KetamineForm.Esketamine));
        var (person, assumed) = PkFields.Person(request["patient"], set, knowledge);
        var doses = PkFields.Doses(request["doses"], form, KineticParameters.Of(set, knowledge), person, knowledge);
        var medications = request["patient"]["medications"].ListOrNull() is { } list ? ClinicalFields.MedicationsOf(list) : [];
        var plan = new KineticPlan { Set = set, Form = form, Person = person, Doses = doses };
        var window = Window(request);
        var forecast = KineticForecast.Of(plan, knowledge, window);
        return new
        {
            ketamine = Course(forecast.Ketamine, window),
            norketamine = Course(forecast.Norketamine, window),
            effectSite = Course(forecast.EffectSite, window),
            phases = forecast.Phases.Select(p => new { session = p.Session, phase = p.Phase, fromMin = p.FromMin, band = p.Band, mark = Mark.Proposed }),
            bands = window.People == 0 ? null : new
            {
                people = window.People,
                seed = window.Seed,
                percentiles = new[] { 5, 50, 95 },
                includes = "differences among people and the residual of a measurement; areas without the residual; phases with how sessions differ (a proposal)",
                ketamine = Band(forecast.Ketamine.Band!, window),
                norketamine = Band(forecast.Norketamine.Band!, window),
                effectSite = Band(forecast.EffectSite.Band!, window),
            },
            notValidated = forecast.NotValidated,
            limits = forecast.Limits,
            influences = Influences.Of(plan, medications, knowledge),
            assumed,
            sources = forecast.Sources,
            knowledge = knowledge.ContentHash,
        };
    }

    private static ForecastWindow Window(Field request)
    {
        var until = (double)(request["untilMin"].NumberOrNull(0, LongestMin) ?? DayMin);
        var every = (double)(request["everyMin"].NumberOrNull(0.01m, LongestMin) ?? 1);
        var window = new ForecastWindow
        {
            UntilMin = until,
            EveryMin = every,
            People = request["population"].WholeOrNull(0, MostPeople) ?? 0,
            Seed = request["seed"].WholeOrNull(int.MinValue, int.MaxValue) ?? 1,
        };
        if (window.Points > MostPoints) throw request["everyMin"].Wrong($"Gives more than {MostPoints} points; ask for fewer");
        if ((long)window.Points * window.People > MostValues) throw request["population"].Wrong($"Gives more than {MostValues} values with this many points; ask for fewer");
        return window;
    }

    private static object Course(CourseForecast course, ForecastWindow window) => new
    {
        course.CmaxNgMl,
        course.TmaxMin,
        aucNgHMl = new { infinity = course.AucNgHMl, h8 = course.AucNgHMl8, h24 = course.AucNgHMl24 },
        curve = Points(course.Curve, window),
    };

    private static object Band(CourseBand band, ForecastWindow window) => new
    {
        cmaxNgMl = band.Cmax,
        aucNgHMl = band.Auc,
        curve = band.Low.Select((low, i) => new[] { i * window.EveryMin, low, band.Middle[i], band.High[i] }),
    };

    private static IEnumerable<double[]> Points(IReadOnlyList<double> curve, ForecastWindow window) =>
        curve.Select((value, i) => new[] { i * window.EveryMin, value });
}
