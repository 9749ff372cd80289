using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Doorway.Web.Hosting;

/// <summary>Who has not signed in sends so many forms a minute from one address: guessing codes, filling the enquiries and mailing others by our
/// sign-in page stay slow. This machine itself is not limited, nor is anybody who has come in.</summary>
internal static class StrangersLimit
{
    /// <summary>A household or a small office at once, and some more each minute.</summary>
    public const int AtOnce = 30;
    public const int EachMinute = 10;

    public static IServiceCollection AddStrangersLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => AddressOf(context) is { } address
            ? RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachMinute,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>Whom a request counts for; null: it counts for nobody. Of the newer kind of address the first half is one household's.</summary>
    private static string? AddressOf(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.User.Identity?.IsAuthenticated == true
            || context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from))
            return null;
        return from.AddressFamily == AddressFamily.InterNetworkV6 && !from.IsIPv4MappedToIPv6
            ? Convert.ToHexString(from.GetAddressBytes()[..8]) : from.MapToIPv4().ToString();
    }
}
