using Doorway.Care.Episodes;

namespace Doorway.Web.Workspace;

/// <summary>Where an episode stands, in the words of the workspace.</summary>
internal static class StageWords
{
    public static string Of(EpisodeStage stage) => stage switch
    {
        EpisodeStage.Arriving => "Arriving",
        EpisodeStage.Screening => "Screening",
        EpisodeStage.Deciding => "With the prescriber",
        EpisodeStage.NotNow => "Not now",
        EpisodeStage.Planning => "Planning",
        EpisodeStage.Preparing => "Preparing",
        EpisodeStage.Treating => "Sessions and integration",
        EpisodeStage.Maintaining => "Maintenance",
        EpisodeStage.Closed => "Closed",
        _ => stage.ToString(),
    };
}
