namespace Doorway.Architecture.Tests;

public sealed class FileLengthTests
{
    private const int MostLines = 400;

    private static readonly string[] Extensions = [".cs", ".razor", ".ts", ".css", ".sh"];

    // A file that may be longer, with the reason.
    private static readonly Dictionary<string, string> MayBeLonger = new()
    {
        ["kit.css"] = "the tokens and every part of the kit in one sheet, so that a page asks for one style",
    };

    [Fact]
    public void No_file_is_longer_than_400_lines() => Expect.Nothing(TooLong(Repository.TextFiles));

    [Fact]
    public void A_file_of_401_lines_is_found() =>
        Assert.Single(TooLong([Lines("src/Doorway.Care/Long.cs", 401), Lines("src/Doorway.Care/Short.cs", 400)]));

    [Fact]
    public void Migrations_may_be_long() =>
        Assert.Empty(TooLong([Lines("src/Doorway.Storage.Sqlite/Migrations/First.cs", 5000)]));

    [Fact]
    public void Every_exception_has_a_reason() => Assert.All(MayBeLonger.Values, reason => Assert.True(reason.Length > 20));

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where Extensions.Contains(file.Extension) || file.Path == "doorway"
        where !file.Path.Contains("/Migrations/") && !file.Name.EndsWith(".g.cs") && !MayBeLonger.ContainsKey(file.Name)
        where file.Lines.Length > MostLines
        select $"{file.Path} has {file.Lines.Length} lines";

    private static SourceFile Lines(string path, int count) => new(path, string.Concat(Enumerable.Repeat("line\n", count)));
}
