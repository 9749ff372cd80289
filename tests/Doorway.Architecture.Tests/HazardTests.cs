using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>docs/hazards.yaml may promise only controls that exist, and says openly which are planned.</summary>
public sealed partial class HazardTests
{
    private const string Good =
        """
        - id: H-01
          hazard: A hazard
          harm: A harm
          cause: A cause
          residual: What remains
          source: A source
          controls:
            - what: A rule
              where: doorway
              test: A_test_that_exists
        """;

    [Fact]
    public void Every_control_exists_or_is_openly_planned()
    {
        var hazards = HazardFile.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/hazards.yaml")));
        Assert.True(hazards.Count >= 20);
        Expect.Nothing(HazardFile.Complaints(hazards, Repository.Contains, TestNames(Repository.With(".cs"))));

        var controls = hazards.SelectMany(hazard => hazard.Controls ?? []).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{hazards.Count} hazards; {controls.Count(control => !control.Planned)} controls built, {controls.Count(control => control.Planned)} planned.");
    }

    [Fact]
    public void A_good_hazard_passes() => Assert.Empty(Complaints(Good));

    [Fact]
    public void A_file_that_does_not_exist_is_found() => Assert.Single(Complaints(Good.Replace("where: doorway", "where: src/Gone.cs")));

    [Fact]
    public void A_test_that_does_not_exist_is_found() => Assert.Single(Complaints(Good.Replace("A_test_that_exists", "A_test_that_does_not")));

    [Fact]
    public void A_control_without_test_is_found() => Assert.Single(Complaints(Good.Replace("      test: A_test_that_exists", "")));

    [Fact]
    public void A_hazard_without_harm_is_found() => Assert.Single(Complaints(Good.Replace("harm: A harm", "harm: ''")));

    [Fact]
    public void A_hazard_without_control_is_found() => Assert.Single(Complaints(Good[..Good.IndexOf("    - what", StringComparison.Ordinal)]));

    [Fact]
    public void A_control_that_is_planned_and_built_is_found() => Assert.Single(Complaints(Good + "\n      planned: true"));

    [Fact]
    public void An_id_used_twice_is_found() => Assert.Single(Complaints(Good + "\n" + Good));

    [Fact]
    public void An_unknown_key_is_found() =>
        Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() => HazardFile.Parse(Good + "\n      tested: maybe"));

    [Fact]
    public void A_method_that_is_no_test_does_not_count() =>
        Assert.Equal(["Is_a_test"], TestNames([new("tests/Sample.cs", "[Fact]\npublic void Is_a_test() { }\n\npublic void No_test() { }")]));

    private static List<string> Complaints(string yaml) =>
        [.. HazardFile.Complaints(HazardFile.Parse(yaml), path => path == "doorway", new HashSet<string> { "A_test_that_exists" })];

    private static HashSet<string> TestNames(IEnumerable<SourceFile> files) =>
        [.. files.Where(file => file.Path.StartsWith("tests/")).SelectMany(file => TestPattern().Matches(file.Text)).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public\s+(?:async\s+)?(?:Task|ValueTask|void)\s+(?<name>\w+)\(")]
    private static partial Regex TestPattern();
}
