using Doorway.TestReport;

namespace Doorway.Architecture.Tests;

/// <summary>The closing line of a test run must not be able to look better than the run was.</summary>
public sealed class TestTotalsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("doorway-totals").FullName;

    [Fact]
    public void Suites_are_summed()
    {
        Suite("A", "0", Report(passed: 3));
        Suite("B", "0", Report(passed: 4));
        Expect("7 passed, 0 failed, 0 skipped", exitCode: 0);
    }

    [Fact]
    public void A_failed_test_fails_the_run()
    {
        Suite("A", "1", Report(passed: 3, failed: 2));
        Expect("3 passed, 2 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void A_skipped_test_fails_the_run()
    {
        Suite("A", "0", Report(passed: 3, skipped: 1));
        Expect("3 passed, 0 failed, 1 skipped", exitCode: 1);
    }

    [Fact]
    public void A_missing_report_is_a_failure()
    {
        Suite("A", "0", Report(passed: 3));
        Suite("B", "0", report: null);
        Expect("3 passed, 1 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void A_broken_report_is_a_failure()
    {
        Suite("A", "0", Report(passed: 3)[..40]);
        Expect("0 passed, 1 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void A_suite_without_tests_is_a_failure()
    {
        Suite("A", "0", Report(passed: 0));
        Expect("0 passed, 1 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void A_crash_after_a_good_report_is_a_failure()
    {
        Suite("A", "134", Report(passed: 3));
        Expect("3 passed, 1 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void An_error_outside_the_tests_is_a_failure()
    {
        Suite("A", "0", Report(passed: 3, errors: "{}"));
        Expect("3 passed, 1 failed, 0 skipped", exitCode: 1);
    }

    [Fact]
    public void A_run_without_suites_is_a_failure() => Expect("0 passed, 1 failed, 0 skipped", exitCode: 1);

    [Fact]
    public void A_failed_step_before_the_tests_is_a_failure()
    {
        Suite("A", "0", Report(passed: 3));
        var totals = TestTotals.Read(folder).WithFailures(2);
        Assert.Equal("3 passed, 2 failed, 0 skipped", totals.Line);
        Assert.Equal(1, totals.ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Suite(string name, string exitCode, string? report)
    {
        File.WriteAllText(Path.Combine(folder, $"{name}.exit"), exitCode + "\n");
        if (report is not null)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.json"), report);
        }
    }

    private void Expect(string line, int exitCode)
    {
        var totals = TestTotals.Read(folder);
        Assert.Equal(line, totals.Line);
        Assert.Equal(exitCode, totals.ExitCode);
    }

    private static string Report(int passed, int failed = 0, int skipped = 0, string errors = "") =>
        $$$"""
        {"results":{"extra":{"suites":[{"errors":[{{{errors}}}]}]},
        "summary":{"passed":{{{passed}}},"failed":{{{failed}}},"pending":0,"skipped":{{{skipped}}},"other":0},"tests":[]}}
        """;
}
