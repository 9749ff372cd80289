using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

public sealed class ForbiddenTextTests
{
    // Written in pieces, so that this file does not contain what it looks for.
    private static readonly Dictionary<string, Regex> Everywhere = new()
    {
        ["the host of a package registry"] = Pattern(@"(nuget|npmjs|yarnpkg|debian|nodesource|pypi)" + @"\.(org|com)\b"),
        ["a path of one machine"] = Pattern(@"(?<![\w.$}])/" + @"(work/(main|wt|shared|\.library)|root|home/\w+)/|[A-Z]:\\" + @"Users\\"),
        ["an unresolved merge"] = Pattern("^(<{7}|>{7})" + " "),
    };

    private static readonly Dictionary<string, Regex> InCode = new()
    {
        ["an asynchronous method that nobody can await"] = Pattern(@"\basync\s+" + @"void\b"),
        ["a region"] = Pattern(@"^\s*#" + "region"),
        ["a blocking wait"] = Pattern(@"\.GetAwaiter\(\)" + @"\.GetResult\(\)"),
    };

    // A file that may wait, with the reason.
    private static readonly Dictionary<string, string> MayWait = new()
    {
        ["src/Doorway.Care/Storage/DataKey.cs"] = "the framework's key store asks synchronously, once in a key's life",
    };

    [Fact]
    public void No_file_names_a_registry_or_a_path_of_one_machine() => Expect.Nothing(Found(Repository.TextFiles, Everywhere));

    [Fact]
    public void No_code_waits_blindly() => Expect.Nothing(Found(Repository.With(".cs", ".razor").Where(file => !file.Path.StartsWith("tests/") && !MayWait.ContainsKey(file.Path)), InCode));

    [Theory]
    [InlineData("https://api.nuget" + ".org/v3/index.json")]
    [InlineData("\"resolved\": \"https://registry.npmjs" + ".org/lit\"")]
    [InlineData("see /wo" + "rk/shared/design.md")]
    [InlineData("cp /ro" + "ot/.ssh x")]
    [InlineData("cd /ho" + "me/someone/doorway")]
    [InlineData("<<<<<<<" + " HEAD")]
    public void Forbidden_text_is_found(string line) => Assert.Single(Found([new("docs/sample.md", line)], Everywhere));

    [Theory]
    [InlineData("public async " + "void Click()")]
    [InlineData("    #" + "region Fields")]
    [InlineData("var x = Load().GetAwaiter()" + ".GetResult();")]
    public void Forbidden_code_is_found(string line) => Assert.Single(Found([new("src/Sample.cs", line)], InCode));

    [Theory]
    [InlineData("at home/work/school")]
    [InlineData("href=\"/work/patients\"")]
    [InlineData("$root/src/Doorway.Web")]
    public void An_ordinary_line_is_left_alone(string line) => Assert.Empty(Found([new("docs/sample.md", line)], Everywhere));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files, Dictionary<string, Regex> patterns) =>
        from file in files
        from pattern in patterns
        let match = pattern.Value.Match(file.Text)
        where match.Success
        select $"{file.Path}:{LineOf(file, match.Index)} holds {pattern.Key}: {match.Value}";

    private static int LineOf(SourceFile file, int index) => file.Text.AsSpan(0, index).Count('\n') + 1;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
