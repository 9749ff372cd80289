using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>Whether the row of the step leaves room for one. It is never an order, and never a reason to give more.</summary>
public enum StepUp
{
    /// <summary>A fact of the last session speaks against any step up.</summary>
    NotOffered,
    /// <summary>Nothing that is known speaks against it, and something is not known.</summary>
    CannotAssess,
    /// <summary>Everything that the row asks about is known, and nothing of it speaks against one step.</summary>
    NothingAgainst,
    /// <summary>The row has no step for this route, so it leaves room for none.</summary>
    NotInTheRow,
    /// <summary>The last session was by another route than the dose that is decided about: no step follows from it.</summary>
    AnotherWay,
}

/// <summary>One thing that the row asks about the last session.</summary>
/// <param name="Id">Stable id: "pressure", "oxygen", "sedation" or "harm".</param>
/// <param name="State">Met: nothing against a step. NotMet: speaks against it. CannotAssess: not known.</param>
/// <param name="Says">The fact beside its limit, in words.</param>
/// <param name="Rule">The limit, with source, basis and mark.</param>
public sealed record TitrationReason(string Id, ReasonState State, string Says, Limit Rule);

/// <summary>One step of the dose by a route, from its smallest to its largest.</summary>
/// <param name="Low">Smallest step, in mg or mg/kg as its unit says.</param>
/// <param name="High">Largest step, in the same unit.</param>
/// <param name="Says">"50 to 100 mg", with mg for this weight where the step goes by weight and one is known.</param>
public sealed record TitrationStep(Limit Low, Limit High, string Says);

/// <summary>
/// What the last session says about a step up, for the prescriber. Source: clinical facts 3c, the row "Titration step", a proposal without a
/// source of its own: under the tongue 50 to 100 mg, into a muscle 0.1 to 0.25 mg/kg, into a vein 0.1 to 0.2 mg/kg, one step a session, and none
/// after a session with a systolic pressure of 180 or more, an oxygen saturation below 90 %, a MOAA/S of 2 or less or an adverse event of grade 3 or more.
/// It orders nothing, fills nothing in and is part of no gate.
/// </summary>
public sealed record TitrationAid
{
    /// <summary>The answer over all reasons. Another route comes first, then one reason against, then a route that the row does not speak of, then what is not known.</summary>
    public required StepUp Standing { get; init; }
    /// <summary>Pressure, oxygen, sedation and harm, in this order.</summary>
    public required IReadOnlyList<TitrationReason> Reasons { get; init; }
    /// <summary>First what was measured and how it speaks, then what nobody measured or settled. It judges nothing beyond the reasons.</summary>
    public required string Known { get; init; }
    /// <summary>The step of the route; null where the row has none (every route but the lozenge, the muscle and the vein), and after a session by another route.</summary>
    public required TitrationStep? Step { get; init; }
    /// <summary>The last dose in words, with mg/kg where a weight is known; or that the amount is not known.</summary>
    public required string LastDose { get; init; }

    /// <summary>Looks at the last session.</summary>
    /// <param name="facts">What is written down; see there for units and ranges.</param>
    /// <param name="knowledge">The knowledge set, with the practice's own numbers where it has any.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fact lies outside its range.</exception>
    public static TitrationAid Of(LastSessionFacts facts, KnowledgeSet knowledge)
    {
        Check(facts);
        TitrationReason[] reasons =
        [
            Judge("pressure", "titration.systolic", facts.HighestSystolicMmHg, (fact, limit) => fact >= limit, "The highest systolic pressure was {0} mmHg; none from {1} on", "No pressure is written down after the dose"),
            Judge("oxygen", "titration.oxygen", facts.LowestSpO2Percent, (fact, limit) => fact < limit, "The lowest oxygen saturation was {0} %; none below {1}", "No oxygen saturation is written down after the dose"),
            Sedation(),
            Judge("harm", "titration.harm", facts.HighestHarmGrade, (fact, limit) => fact >= limit,
                facts.HighestHarmGrade == 0 ? "No adverse event is written down; none from grade {1} on" : "The highest grade of an adverse event was {0}; none from grade {1} on",
                facts.HasUngradedIncident ? "Whether there was harm is not settled: an incident is written down, and no adverse event with a grade"
                    : "Whether there was an adverse event is not settled: none is written down, and the note of the session is not signed"),
        ];
        var isAnotherWay = facts.NextRoute is { } next && next != facts.Route;
        var step = isAnotherWay ? null : StepOf(facts, knowledge);
        return new TitrationAid
        {
            Standing = isAnotherWay ? StepUp.AnotherWay
                : reasons.Any(r => r.State == ReasonState.NotMet) ? StepUp.NotOffered
                : step is null ? StepUp.NotInTheRow
                : reasons.Any(r => r.State == ReasonState.CannotAssess) ? StepUp.CannotAssess : StepUp.NothingAgainst,
            Reasons = reasons,
            Known = KnownOf(reasons),
            Step = step,
            LastDose = DoseInWords(facts),
        };

        // A score of recovery is taken late; who answered to pain alone before it was deeper than any score says.
        TitrationReason Sedation() => facts.HardToRouseAt is { } at
            ? new("sedation", ReasonState.NotMet, $"They answered to pain alone or not at all, at {Time(at)}, as the signs say", knowledge.Limit("titration.sedation"))
            : Judge("sedation", "titration.sedation", facts.DeepestMoaas, (fact, limit) => fact <= limit,
                $"The deepest MOAA/S that was scored was {{0}}{(facts.DeepestMoaasAt is { } scored ? $", at {Time(scored)}" : "")}; none of {{1}} or less", "No MOAA/S is written down");

        TitrationReason Judge(string id, string limitId, int? fact, Func<decimal, decimal, bool> isAgainst, string says, string unknown)
        {
            var limit = knowledge.Limit(limitId);
            return fact is not { } known
                ? new(id, ReasonState.CannotAssess, unknown, limit)
                : new(id, isAgainst(known, limit.Value) ? ReasonState.NotMet : ReasonState.Met, string.Format(CultureInfo.InvariantCulture, says, known, Say(limit.Value)), limit);
        }
    }

