using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo;

/// <summary>The demo's open doors exist only on a database that was made as a demo, bound to loopback, asked for as
/// localhost, by nobody in between. Anything else answers as if there were no such page.</summary>
public sealed class DemoGate(IServiceScopeFactory scopes)
{
    private bool? isDemo;

    public async Task<bool> IsOpenAsync(HttpContext context)
        => await IsDemoAsync() && IsLoopback(context.Connection.LocalIpAddress) && IsLoopback(context.Connection.RemoteIpAddress)
           && IsLocalhost(context.Request.Host.Host) && !WasForwarded(context.Request.Headers);

    /// <summary>What the database was made as; it cannot change while it lives.</summary>
    public async Task<bool> IsDemoAsync()
    {
        if (isDemo is { } known)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.For(Actor.SetUp("demo"), TimeProvider.System.GetUtcNow());
        var installation = await db.Set<Installation>().AsNoTracking().SingleOrDefaultAsync();
        if (installation is null)
            return false;
        isDemo = installation.IsDemo;
        return installation.IsDemo;
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static bool WasForwarded(IHeaderDictionary headers)
        => headers.Keys.Any(k => k.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || k.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || k.Equals("X-Original-For", StringComparison.OrdinalIgnoreCase) || k.Equals("Via", StringComparison.OrdinalIgnoreCase) || k.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase));
}
