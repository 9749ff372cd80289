using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Commands;

/// <summary><c>sessions</c>: whether somebody is in a session now, for whoever is about to stop the machine. Also while Doorway runs.</summary>
internal static class SessionsCommand
{
    private const int SomebodyIsIn = 3;

    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        if (options.Postgres is null && !File.Exists(options.DatabaseFile))
            throw new CommandError($"There is no practice in {options.Data}.");
        await using var app = DoorwayHost.Build(options);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        var open = await db.For(Actor.Job("sessions"), TimeProvider.System.GetUtcNow()).Read<DosingSession>().CountAsync(s => s.EndedAt == null);
        await Console.Out.WriteLineAsync(open switch { 0 => "No session is open.", 1 => "A session is open.", _ => $"{open} sessions are open." });
        return open == 0 ? 0 : SomebodyIsIn;
    }
}
