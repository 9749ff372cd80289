using System.Diagnostics;
using System.Text;
using Doorway.Web.Tests.Fhir;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Screening.Referrals;

/// <summary>Runs the built program as a process of its own.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("doorway-import-").FullName;

    private string Files => Directory.CreateDirectory(Path.Combine(home, "files")).FullName;

    [Theory, EachEngine]
    public async Task A_folder_is_taken_in_the_order_of_names_and_a_second_run_changes_nothing(Engine engine)
    {
        await using var postgres = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        Write("b.json", Made.Bundle("b").Bytes());
        Write("a.json", Made.Bundle("a").Bytes());
        Write("c-as-a.json", Made.Bundle("a").Reversed().Bytes());
        Write("notes.txt", "not a referral"u8.ToArray());

        var first = await RunAsync(postgres, Files);
        Assert.Equal((0, "imported a.json\nimported b.json\nunchanged c-as-a.json\n2 imported, 1 unchanged, 0 refused\n"), (first.Exit, first.Out));
        var again = await RunAsync(postgres, Files);
        Assert.Equal((0, "unchanged a.json\nunchanged b.json\nunchanged c-as-a.json\n0 imported, 3 unchanged, 0 refused\n"), (again.Exit, again.Out));
    }

    [Theory, EachEngine]
    public async Task A_refused_file_names_place_and_reason_exits_2_and_the_others_come_in(Engine engine)
    {
        await using var postgres = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        Write("a.json", Made.Bundle("a").Bytes());
        Write("broken.json", Made.Bundle("z").Bytes()[..^300]);
        Write("other-a.json", Made.Bundle("a").Add("Condition", "c9", Made.Condition("73211009", "Diabetes mellitus", "2020-01-01")).Bytes());
        Write("too-large.json", new byte[21 * 1024 * 1024]);

        var run = await RunAsync(postgres, Files);
        Assert.Equal(2, run.Exit);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal("imported a.json", lines[0]);
        Assert.Matches(@"^refused broken\.json: .+: The file ends before", lines[1]);
        Assert.Matches(@"^refused other-a\.json: the patient: .*entry Condition/c9 added", lines[2]);
        Assert.Equal("refused too-large.json: the file: The file is larger than 20 MB.", lines[3]);
        Assert.Equal("1 imported, 0 unchanged, 3 refused", lines[4]);
        Assert.DoesNotContain("Diabetes", run.Out + run.Error, StringComparison.Ordinal);

        // What was refused left nothing that would make the whole file look known.
        Write("broken.json", Made.Bundle("z").Bytes());
        Assert.StartsWith("imported broken.json\n", (await RunAsync(postgres, Path.Combine(Files, "broken.json"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_refused_and_a_folder_in_use_is_said_with_what_to_do()
    {
        var missing = await RunAsync(null, Path.Combine(home, "no-such-file.json"));
        Assert.Equal((2, "refused no-such-file.json: the file: There is no such file.\n0 imported, 0 unchanged, 1 refused\n"), (missing.Exit, missing.Out));

        await using var running = await RunningPractice.StartAsync(Engine.Sqlite);
        Write("a.json", Made.Bundle("a").Bytes());
        var busy = await RunAsync(null, Files, running.DataPath);
        Assert.Equal((64, ""), (busy.Exit, busy.Out));
        Assert.Contains("Stop it first, or name another folder with --data.", busy.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_path_the_folder_of_the_setting_is_read()
    {
        Write("only.json", Made.Bundle("only").Bytes());
        var run = await RunAsync(null, path: null);
        Assert.Equal((0, "imported only.json\n1 imported, 0 unchanged, 0 refused\n"), (run.Exit, run.Out));
    }

    [Fact]
    public async Task Every_sample_record_that_lies_beside_the_project_comes_in_once()
    {
        var samples = SharedRecords.Files();
        foreach (var sample in samples)
            File.Copy(sample, Path.Combine(Files, Path.GetFileName(sample)));
        var first = await RunAsync(null, Files);
        Assert.Equal((0, $"{samples.Count} imported, 0 unchanged, 0 refused"), (first.Exit, first.LastLine));
        var again = await RunAsync(null, Files);
        Assert.Equal((0, $"0 imported, {samples.Count} unchanged, 0 refused"), (again.Exit, again.LastLine));
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Files, name), content);

    private async Task<Run> RunAsync(TestDatabase? postgres, string? path, string? data = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var word in (string?[])[Path.Combine(AppContext.BaseDirectory, "Doorway.Web.dll"), "import", path, "--data", data ?? Path.Combine(home, "data")])
            if (word is not null)
                start.ArgumentList.Add(word);
        start.Environment["DOORWAY_SYNTHEA"] = Files;
        start.Environment["DOORWAY_POSTGRES"] = postgres?.ConnectionString ?? "";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, output.ReplaceLineEndings("\n"), await error);
    }

    private sealed record Run(int Exit, string Out, string Error)
    {
        public string LastLine => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
    }
}
