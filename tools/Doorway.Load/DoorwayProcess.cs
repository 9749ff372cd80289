using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Doorway.Load;

/// <summary>The built program as a process of its own, on a free port of this machine.</summary>
internal sealed class DoorwayProcess : IAsyncDisposable
{
    private const string Program = "src/Doorway.Web/bin/ready/Doorway.Web.dll";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private DoorwayProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
    }

    public Uri Address { get; }

    public TimeSpan TimeToReady { get; private set; }

    public static async Task<DoorwayProcess> StartAsync(string dataFolder, params string[] more)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Program, "run", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", dataFolder, .. more])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new LoadError("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var doorway = new DoorwayProcess(process, new Uri($"http://localhost:{port}"));
        try
        {
            await doorway.WaitUntilReadyAsync(clock);
            return doorway;
        }
        catch
        {
            await doorway.DisposeAsync();
            throw;
        }
    }

    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Processor time that the program has used since it began.</summary>
    public double CpuSeconds()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
        if (!process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }
        process.Dispose();
    }

    private void KillWithUs(object? sender, EventArgs e) => process.Kill();

    private async Task WaitUntilReadyAsync(Stopwatch clock)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        while (clock.Elapsed < LongestStart)
        {
            if (process.HasExited)
            {
                throw new LoadError($"Doorway ended with exit code {process.ExitCode} instead of serving.");
            }
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    TimeToReady = clock.Elapsed;
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Nobody listens yet: that is what is being measured.
            }
            await Task.Delay(10);
        }
        throw new LoadError($"Doorway was not ready after {LongestStart.TotalMinutes} minutes.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
