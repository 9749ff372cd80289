using System.Net;
using System.Net.Sockets;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Web.Commands;
using Doorway.Web.Hosting;
using Doorway.Web.SignIn.Passkeys;
using Doorway.Web.Tests.Journey;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Doorway.Web.Tests.Harness;

/// <summary>The whole program over HTTP on a loopback port, with a database and a data folder of its own.</summary>
public sealed class RunningPractice : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DataFolder folder;
    private readonly string home;
    private readonly TestDatabase? postgres;
    private readonly ServerLog log;

    private RunningPractice(Engine engine, WebApplication app, DataFolder folder, string home, TestDatabase? postgres, ServerLog log, AheadClock machine, Opened opened, int port)
    {
        Machine = machine;
        Engine = engine;
        this.app = app;
        this.folder = folder;
        this.home = home;
        this.postgres = postgres;
        this.log = log;
        SetUpToken = opened.SetUpToken;
        PostgresConnection = postgres?.ConnectionString;
        Address = new Uri($"http://localhost:{port}");
    }

    public Engine Engine { get; }
    public Uri Address { get; }
    public string DataPath => folder.Path;
    public string DatabaseFile => Path.Combine(DataPath, "doorway.db");

    /// <summary>The connection string of the program's own role, which is no superuser; null on SQLite.</summary>
    public string? PostgresConnection { get; }

    /// <summary>The database of this practice as its server's keeper sees it; null on SQLite.</summary>
    internal TestDatabase? Server => postgres;

    /// <summary>The token of the link that <c>run --empty</c> prints.</summary>
    public string? SetUpToken { get; }

    /// <summary>The machine's time, by which a sign-in grows old.</summary>
    internal AheadClock Machine { get; }

    /// <summary>Who had come how far when this copy was opened; null when the practice was begun anew.</summary>
    internal WalkedTo? Walked { get; set; }

    public IServiceProvider Services => app.Services;

    /// <summary>What the server logged as an error, newest last.</summary>
    public IReadOnlyList<string> Errors => log.Errors;

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Starts the program. A demo has two practices with their staff, and with <paramref name="caseload"/> its patients too;
    /// an empty one has nobody. <paramref name="mail"/> is the mail setting, <paramref name="sms"/> that of text messages; without one they stay in the outbox.</summary>
    public static async Task<RunningPractice> StartAsync(Engine engine, bool demo = true, bool caseload = false, string? mail = null, bool behindProxy = false, string? sms = null)
        => await OpenAsync(engine, caseload ? NewPractice.SmallDemo : demo ? NewPractice.DemoStaff : NewPractice.Empty,
            Directory.CreateTempSubdirectory("doorway-test-").FullName, engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null, mail, behindProxy, sms: sms);

    /// <summary>Starts the program with everybody of the whole demo, on another day than today.</summary>
    public static async Task<RunningPractice> StartWithEverybodyAsync(Engine engine, TimeSpan fromToday)
        => await OpenAsync(engine, NewPractice.Demo, Directory.CreateTempSubdirectory("doorway-test-").FullName, engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null, fromToday: fromToday);

    /// <summary>Starts the program on a copy of what another one wrote and left.</summary>
    internal static async Task<RunningPractice> OpenCopyAsync(KeptPractice kept, string? mail = null, string? sms = null)
    {
        var (home, postgres) = await kept.CopyAsync();
        return await OpenAsync(kept.Engine, NewPractice.DemoStaff, home, postgres, mail, sms: sms);
    }

    private static async Task<RunningPractice> OpenAsync(Engine engine, NewPractice ifNew, string home, TestDatabase? postgres, string? mail = null, bool behindProxy = false, TimeSpan fromToday = default, string? sms = null)
    {
        var options = new DoorwayOptions { Command = "run", Data = Path.Combine(home, "data"), Port = FreePort(), Postgres = postgres?.ConnectionString, Empty = ifNew == NewPractice.Empty, Mail = mail, Sms = sms };
        if (behindProxy)
            options = options with { Urls = $"http://localhost:{options.Port}" };
        var folder = DataFolder.Take(options.Data);
        var log = new ServerLog();
        var machine = new AheadClock();
        WebApplication? app = null;
        try
        {
            app = DoorwayHost.Build(options, builder =>
            {
                builder.Logging.ClearProviders().AddProvider(log);
                builder.Services.AddKeyedSingleton<TimeProvider>(SignerProof.MachineClock, machine);
                if (fromToday != TimeSpan.Zero)
                    builder.Services.AddSingleton(new PracticeClock(new AheadClock { Ahead = fromToday }));
            });
            var opened = await Opening.OpenAsync(app, ifNew);
            await app.StartAsync();
            return new RunningPractice(engine, app, folder, home, postgres, log, machine, opened, options.Port);
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            folder.Dispose();
            if (postgres is not null)
                await postgres.DisposeAsync();
            Directory.Delete(home, recursive: true);
            throw;
        }
    }

    /// <summary>Somebody at a browser of their own, signed in as nobody.</summary>
    public Visitor Visitor() => new(new Served(Address, Engine, () => Errors));

    /// <summary>A browser of their own, stepped into somebody of the demo.</summary>
    public async Task<Visitor> AsAsync(string name)
    {
        var visitor = Visitor();
        await visitor.StepIntoAsync(name);
        return visitor;
    }

    /// <summary>Looks straight into the storage, as the practice's own machinery. For asserting, never for making what a page makes.</summary>
    public async Task<T> LookAsync<T>(Func<DoorwayDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.For(Actor.SetUp("test"), Now);
        return await look(db);
    }

    /// <summary>Uses the program's own services, for asserting: opening what is sealed. What a page does is done by the page.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Stops the program and keeps its data, so that copies of it can be opened.</summary>
    internal async Task<KeptPractice> KeepAsync()
    {
        await StopAsync();
        return new KeptPractice(Engine, home, postgres);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }

    private async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
        if (Engine == Engine.Sqlite)
        {
            using var pooled = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Pooling = true, DefaultTimeout = 30 }.ToString());
            SqliteConnection.ClearPool(pooled);
        }
    }

    /// <summary>A port below the range that the system gives to clients, free on both loopback addresses.</summary>
    internal static int FreePort()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var port = Random.Shared.Next(15000, 30000);
            if (IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port))
                return port;
        }
        throw new InvalidOperationException("No free port was found between 15000 and 30000.");
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressNotAvailable || failure.SocketErrorCode == SocketError.AddressFamilyNotSupported)
        {
            return true; // A machine without IPv6.
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
