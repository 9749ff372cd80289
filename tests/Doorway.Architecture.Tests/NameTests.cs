using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>Words that say nothing about the care: a type that needs one has not found its name.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> BannedWords =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services",
        "Base", "Common", "Dto", "Dtos", "Impl", "Integrationtests",
    ];

    [Fact]
    public void No_type_has_a_banned_word_in_its_name() => Expect.Nothing(Banned(Repository.With(".cs", ".razor")));

    [Theory]
    [InlineData("public sealed class PatientManager;")]
    [InlineData("internal static class DateHelpers")]
    [InlineData("public readonly record struct DoseDto(int Mg);")]
    [InlineData("    private abstract class HandlerBase")]
    [InlineData("public interface IMailService")]
    public void A_banned_word_is_found(string line) => Assert.Single(Banned([new("src/Sample.cs", line)]));

    [Theory]
    [InlineData("public sealed class BaselineVitalSigns;")]
    [InlineData("public sealed class DatabaseInUse;")]
    [InlineData("// a class of Common mistakes")]
    public void A_word_that_only_looks_alike_is_left_alone(string line) => Assert.Empty(Banned([new("src/Sample.cs", line)]));

    [Fact]
    public void A_banned_component_name_is_found() => Assert.Single(Banned([new("src/PageHelper.razor", "<p></p>")]));

    private static IEnumerable<string> Banned(IEnumerable<SourceFile> files) =>
        from file in files
        from name in TypeNames(file)
        from word in WordPattern().Matches(name).Select(match => match.Value)
        where BannedWords.Contains(word)
        select $"{file.Path}: {name} contains '{word}'";

    private static IEnumerable<string> TypeNames(SourceFile file) =>
        file.Extension == ".razor"
            ? [Path.GetFileNameWithoutExtension(file.Path)]
            : file.Lines.Select(line => TypePattern().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|interface|enum|struct|record(?:\s+struct|\s+class)?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypePattern();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex WordPattern();
}
