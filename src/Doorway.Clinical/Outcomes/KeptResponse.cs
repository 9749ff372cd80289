namespace Doorway.Clinical.Outcomes;

/// <summary>How many of those who had responded in a published group still did so some days later.</summary>
public sealed record KeptResponse : PublishedFigure
{
    /// <summary>Days after the last dose of the series; above 0, half days where a median fell between two. At a median the share is 50.</summary>
    public required decimal DaysAfterLastDose { get; init; }
    /// <summary>True where the study prints the share as "about".</summary>
    public required bool IsAbout { get; init; }
}
