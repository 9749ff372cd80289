using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>
/// Simulated patients whose sessions differ, for the personal clock: how far the middle of the prediction lies from the
/// patient's own usual time (mean absolute difference of the logarithms over all phases), from people in general and with
/// 1, 3 and 6 marked sessions. The patients come from another stream of chance than the prior, their sessions are shifted,
/// marks are late or early, and a third of marks is missing.
/// </summary>
internal static class ClockTrial
{
    public const int Patients = 100;

    private const int Prior = 1000;
    private const double SessionShift = 0.15;
    private const double MarkShift = 0.15;

    /// <summary>Mean error from people in general and with the person's own sessions.</summary>
    public sealed record Result(double General, double Own);

    public static IReadOnlyDictionary<int, Result> Run()
    {
        var knowledge = KnowledgeSet.Embedded;
        var plan = Sample.Plan(Sample.Lozenge());
        var spread = ClockSpread.Of(knowledge);
        var table = PhaseTable.Of(plan, knowledge, Prior, seed: 1);
        var patients = PhaseTable.Of(plan, knowledge, Patients, seed: 77);
        var general = table.Forecast(PersonalClock.Weights([], spread, Prior), spread);
        Dictionary<int, Result> results = [];
        foreach (var sessions in new[] { 1, 3, 6 })
        {
            var (before, after) = (0.0, 0.0);
            for (var patient = 0; patient < Patients; patient++)
            {
                var random = new Random(1000 * sessions + patient);
                var seen = Enumerable.Range(0, sessions).Select(_ => (table, table.Counting(Marks(patients, patient, random)))).Where(s => s.Item2.Count > 0).ToList();
                var own = table.Forecast(PersonalClock.Weights(seen, spread, Prior), spread);
                foreach (var phase in Enum.GetValues<Phase>())
                {
                    before += Off(general, phase);
                    after += Off(own, phase);
                }

                double Off(IReadOnlyList<PhaseForecast> forecast, Phase phase) => Math.Abs(Math.Log(forecast[(int)phase].FromMin / patients[phase, patient]));
            }
            results[sessions] = new(before / (4 * Patients), after / (4 * Patients));
        }
        return results;
    }

    private static IEnumerable<PhaseMark> Marks(PhaseTable patients, int patient, Random random)
    {
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var session = SessionShift * Normal();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var minute = patients[phase, patient] * Math.Exp(session + MarkShift * Normal());
            if (random.Next(3) > 0) yield return new(phase, minute);
        }
    }
}
