using System.Text.Json;

namespace Doorway.TestReport;

/// <summary>
/// What all suites of a run say together. A suite is a file NAME.exit (its exit code) with a report
/// NAME.json (CTRF). Whatever is missing, empty or inconsistent counts as a failure, never as nothing.
/// </summary>
internal sealed record TestTotals(int Passed, int Failed, int Skipped, IReadOnlyList<string> Complaints)
{
    public string Line => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    public int ExitCode => Failed == 0 && Skipped == 0 && Passed > 0 ? 0 : 1;

    public TestTotals WithFailures(int failures) => this with { Failed = Failed + failures };

    public static TestTotals Read(string folder)
    {
        var suites = Directory.GetFiles(folder, "*.exit").Order(StringComparer.Ordinal).Select(ReadSuite).ToList();
        if (suites.Count == 0)
        {
            return new(0, 1, 0, ["FAILED: no suite ran."]);
        }
        return new(
            suites.Sum(suite => suite.Passed),
            suites.Sum(suite => suite.Failed),
            suites.Sum(suite => suite.Skipped),
            [.. suites.SelectMany(suite => suite.Complaints)]);
    }

    private static TestTotals ReadSuite(string exitFile)
    {
        var name = Path.GetFileNameWithoutExtension(exitFile);
        var exitCode = File.ReadAllText(exitFile).Trim();
        var suite = ReadReport(name, Path.ChangeExtension(exitFile, ".json"));
        if (exitCode != "0" && suite.Failed == 0)
        {
            return suite with
            {
                Failed = 1,
                Complaints = [.. suite.Complaints, $"FAILED: {name} ended with exit code {exitCode}."],
            };
        }
        return suite;
    }

    private static TestTotals ReadReport(string name, string reportFile)
    {
        if (!File.Exists(reportFile))
        {
            return Broken($"FAILED: {name} wrote no report.");
        }
        try
        {
            using var report = JsonDocument.Parse(File.ReadAllText(reportFile));
            return ReadResults(name, report.RootElement.GetProperty("results"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Broken($"FAILED: the report of {name} cannot be read.");
        }
    }

    private static TestTotals ReadResults(string name, JsonElement results)
    {
        var summary = results.GetProperty("summary");
        int Count(string kind) => summary.GetProperty(kind).GetInt32();

        var tests = results.GetProperty("tests").EnumerateArray().ToList();
        var complaints = tests
            .Where(test => test.GetProperty("status").GetString() is not "passed")
            .Select(test => $"{test.GetProperty("status").GetString()?.ToUpperInvariant()}: {test.GetProperty("name").GetString()}")
            .ToList();
        var outsideTests = SuiteErrors(results);
        if (outsideTests > 0)
        {
            complaints.Add($"FAILED: {name} had {outsideTests} errors outside its tests.");
        }
        if (Count("passed") + Count("failed") == 0)
        {
            return Broken($"FAILED: {name} ran no test.") with { Skipped = Count("skipped") + Count("pending") };
        }
        return new(Count("passed"), Count("failed") + Count("other") + outsideTests, Count("skipped") + Count("pending"), complaints);
    }

    // Errors in fixtures and clean-up belong to no test, so the summary leaves them out.
    private static int SuiteErrors(JsonElement results) =>
        results.TryGetProperty("extra", out var extra) && extra.TryGetProperty("suites", out var suites)
            ? suites.EnumerateArray().Sum(suite => suite.TryGetProperty("errors", out var errors) ? errors.GetArrayLength() : 0)
            : 0;

    private static TestTotals Broken(string complaint) => new(0, 1, 0, [complaint]);
}
