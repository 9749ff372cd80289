using System.Collections.Concurrent;
using System.Diagnostics;

namespace Doorway.Web.Tests.Harness;

/// <summary>The built program as a process of its own, as an operator starts it: for what only a killed process can show.</summary>
internal sealed class PracticeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines;

    private PracticeProcess(Engine engine, Process process, ConcurrentQueue<string> lines, Uri address)
    {
        this.process = process;
        this.lines = lines;
        Served = new Served(address, engine, () => [.. lines]);
    }

    public Served Served { get; }

    /// <summary>All that it printed.</summary>
    public string Output => string.Join(Environment.NewLine, lines);

    public Visitor Visitor() => new(Served);

    /// <summary>Starts <c>run</c> and waits until it serves.</summary>
    public static async Task<PracticeProcess> RunAsync(Engine engine, string data, string? postgres, params string[] more)
    {
        var port = RunningPractice.FreePort();
        var (process, lines) = Start(["run", "--data", data, "--port", $"{port}", .. postgres is null ? Array.Empty<string>() : ["--postgres", postgres], .. more]);
        var started = new PracticeProcess(engine, process, lines, new Uri($"http://localhost:{port}"));
        using var http = new HttpClient();
        // A demo with its caseload takes a while to make on a busy machine.
        for (var tries = 0; tries < 2400; tries++)
        {
            if (process.HasExited)
                break;
            try
            {
                if ((await http.GetAsync(new Uri(started.Served.Address, "/health/ready"))).IsSuccessStatusCode)
                    return started;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        var output = started.Output;
        await started.DisposeAsync();
        throw new InvalidOperationException($"The program did not come to serve. It printed: {output}");
    }

    /// <summary>Runs a command to its end and answers its exit code and all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> ToEndAsync(params string[] words)
    {
        var (process, lines) = Start(words);
        using (process)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Join(Environment.NewLine, lines));
        }
    }

    /// <summary>SIGKILL: nothing in the program hears of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static (Process, ConcurrentQueue<string>) Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Doorway.Web.dll"));
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment.Remove("DOORWAY_POSTGRES");
        var lines = new ConcurrentQueue<string>();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return (process, lines);

        void Keep(string? line)
        {
            if (line is not null)
                lines.Enqueue(line);
        }
    }
}