    private static string KnownOf(IReadOnlyList<TitrationReason> reasons)
    {
        string[] sentences =
        [
            Named(ReasonState.NotMet) is { Length: > 0 } against ? $"Known, and against a step up: {against}." : "",
            Named(ReasonState.Met) is { Length: > 0 } met ? $"Known, and not against a step up: {met}." : "",
            reasons.All(r => r.State == ReasonState.CannotAssess) ? "Nothing that the row asks about is known." : "",
            Named(ReasonState.CannotAssess) is { Length: > 0 } unknown ? $"Not measured or not settled: {unknown}." : "",
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));

        string Named(ReasonState state) => string.Join(", ", reasons.Where(r => r.State == state).Select(r => r.Id switch
        {
            "pressure" => "blood pressure",
            "oxygen" => "oxygen saturation",
            "sedation" => "depth of sedation",
            _ => "adverse events",
        }));
    }

    private static string DoseInWords(LastSessionFacts facts) => facts.DoseMg is not { } mg ? "The amount is not known"
        : facts.WeightKg is { } kg ? $"{Say(Math.Round(mg, 2))} mg, {Say(Math.Round(mg / kg, 2))} mg/kg at {Say(kg)} kg"
        : $"{Say(Math.Round(mg, 2))} mg; mg/kg cannot be assessed, no weight is on record";

    private static TitrationStep? StepOf(LastSessionFacts facts, KnowledgeSet knowledge)
    {
        var route = facts.Route switch { DoseRoute.SublingualLozenge => "lozenge", DoseRoute.Intramuscular => "im", DoseRoute.Intravenous => "iv", _ => null };
        if (route is null)
            return null;
        var (low, high) = (knowledge.Limit($"dose.{route}.step.low"), knowledge.Limit($"dose.{route}.step"));
        var says = $"{Say(low.Value)} to {Say(high.Value)} {high.Unit}";
        return new(low, high, high.Unit == "mg" ? says : facts.WeightKg is { } kg
            ? $"{says}, at {Say(kg)} kg {Say(Math.Round(low.Value * kg, 1))} to {Say(Math.Round(high.Value * kg, 1))} mg"
            : $"{says}; in mg it cannot be assessed, no weight is on record");
    }

    private static void Check(LastSessionFacts facts)
    {
        if (facts.DoseMg <= 0)
            throw new ArgumentOutOfRangeException(nameof(facts), "The dose must be above 0.");
        InRange(facts.WeightKg, 25, 350, "weight");
        InRange(facts.HighestSystolicMmHg, 40, 300, "systolic pressure");
        InRange(facts.LowestSpO2Percent, 0, 100, "oxygen saturation");
        InRange(facts.DeepestMoaas, 0, 5, "MOAA/S");
        InRange(facts.HighestHarmGrade, 0, 5, "grade");
    }

    private static void InRange(decimal? value, int from, int to, string what)
    {
        if (value < from || value > to)
            throw new ArgumentOutOfRangeException(nameof(value), $"The {what} must lie from {from} to {to}.");
    }

    private static string Time(DateTimeOffset at) => at.ToString("h:mm tt", CultureInfo.InvariantCulture);

    private static string Say(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
