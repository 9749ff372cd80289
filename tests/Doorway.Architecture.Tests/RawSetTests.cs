using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>Rows are reached as an actor: <c>db.For(actor, now)</c>. The raw sets are for the machinery alone.</summary>
public sealed partial class RawSetTests
{
    // Folders and files that stand below the actor, with the reason.
    private static readonly IReadOnlyDictionary<string, string> MayUseThem = new Dictionary<string, string>
    {
        ["src/Doorway.Care/Storage/"] = "the storage itself",
        ["src/Doorway.Care/Access/"] = "turns an actor into a query, and a sign-in into an actor",
        ["src/Doorway.Web/Commands/Opening.cs"] = "opens the storage before anybody can act",
        ["src/Doorway.Web/Hosting/JobRunner.cs"] = "takes the lease row of a job",
        ["src/Doorway.Web/Demo/"] = "reads what the database was made as",
    };

    [Fact]
    public void Nobody_reaches_rows_past_the_access_policy() => Expect.Nothing(Found(Repository.With(".cs", ".razor")));

    [Fact]
    public void Each_exception_still_stands() => Expect.Nothing(MayUseThem.Keys.Where(path => !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    [Theory]
    [InlineData("src/Doorway.Care/Dosing/RecordVitalSigns.cs", "var all = await db.Set<DosingSession>().ToListAsync();")]
    [InlineData("src/Doorway.Web/Workspace/PatientsPage.razor", "    patients = await Db.Set<Patient>().ToListAsync();")]
    [InlineData("src/Doorway.Web/Workspace/PatientsPage.razor", "    var open = await Db.Patients.IgnoreQueryFilters().ToListAsync();")]
    [InlineData("src/Doorway.Care/Dosing/RecordVitalSigns.cs", "await db.Database.ExecuteSqlRawAsync(sql);")]
    public void A_raw_set_is_found(string path, string line) => Assert.Single(Found([new SourceFile(path, line)]));

    [Theory]
    [InlineData("src/Doorway.Care/Storage/Vault.cs", "db.Set<PatientKey>()")]
    [InlineData("tests/Doorway.Web.Tests/Storage/WallTests.cs", "db.Set<Practice>()")]
    [InlineData("src/Doorway.Care/Dosing/RecordVitalSigns.cs", "scope.Read<DosingSession>()")]
    public void What_may_is_left_alone(string path, string line) => Assert.Empty(Found([new SourceFile(path, line)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && !file.Path.StartsWith("src/Doorway.Storage.", StringComparison.Ordinal)
           where !MayUseThem.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
           from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
           where Raw().IsMatch(line.Text)
           select $"{file.Path}:{line.Number} goes past the access policy: {line.Text.Trim()}";

    [GeneratedRegex(@"\.Set<|\.IgnoreQueryFilters\(|\.(ExecuteSql|SqlQuery|FromSql)")]
    private static partial Regex Raw();
}
