using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Portal.Integration;

/// <summary>The bytes of a picture or a recording: for its patient, and for the therapist while it is shared.</summary>
internal static class JournalMediaFile
{
    public static void MapJournalMedia(this WebApplication app) => app.MapGet("/journal/media/{id:guid}", async (Guid id, HttpContext context, Here here, Vault vault) =>
    {
        if (await here.Scope.Read<JournalMedia>().SingleOrDefaultAsync(m => m.Id == id, context.RequestAborted) is not { } media)
            return Results.NotFound();
        var bytes = await vault.OpenBytesAsync(media.PracticeId, media.PatientId, media.Content, context.RequestAborted);
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        context.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(bytes, media.ContentType);
    }).WithMetadata(new NeedsAttribute(typeof(JournalMedia), Operation.Read));
}
