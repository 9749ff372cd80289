using Microsoft.AspNetCore.Http.Features;

namespace Doorway.Web.Hosting;

/// <summary>Files that are sent in a form: they stay in memory, and one that is too large brings its sender back to the form.</summary>
internal static class LargeUploads
{
    /// <summary>Stands in the address of the form after a file that was too large.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The largest request: a file of 20 MB and the form around it.</summary>
    public const int MostBytes = 24 * 1024 * 1024;
    private const long MostToReadAwayBytes = 512L * 1024 * 1024;
    private const int ChunkBytes = 64 * 1024;

    /// <summary>A health record never lies in a temporary file in the clear.</summary>
    public static IServiceCollection KeepUploadsInMemory(this IServiceCollection services)
        => services.Configure<FormOptions>(forms => forms.MemoryBufferThreshold = MostBytes);

    /// <summary>Stands behind the route's door, so that only somebody who may send the form is listened to for so long.</summary>
    public static void UseLargeUploads(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.ContentLength is not > MostBytes)
        {
            await next(context);
            return;
        }
        if (context.Request.ContentLength <= MostToReadAwayBytes)
            await ReadAwayAsync(context);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.Path}?{TooLarge}=1";
    });

    // A browser that is still sending does not listen; an answer before the end would look to it like a broken connection.
    private static async Task ReadAwayAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var chunk = new byte[ChunkBytes];
        while (await context.Request.Body.ReadAsync(chunk, context.RequestAborted) > 0)
        {
        }
    }
}
