using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>What a virtual population does under one plan.</summary>
/// <param name="Courses">Bands of ketamine, norketamine and effect site.</param>
/// <param name="Phases">For each session, the spread of each phase.</param>
internal sealed record PopulationBands(IReadOnlyList<CourseBand> Courses, IReadOnlyList<IReadOnlyList<Spread>> Phases)
{
    private const int CourseCount = 3;

    /// <summary>Runs the population.</summary>
    public static PopulationBands Of(KineticPlan plan, VirtualPeople people, KineticSolution solution, KnowledgeSet knowledge, ForecastWindow window)
    {
        var columns = Enumerable.Range(0, CourseCount).Select(_ => new CourseColumns(window)).ToArray();
        var phases = new PopulationPhases(plan, knowledge, window.People);
        for (var i = 0; i < window.People; i++)
        {
            var person = people.Person(i);
            solution.Become(person.Values);
            for (var course = Course.Ketamine; course <= Course.EffectSite; course++)
                columns[(int)course].Take(i, solution, course, course == Course.Norketamine ? person.NorketamineFactor : person.KetamineFactor);
            phases.Take(i, solution, person.SessionShift);
        }
        return new([.. columns.Select(c => c.Band())], phases.Spreads());
    }

    /// <summary>The band of one course alone.</summary>
    public static CourseBand Of(KineticPlan plan, Course course, KnowledgeSet knowledge, ForecastWindow window)
    {
        var (parameters, typical, solution) = plan.Begin(knowledge);
        var people = new VirtualPeople(parameters, typical, window.Seed);
        var column = new CourseColumns(window);
        for (var i = 0; i < window.People; i++)
        {
            var person = people.Person(i);
            solution.Become(person.Values);
            column.Take(i, solution, course, course == Course.Norketamine ? person.NorketamineFactor : person.KetamineFactor);
        }
        return column.Band();
    }

    /// <summary>All values of one course: point by point, then person by person.</summary>
    private sealed class CourseColumns(ForecastWindow window)
    {
        private readonly double[] curve = new double[window.Points];
        private readonly double[] values = new double[window.Points * window.People];
        private readonly double[] highest = new double[window.People];
        private readonly double[] areas = new double[window.People];

        public void Take(int person, KineticSolution solution, Course course, double factor)
        {
            solution.Fill(course, 0, window.EveryMin / 60, curve);
            var top = 0.0;
            for (var point = 0; point < curve.Length; point++)
            {
                top = Math.Max(top, curve[point]);
                values[point * window.People + person] = curve[point] * factor;
            }
            // The end of an infusion is the top of its curve and may lie between two points.
            foreach (var hours in solution.EventHours) top = Math.Max(top, solution.At(course, hours));
            highest[person] = top * factor;
            areas[person] = solution.Area(course);
        }

        public CourseBand Band()
        {
            double[] low = new double[curve.Length], middle = new double[curve.Length], high = new double[curve.Length];
            for (var point = 0; point < curve.Length; point++)
                (low[point], middle[point], high[point]) = Spread.Of(values.AsSpan(point * window.People, window.People));
            return new(low, middle, high, Spread.Of(highest), Spread.Of(areas));
        }
    }
}
