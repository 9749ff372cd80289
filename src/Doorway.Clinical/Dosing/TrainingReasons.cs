namespace Doorway.Clinical.Dosing;

/// <summary>What the practice itself demands of its people. Nothing is demanded until the practice has said so.</summary>
internal static class TrainingReasons
{
    internal static void Apply(ReadinessList list)
    {
        if (list.Facts.DemandedTrainings.Count == 0) return;
        var missing = list.Facts.DemandedTrainings.Select(t => Missing(t, list.Facts.Today)).OfType<string>().ToList();
        list.Ask("training", missing.Count == 0, "On record, and holding today.", string.Join(" ", missing));
    }

    private static string? Missing(TrainingFact training, DateOnly today) => training switch
    {
        { From: null } => $"{training.Who}: {training.Training} is not on record.",
        { From: { } from } when from > today => $"{training.Who}: {training.Training} begins on {from:yyyy-MM-dd}.",
        { Until: { } until } when until < today => $"{training.Who}: {training.Training} ended on {until:yyyy-MM-dd}.",
        _ => null,
    };
}
