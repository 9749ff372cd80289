using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.KineticsBench;

/// <summary>What is measured: 35 mg over 40 minutes by a vein, six times, 3.5 days apart; 181 points a session, ketamine and norketamine.</summary>
internal sealed class SixInfusions
{
    public const int Sessions = 6;
    public const double DaysApart = 3.5;
    public const double Mg = 35;
    public const double InfusionMin = 40;
    public const int Points = 181;

    private readonly VirtualPeople people;
    private readonly KineticSolution solution;

    public SixInfusions()
    {
        var parameters = KineticParameters.Of(ParameterSet.Fitted2026, KnowledgeSet.Embedded);
        var typical = parameters.Typical(new KineticPerson { WeightKg = 70 }, KetamineForm.Racemic);
        people = new VirtualPeople(parameters, typical, seed: 1);
        solution = new KineticSolution([.. Enumerable.Range(0, Sessions).Select(s => new KineticDose
        {
            Route = DoseRoute.Intravenous,
            Mg = Mg,
            AtMin = s * DaysApart * 24 * 60,
            InfusionMin = InfusionMin,
        })], typical);
    }

    public double[] Ketamine { get; } = new double[Sessions * Points];
    public double[] Norketamine { get; } = new double[Sessions * Points];

    public KineticValues Values(int person) => people.Person(person).Values;

    /// <summary>All points of one person, drawn anew.</summary>
    public void Solve(int person)
    {
        solution.Become(people.Person(person).Values);
        for (var s = 0; s < Sessions; s++)
        {
            solution.Fill(Course.Ketamine, s * DaysApart * 24, 1.0 / 60, Ketamine.AsSpan(s * Points, Points));
            solution.Fill(Course.Norketamine, s * DaysApart * 24, 1.0 / 60, Norketamine.AsSpan(s * Points, Points));
        }
    }
}
