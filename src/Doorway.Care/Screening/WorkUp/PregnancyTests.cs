namespace Doorway.Care.Screening.WorkUp;

/// <summary>What pregnancy tests add to what the patient says. A positive one counts until a later one is negative, read or not.
/// A negative one speaks of the day on which it was made: it never answers for today, and only ends an earlier positive one.
/// After an unclear one nobody can say "not pregnant". How fresh a test must be before a dose no source here says, so no number does.</summary>
public static class PregnancyTests
{
    public static bool? Over(bool? said, IEnumerable<WorkUpLine> lines)
        => Over(said, [.. lines.SelectMany(l => l.Answers).Select(a => a.Row).Where(a => a is { EnteredInErrorAt: null, Pregnancy: not null })
            .OrderByDescending(a => a.MadeOn).ThenByDescending(a => a.WrittenAt).Select(a => a.Pregnancy!.Value)]);

    /// <param name="said">What is known without tests.</param>
    /// <param name="newestFirst">The results that count.</param>
    public static bool? Over(bool? said, IReadOnlyList<PregnancyTestResult> newestFirst)
    {
        if (said == true || newestFirst.FirstOrDefault(r => r != PregnancyTestResult.Unclear, PregnancyTestResult.Unclear) == PregnancyTestResult.Positive)
            return true;
        return newestFirst.Count > 0 && newestFirst[0] == PregnancyTestResult.Unclear ? null : said;
    }
}
