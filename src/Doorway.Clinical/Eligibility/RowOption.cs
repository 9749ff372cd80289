using System.Text.Json.Serialization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Another answer that sources give for a row. The row itself is the default; an option in use takes its place.</summary>
public sealed record RowOption : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override bool CanBeChosen => !InUse;

    /// <summary>Row that it would change.</summary>
    public required string RowId { get; init; }
    /// <summary>True where it was chosen.</summary>
    public required bool InUse { get; init; }
    /// <summary>At home; null leaves the row as it is.</summary>
    public required SettingOutcome? Home { get; init; }
    /// <summary>In the clinic; null leaves the row as it is.</summary>
    public required SettingOutcome? Clinic { get; init; }
    /// <summary>What it means and who says so.</summary>
    public required string Says { get; init; }

    /// <summary>The row as this option has it.</summary>
    internal EligibilityRow On(EligibilityRow row) => row with { Home = Home ?? row.Home, Clinic = Clinic ?? row.Clinic };
}
