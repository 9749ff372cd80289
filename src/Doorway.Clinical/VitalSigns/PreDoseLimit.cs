using System.Text.Json.Serialization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.VitalSigns;

/// <summary>What a limit before the dose leads to.</summary>
public enum PreDoseEffect
{
    /// <summary>No dose today when a repeat is also above.</summary>
    Never,
    /// <summary>The prescriber decides before the dose.</summary>
    PrescriberDecides,
}

/// <summary>One limit of the reading before the dose.</summary>
public sealed record PreDoseLimit : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override decimal? OwnNumber => Value;
    private protected override KnowledgeEntry WithNumber(decimal value) => this with { Value = value, Says = Renumber(Says, value) };

    /// <summary>What the limit looks at.</summary>
    public required AlarmSign Sign { get; init; }
    /// <summary>How the value is compared.</summary>
    public required Comparison When { get; init; }
    /// <summary>The number.</summary>
    public required decimal Value { get; init; }
    /// <summary>Setting in which it holds.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>What it leads to.</summary>
    public required PreDoseEffect Effect { get; init; }
    /// <summary>The limit in words.</summary>
    public required string Says { get; init; }
}
