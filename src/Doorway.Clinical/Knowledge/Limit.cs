using System.Text.Json.Serialization;
namespace Doorway.Clinical.Knowledge;

/// <summary>One number that a rule compares with. Whether the number itself still counts is said by the rule that uses it.</summary>
public sealed record Limit : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override decimal? OwnNumber => Value;
    private protected override KnowledgeEntry WithNumber(decimal value) => this with { Value = value, Says = Renumber(Says, value) };

    /// <summary>The number.</summary>
    public required decimal Value { get; init; }
    /// <summary>Its unit in UCUM.</summary>
    public required string Unit { get; init; }
    /// <summary>What it means, in a sentence.</summary>
    public required string Says { get; init; }
}
