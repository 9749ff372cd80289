using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>How far marked phases may lie from a person's curve, and how much of a prediction always stays general. Proposals: nothing is published.</summary>
/// <param name="Session">Shift of a whole session, standard deviation of the logarithm.</param>
/// <param name="Mark">Shift of one mark, standard deviation of the logarithm.</param>
/// <param name="Prior">Share of the prediction that stays with people in general, 0 to 1.</param>
public sealed record ClockSpread(double Session, double Mark, double Prior)
{
    /// <summary>Both together, standard deviation of the logarithm.</summary>
    public double Together => Math.Sqrt(Session * Session + Mark * Mark);

    // Without any difference one mark would decide everything.
    private const double Least = 0.01;

    /// <summary>The numbers of a knowledge set; what a practice sets outside its range counts as its end.</summary>
    public static ClockSpread Of(KnowledgeSet knowledge) =>
        new(Math.Max(Least, Value("session", knowledge)), Math.Max(Least, Value("mark", knowledge)), Math.Clamp(Value("prior", knowledge), 0, 1));

    private static double Value(string name, KnowledgeSet knowledge) => (double)knowledge.Limit($"pk.clock.{name}").Value / 100;
}
