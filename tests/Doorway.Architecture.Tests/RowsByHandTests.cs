using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>A stage is reached only through the one before it, by its page. So a test that drives the program writes no row by hand
/// and calls no use case past the pages: it would stand where nobody can come.</summary>
public sealed partial class RowsByHandTests
{
    // Folders and files whose tests are not about a stage, with the reason.
    private static readonly IReadOnlyDictionary<string, string> MayWriteThem = new Dictionary<string, string>
    {
        ["tests/Doorway.Web.Tests/Access/"] = "one row of each type, for every line of the access table; it tries the table and no stage",
        ["tests/Doorway.Web.Tests/Storage/"] = "tries the walls of the databases themselves, past the program",
        ["tests/Doorway.Web.Tests/GoLive/PracticeRunPaperTests.cs"] = "borrows the way to a paper from a patient, because no page makes a patient into a practice run",
        ["tests/Doorway.Web.Tests/GoLive/PracticeRunBorrowedTests.cs"] = "borrows a held session from a patient, because no page makes a patient into a practice run",
        ["tests/Doorway.Web.Tests/Planning/TemplateVersionTests.cs"] = "a plan that began under an earlier version of the program, which no page of this one makes",
        ["tests/Doorway.Web.Tests/Screening/Referrals/ImportFaultTests.cs"] = "breaks the database in the middle of an import",
        ["tests/Doorway.Web.Tests/Screening/Referrals/SetUpAfterImportTests.cs"] = "does what the import command does before anybody has set the practice up, when there is no page",
    };

    [Fact]
    public void No_test_writes_a_row_by_hand() => Expect.Nothing(Found(Repository.With(".cs")));

    [Fact]
    public void Each_exception_still_stands() => Expect.Nothing(MayWriteThem.Keys.Where(path => !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    [Theory]
    [InlineData("await scope.AddAsync(new Patient { PracticeId = practice });")]
    [InlineData("        db.Add(new Account { Id = id });")]
    [InlineData("db.AddRange(house, neighbor);")]
    [InlineData("return await db.SaveChangesAsync();")]
    [InlineData("await scope.SaveAsync();")]
    [InlineData("var episode = await scope.Change<Episode>().SingleAsync();")]
    [InlineData("await db.Set<Patient>().ExecuteUpdateAsync(set => set.SetProperty(p => p.CalledName, \"Wren\"));")]
    [InlineData("await db.Database.ExecuteSqlRawAsync(sql);")]
    [InlineData("command.CommandText = \"insert into patients (id) values (1)\";")]
    [InlineData("await services.GetRequiredService<SignConsent>().Handle(actor, request);")]
    public void A_row_by_hand_is_found(string line)
    {
        Assert.Single(Found([new SourceFile("tests/Doorway.Web.Tests/Dosing/DosingDay.cs", line)]));
        Assert.Single(Found([new SourceFile("tests/Doorway.Browser.Tests/Journey/WholeJourney.cs", line)]));
    }

    [Theory]
    [InlineData("tests/Doorway.Web.Tests/Access/MatrixRows.cs", "db.Add(row);")]
    [InlineData("tests/Doorway.Web.Tests/Dosing/StopTests.cs", "db.For(Actor.SetUp(\"test\"), practice.Now).Read<AdministeredDose>().ToListAsync()")]
    [InlineData("tests/Doorway.Web.Tests/Dosing/StopTests.cs", "await page.AutoSaveAsync(\"note\", (\"words\", \"Half a thought\"));")]
    [InlineData("src/Doorway.Care/Dosing/RecordDose.cs", "await adding.Scope.AddAsync(dose, inner);")]
    public void What_may_is_left_alone(string path, string line) => Assert.Empty(Found([new SourceFile(path, line)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("tests/Doorway.Web.Tests/", StringComparison.Ordinal) || file.Path.StartsWith("tests/Doorway.Browser.Tests/", StringComparison.Ordinal)
           where !MayWriteThem.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
           from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
           where ByHand().IsMatch(line.Text)
           select $"{file.Path}:{line.Number} writes past the pages: {line.Text.Trim()}";

    [GeneratedRegex(@"\.(AddAsync|SaveAsync|SaveChanges|SaveChangesAsync|ExecuteUpdate\w*|ExecuteDelete\w*|ExecuteSql\w*)\(|\.Change<|\b[dD]b\.(Add|AddRange|Update|Remove|Attach)\(|>\(\)\.Handle\(|(?i:\binsert into\b|\bdelete from\b)")]
    private static partial Regex ByHand();
}
