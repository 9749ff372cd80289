using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Doorway.Web.Hosting;

/// <summary>Plain HTTP on loopback alone; anything else wants a certificate.</summary>
internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, DoorwayOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargeUploads.MostBytes;
        if (options.Urls is null)
        {
            kestrel.ListenLocalhost(options.Port);
            return;
        }
        foreach (var address in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Listen(kestrel, BindingAddress.Parse(address), options.Certificate);
    }

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address, string? certificate)
    {
        var isLoopback = address.Host is "localhost" or "127.0.0.1" or "[::1]";
        if (address.Scheme == "https")
        {
            var path = certificate ?? throw new CommandError($"{address} wants a certificate: give a PFX file with --cert.");
            var loaded = X509CertificateLoader.LoadPkcs12FromFile(path, Environment.GetEnvironmentVariable("DOORWAY_CERT_PASSWORD"));
            Bind(kestrel, address, listen => listen.UseHttps(loaded));
            return;
        }
        if (!isLoopback)
            throw new CommandError($"{address} would send health records in the clear. Use https with --cert, or listen on localhost behind a proxy on this machine.");
        Bind(kestrel, address, _ => { });
    }

    private static void Bind(KestrelServerOptions kestrel, BindingAddress address, Action<ListenOptions> configure)
    {
        if (address.Host == "localhost")
            kestrel.ListenLocalhost(address.Port, configure);
        else if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, address.Port, configure);
        else
            kestrel.ListenAnyIP(address.Port, configure);
    }
}
