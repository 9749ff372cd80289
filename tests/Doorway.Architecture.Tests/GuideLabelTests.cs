using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>What a guide writes in italics is what stands on a page: a button that was renamed is found here.</summary>
public sealed partial class GuideLabelTests
{
    private static readonly Lazy<string> Pages = new(() => string.Join('\n', Repository.With(".razor", ".cs").Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Text)));

    [Fact]
    public void Every_label_that_a_guide_names_stands_on_a_page()
    {
        var labels = Repository.With(".md").Where(file => file.Path.StartsWith("docs/guide/", StringComparison.Ordinal))
            .SelectMany(file => Labels(file.Text).Select(label => (file.Path, Label: label))).ToList();
        Assert.True(labels.Count > 20, $"Only {labels.Count} labels are named.");
        Expect.Nothing(labels.Where(found => !Stands(found.Label)).Select(found => $"{found.Path} names *{found.Label}*, which stands on no page"));
    }

    [Theory]
    [InlineData("Press *Send me a mail*, then **wait**.", "Send me a mail")]
    [InlineData("**Bold** and *Today*: see", "Today")]
    public void A_label_is_found(string line, string label) => Assert.Equal([label], Labels(line));

    [Fact]
    public void A_label_of_no_page_is_found() => Assert.False(Stands("Press me " + "never"));

    private static bool Stands(string label) => Pages.Value.Contains(label, StringComparison.Ordinal);

    private static IEnumerable<string> Labels(string text) => Italics().Matches(text).Select(found => found.Groups[1].Value);

    [GeneratedRegex(@"(?<![*\w])\*([^*\n]+)\*(?![*\w])")]
    private static partial Regex Italics();
}
