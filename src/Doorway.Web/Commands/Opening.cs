using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Backups;
using Doorway.Care.GoLive;
using Doorway.Care.Storage;
using Doorway.Web.Demo;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Commands;

/// <summary>What was found or made when the practice was opened.</summary>
internal sealed record Opened(bool IsDemo, bool IsNew, string? SetUpToken);

/// <summary>What an empty place becomes.</summary>
internal enum NewPractice
{
    Empty,

    /// <summary>Two practices with their staff, and nobody else yet: for walking the whole way from the first question.</summary>
    DemoStaff,

    /// <summary>The same with eight people on their way.</summary>
    SmallDemo,

    /// <summary>Three practices with some forty people, for looking around.</summary>
    Demo,
}

/// <summary>Opens the storage: migrates, checks durability, makes the demo or the empty practice in an empty place.</summary>
internal static class Opening
{
    /// <param name="app">The program, built and not started.</param>
    /// <param name="ifNew">What an empty place becomes.</param>
    /// <param name="say">Told what takes long before it begins; null for nobody who waits.</param>
    public static async Task<Opened> OpenAsync(WebApplication app, NewPractice ifNew, Action<string>? say = null)
    {
        _ = app.Services.GetRequiredService<MasterKey>();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.For(Actor.SetUp("opening"), TimeProvider.System.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IStorageStart>().StartAsync(db, () => BackUpAsync(scope.ServiceProvider), CancellationToken.None);
        var installation = await db.Set<Installation>().SingleOrDefaultAsync();
        // Before the demo's people are made: they are invited by mail.
        app.Services.GetRequiredService<MailWay>().IsDemo = installation?.IsDemo ?? ifNew != NewPractice.Empty;
        var opened = installation is not null
            ? await FoundAsync(scope.ServiceProvider, db, installation)
            : await MakeAsync(app, db, ifNew, say);
        app.Services.GetRequiredService<PracticeClock>().Serve();
        return opened;
    }

    // A newer version changes the tables. What was there before can be gone back to, or the version does not start.
    private static async Task BackUpAsync(IServiceProvider services)
    {
        var outcome = await services.GetRequiredService<MakeBackup>().Handle(TimeProvider.System.GetUtcNow());
        if (!outcome.IsOk)
            throw new CommandError($"This version of Doorway changes how the practice is kept, and a backup comes first. {outcome.Refusals[0].Says}");
    }

    private static async Task<Opened> FoundAsync(IServiceProvider services, DoorwayDb db, Installation installation)
    {
        if (installation.IsBeingMade)
            throw new CommandError($"Making the demo was interrupted, so it is not whole, and nothing of yours is in it. {Anew(services.GetRequiredService<DoorwayOptions>())} and start again.");
        var clock = services.GetRequiredService<PracticeClock>();
        if (installation.IsDemo)
            clock.MoveForwardTo(TimeSpan.FromMinutes(installation.ClockOffsetMinutes));
        if (installation.IsDemo || await db.Set<Care.Staff.StaffMember>().AnyAsync())
            return new Opened(installation.IsDemo, IsNew: false, SetUpToken: null);
        // Nobody owns it yet: the link that was printed before is replaced, so that a lost one opens nothing.
        var token = OneTimeLink.NewToken();
        installation.SetUpTokenHash = OneTimeLink.Hash(token);
        await db.SaveChangesAsync();
        return new Opened(IsDemo: false, IsNew: false, token);
    }

    private static string Anew(DoorwayOptions options) => options.Postgres is null ? $"Remove {options.Data}" : "Give Doorway an empty database";

    private static async Task<Opened> MakeAsync(WebApplication app, DoorwayDb db, NewPractice ifNew, Action<string>? say)
    {
        var demo = ifNew != NewPractice.Empty;
        var token = demo ? null : OneTimeLink.NewToken();
        var installation = new Installation
        {
            IsDemo = demo,
            IsBeingMade = demo,
            MadeAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            SetUpTokenHash = token is null ? null : OneTimeLink.Hash(token),
        };
        db.Add(installation);
        await db.SaveChangesAsync();
        if (ifNew == NewPractice.Demo)
            say?.Invoke("Making the demo: three practices and forty people, who live some months in the next minute.");
        using (demo ? app.Services.GetRequiredService<IStorageStart>().WithoutWaitingForTheDisk() : null)
            await MakeDemoAsync(app.Services, ifNew);
        installation.IsBeingMade = false;
        await db.SaveChangesAsync();
        return new Opened(demo, IsNew: true, token);
    }

    private static async Task MakeDemoAsync(IServiceProvider services, NewPractice ifNew)
    {
        if (ifNew == NewPractice.DemoStaff)
            await DemoPractice.MakeAsync(services);
        else if (ifNew == NewPractice.SmallDemo)
            await DemoCaseload.MakeAFewAsync(services);
        else if (ifNew == NewPractice.Demo)
            await DemoCaseload.MakeAllAsync(services);
    }
}
