namespace Doorway.Clinical.Instruments;

/// <summary>A score.</summary>
/// <param name="Name">"total" for the sum, "risk" for the C-SSRS, otherwise the name of the part.</param>
/// <param name="Value">The number; null when too many answers are missing or no rule is known. Never a partial sum.</param>
/// <param name="Band">Word of the severity band; null where there is none.</param>
/// <param name="Prorated">True when missing answers were filled with the mean of the others.</param>
/// <param name="ScreenPositive">True on the side of the cut-off that asks for more; null where there is no cut-off or no value.</param>
/// <param name="Because">Why there is no value, or what the value rests on; null where nothing is to be said.</param>
public sealed record Score(string Name, decimal? Value, string? Band, bool Prorated, bool? ScreenPositive, string? Because = null);

/// <summary>A matter of safety in the answers.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record SafetyFlag(string Id, string Because)
{
    /// <summary>Id of the one flag that is not about suicide: blood in the urine.</summary>
    public const string BloodInUrine = "haematuria";
}

/// <summary>A yes-or-no result.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Met">True when it is met; null when answers that it needs are missing.</param>
/// <param name="Says">What it means.</param>
public sealed record Criterion(string Id, bool? Met, string Says);

/// <summary>The result of one completed instrument.</summary>
/// <param name="InstrumentId">Instrument.</param>
/// <param name="Version">Version of the instrument that was scored.</param>
/// <param name="Scores">Scores; the total first.</param>
/// <param name="Flags">Matters of safety only; a passed cut-off is not one.</param>
/// <param name="Missing">1-based numbers of the questions without an answer.</param>
public sealed record InstrumentResult(
    string InstrumentId, string Version, IReadOnlyList<Score> Scores, IReadOnlyList<SafetyFlag> Flags, IReadOnlyList<int> Missing)
{
    /// <summary>Yes-or-no results that are no cut-off of the total.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
    /// <summary>What is to be known about these scores.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>An answer that cannot be scored.</summary>
/// <param name="Field">Path, for example "answers[8]" (0-based).</param>
/// <param name="Says">What is wrong.</param>
public sealed record AnswerError(string Field, string Says);
