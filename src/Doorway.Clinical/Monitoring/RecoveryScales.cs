using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>The result of a recovery scale.</summary>
/// <param name="Total">Sum of the items; null when an item or its row is missing.</param>
/// <param name="Pass">True when the scale is passed; null when that cannot be told.</param>
/// <param name="Version">Version of the scale.</param>
/// <param name="Because">What the pass rests on, in a sentence.</param>
public sealed record RecoveryScore(int? Total, bool? Pass, string Version, string Because);

/// <summary>Modified Aldrete, PADSS, MOAA/S and CADSS-6 as they are used before somebody goes home.</summary>
public static class RecoveryScales
{
    /// <summary>Items of the modified Aldrete score of 1995, in the printed order.</summary>
    public static IReadOnlyList<string> AldreteItems { get; } = ["activity", "respiration", "circulation", "consciousness", "spo2"];

    /// <summary>Modified Aldrete: five items of 0 to 2, passed from 9.</summary>
    /// <param name="points">Points by the names of <see cref="AldreteItems"/>.</param>
    /// <param name="knowledge">The knowledge set.</param>
    public static RecoveryScore Aldrete(IReadOnlyDictionary<string, int> points, KnowledgeSet knowledge) =>
        Sum("aldrete", [.. AldreteItems.Select(name => ($"aldrete.{name}", points[name]))], knowledge);

    /// <summary>PADSS: five items of 0 to 2, passed from 9 and never when the second one, walking, is 0.</summary>
    /// <param name="form">'A' (Chung 1995) or 'B' (Marshall and Chung 1999).</param>
    /// <param name="items">Points in the printed order.</param>
    /// <param name="knowledge">The knowledge set.</param>
    public static RecoveryScore Padss(char form, IReadOnlyList<int> items, KnowledgeSet knowledge)
    {
        var scale = form == 'A' ? "padss-a" : "padss-b";
        var score = Sum(scale, [.. items.Select((points, index) => ($"{scale}.{index + 1}", points))], knowledge);
        return items[1] == 0 ? score with { Pass = false, Because = "Cannot walk: never passed" } : score;
    }

    /// <summary>MOAA/S, the version with the trapezius squeeze: 5 responds readily, 0 no response. Passed at 5.</summary>
    public static RecoveryScore Moaas(int value, KnowledgeSet knowledge) => Sum("moaas", [($"moaas.{value}", value)], knowledge);

    /// <summary>CADSS-6: passed when it lies at most one point above the one before the dose.</summary>
    /// <param name="answers">Six answers of 0 to 4, null for none.</param>
    /// <param name="before">Total before the dose, 0 to 24; null when not known.</param>
    /// <param name="knowledge">The knowledge set.</param>
    public static RecoveryScore Cadss6(IReadOnlyList<int?> answers, int? before, KnowledgeSet knowledge)
    {
        var total = (int?)InstrumentScoring.Score("cadss-6", answers, knowledge).Scores[0].Value;
        if (Header("cadss-6", knowledge) is not { Pass: { } most } header) return new(total, null, "", "The rule is not in the knowledge set");
        if (total is not { } sum) return new(null, null, header.Version, "Answers are missing");
        // Whatever it was before, it was not below 0.
        bool? pass = before is { } start ? sum <= start + most : sum <= most ? true : null;
        return new(sum, pass, header.Version, pass is null ? "There is no validated cut-off; the total before the dose is needed" : $"At most {most} above the total before the dose");
    }

    private static RecoveryScore Sum(string scale, IReadOnlyList<(string RowId, int Points)> items, KnowledgeSet knowledge)
    {
        if (Header(scale, knowledge) is not { Pass: { } pass } header) return new(null, null, "", "The passing total is not in the knowledge set");
        var known = items.All(i => knowledge.Scale(i.RowId)?.Levels.Any(l => l.Points == i.Points) == true);
        if (!known) return new(null, null, header.Version, "An item of the scale is not in the knowledge set");
        var total = items.Sum(i => i.Points);
        return new(total, total >= pass, header.Version, $"Passed from {pass}");
    }

    private static ScaleRow? Header(string scale, KnowledgeSet knowledge) => knowledge.Scale($"{scale}.pass");
}
