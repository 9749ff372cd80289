using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Something that the eligibility answer does not cover. It does not change the outcome.</summary>
public sealed record NotAssessedEntry : KnowledgeEntry
{
    /// <summary>Short name.</summary>
    public required string Title { get; init; }
    /// <summary>Sentence for the page.</summary>
    public required string Says { get; init; }
    /// <summary>Where the fact would come from.</summary>
    public required string WhereFrom { get; init; }
    /// <summary>What the row says at home once its fact is looked at; null where it is no row of the table or has no meaning there.</summary>
    public required SettingOutcome? Home { get; init; }
    /// <summary>What the row says in the clinic once its fact is looked at; null as above.</summary>
    public required SettingOutcome? Clinic { get; init; }
}
