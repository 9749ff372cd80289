using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Hosting;

/// <summary>What <c>./doorway install</c> writes, started here without systemd: the service's own command line and settings, and Caddy with the
/// site's own file, both with their folders moved below one of ours, their ports free ones, and a certificate of Caddy's own making.</summary>
internal sealed class InstalledMachine : IAsyncDisposable
{
    public const string Domain = "doorway.example.test";
    private readonly string home = Directory.CreateTempSubdirectory("doorway-install-").FullName;
    private readonly ConcurrentQueue<string> caddySaid = new();
    private readonly ConcurrentQueue<string> doorwaySaid = new();
    private readonly int port = RunningPractice.FreePort();
    private readonly int plainPort = RunningPractice.FreePort();
    private readonly int securePort = RunningPractice.FreePort();
    private Process? doorway;
    private Process? caddy;

    public static string Root { get; } = FindRoot();

    public string Written => Path.Combine(home, "written");
    public string CaddySaid => string.Join('\n', caddySaid);
    public string DoorwaySaid => string.Join('\n', doorwaySaid);

    /// <summary>Carries out the command with these words, and answers what it ended with and said.</summary>
    public async Task<(int ExitCode, string Said)> InstallAsync(IReadOnlyDictionary<string, string>? settings = null, params string[] words)
    {
        var said = new ConcurrentQueue<string>();
        using var process = Start(Path.Combine(Root, "doorway"), ["install", "--into", Written, "--port", $"{port}", .. words], settings ?? new Dictionary<string, string>(), said);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Join('\n', said));
    }

    public async Task StartCaddyAsync()
    {
        var site = Path.Combine(home, "doorway.caddy");
        await File.WriteAllTextAsync(site, (await ReadAsync("etc/caddy/doorway.caddy")).Replace("/usr/share/doorway", Path.Combine(Written, "usr/share/doorway"), StringComparison.Ordinal));
        var file = Path.Combine(home, "Caddyfile");
        await File.WriteAllTextAsync(file, (await ReadAsync("etc/caddy/Caddyfile"))
            .Replace("/etc/caddy/doorway.caddy", site, StringComparison.Ordinal)
            .Replace("\n{\n", $"\n{{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port {plainPort}\n\thttps_port {securePort}\n\tstorage file_system {home}/caddy\n", StringComparison.Ordinal));
        var folder = new Dictionary<string, string> { ["HOME"] = home, ["XDG_CONFIG_HOME"] = home, ["XDG_DATA_HOME"] = home };
        caddy = Start(Program("caddy"), ["run", "--config", file, "--adapter", "caddyfile"], folder, caddySaid);
        await WaitAsync(caddy, securePort, caddySaid);
    }

    public async Task StartDoorwayAsync()
    {
        var command = (await ReadAsync("etc/systemd/system/doorway.service")).Split('\n').Single(l => l.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..];
        string[] words = [.. command.Split(' ').Select(w => w.Replace("/opt/doorway/current/", AppContext.BaseDirectory, StringComparison.Ordinal).Replace("/var/", home + "/var/", StringComparison.Ordinal))];
        var settings = (await ReadAsync("etc/doorway/doorway.env")).Split('\n').Where(l => l.Contains('=', StringComparison.Ordinal) && l[0] != '#').Select(l => l.Split('=', 2)).ToDictionary(p => p[0], p => p[1].Trim('\''));
        doorway = Start(words[0], words[1..], settings, doorwaySaid);
        await WaitAsync(doorway, port, doorwaySaid);
    }

    public async Task KillDoorwayAsync()
    {
        doorway!.Kill();
        await doorway.WaitForExitAsync();
    }

    public Task<string> ReadAsync(string path) => File.ReadAllTextAsync(Path.Combine(Written, path), TestContext.Current.CancellationToken);

    /// <summary>Asks by the domain, as people do; the name leads to this machine.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => AskAsync(new Uri($"https://{Domain}:{securePort}{path}"));

    public Task<HttpResponseMessage> GetPlainAsync(string path) => AskAsync(new Uri($"http://{Domain}:{plainPort}{path}"));

    /// <summary>Asks past Caddy, by a host of the caller's choice.</summary>
    public async Task<HttpResponseMessage> GetBesideAsync(string path, string host)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.Host = host;
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The full path of a program, or of the one that the tests fetched.</summary>
    public static string Program(string name)
        => new[] { Path.Combine(Root, ".cache", "caddy", "usr", "bin"), "/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin" }.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{name} is not on this machine. `./doorway test` fetches it.");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { doorway, caddy }.OfType<Process>())
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
            process.Dispose();
        }
        Directory.Delete(home, recursive: true);
    }

    private static async Task<HttpResponseMessage> AskAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        return await http.GetAsync(address, TestContext.Current.CancellationToken);
    }

    private static Process Start(string program, IEnumerable<string> words, IReadOnlyDictionary<string, string> settings, ConcurrentQueue<string> said)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var setting in new[] { "DOORWAY_MAIL", "DOORWAY_SMS", "DOORWAY_POSTGRES", "DOORWAY_ADDRESS" })
            start.Environment.Remove(setting);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return process;
    }

    private static async Task WaitAsync(Process process, int port, ConcurrentQueue<string> said)
    {
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
        throw new InvalidOperationException($"It did not come to serve. It said: {string.Join('\n', said)}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Doorway.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
