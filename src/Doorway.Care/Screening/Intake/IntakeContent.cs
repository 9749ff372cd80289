using System.Text.Json;

namespace Doorway.Care.Screening.Intake;

/// <summary>A medicine or an allergy: what, and how much or what happened.</summary>
public sealed record IntakeRow(string What, string How);

/// <summary>What an answer holds before it is sealed.</summary>
public sealed record IntakeContent(IReadOnlyList<string> Chosen, string Words, IReadOnlyList<IntakeRow> Rows)
{
    public static readonly IntakeContent Empty = new([], "", []);

    public static IntakeContent Choice(params string[] chosen) => new(chosen, "", []);

    /// <summary>Answered, and the answer is "not known": the patient would rather talk, or is not sure.</summary>
    public bool IsNotKnown => Chosen.Contains(IntakeWords.Unsure) || Chosen.Contains(IntakeWords.Talk);
    public bool WouldRatherTalk => Chosen.Contains(IntakeWords.Talk);

    public bool Is(string value) => Chosen.Contains(value);

    /// <summary>A point on the scale of an instrument's item; null for "rather talk".</summary>
    public int? Points => Chosen.Count == 1 && int.TryParse(Chosen[0], out var points) ? points : null;

    public string ToJson() => JsonSerializer.Serialize(this);

    public static IntakeContent FromJson(string json) => JsonSerializer.Deserialize<IntakeContent>(json) ?? Empty;
}
