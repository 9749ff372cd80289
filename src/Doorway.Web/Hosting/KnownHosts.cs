using System.Net;
using Doorway.Care.Messaging;

namespace Doorway.Web.Hosting;

/// <summary>Only who asks for this program by its own name is answered: the address of DOORWAY_ADDRESS or of the command line, and this machine itself.</summary>
internal static class KnownHosts
{
    public static void UseKnownHosts(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PublicOrigin>().Address is not { } address)
            return;
        var own = Uri.TryCreate(address, UriKind.Absolute, out var known) ? known.Host : "";
        app.Use(async (context, next) =>
        {
            if (IsKnown(context.Request.Host.Host, own))
            {
                await next(context);
                return;
            }
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("Doorway is not known by this name. Who runs it sets DOORWAY_ADDRESS to the address that people type.");
        });
    }

    private static bool IsKnown(string host, string own)
        => host.Equals(own, StringComparison.OrdinalIgnoreCase) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
