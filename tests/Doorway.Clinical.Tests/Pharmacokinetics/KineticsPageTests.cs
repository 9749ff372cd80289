using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class KineticsPageTests
{
    [SlowFact]
    public void The_page_is_that_of_todays_numbers() => Same(KineticsPage.Path, KineticsPage.Text(KnowledgeSet.Embedded, ClockTrial.Run()));

    [SlowFact]
    public void The_pictures_are_those_of_todays_numbers()
    {
        Same(KineticsPictures.FitPath, KineticsPictures.Fit(KnowledgeSet.Embedded));
        Same(KineticsPictures.CurvesPath, KineticsPictures.Curves(KnowledgeSet.Embedded));
    }

    [SlowFact]
    public void A_changed_number_changes_page_and_pictures()
    {
        var other = Altered.Entry("pharmacokinetics", "fitted-2026.vc", row => row["value"] = 80);
        var clock = new Dictionary<int, ClockTrial.Result> { [1] = new(0.3, 0.2) };
        Assert.NotEqual(KineticsPage.Text(KnowledgeSet.Embedded, clock), KineticsPage.Text(other, clock));
        Assert.NotEqual(KineticsPage.Text(KnowledgeSet.Embedded, clock), KineticsPage.Text(KnowledgeSet.Embedded, new Dictionary<int, ClockTrial.Result> { [1] = new(0.3, 0.1) }));
        Assert.NotEqual(KineticsPictures.Fit(KnowledgeSet.Embedded), KineticsPictures.Fit(other));
        Assert.NotEqual(KineticsPictures.Curves(KnowledgeSet.Embedded), KineticsPictures.Curves(other));
    }

    private static void Same(string path, string today)
    {
        var file = Path.Combine(Repository.Root, path);
        var text = today.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("DOORWAY_WRITE_DOCS") == "1") File.WriteAllText(file, text);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{path} is stale. Make it anew: DOORWAY_WRITE_DOCS=1 ./doorway test Clinical");
    }
}
