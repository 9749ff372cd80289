using System.Security.Claims;
using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Audit;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Doorway.Web.Hosting;

/// <summary>Who is acting in this request, and the practice that the public pages speak for. Filled before any page runs.</summary>
public sealed class CurrentActor
{
    public Actor? Actor { get; set; }
    public Practice? Front { get; set; }

    public Actor Require() => Actor ?? throw new InvalidOperationException("No actor has come in.");
}

internal static class ActorMiddleware
{
    public const string LinkScheme = "link";
    public const string DeviceClaim = "device";

    public static void UseActor(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is null || context.Request.Path.StartsWithSegments("/health"))
        {
            await next(context);
            return;
        }
        var loader = context.RequestServices.GetRequiredService<ActorLoader>();
        var current = context.RequestServices.GetRequiredService<CurrentActor>();
        var trail = context.RequestServices.GetRequiredService<AuditTrail>();
        trail.RequestId = context.TraceIdentifier;
        current.Front = await loader.FrontPracticeAsync(context.RequestAborted);
        current.Actor = await SignedInAsync(context, loader) ?? await LinkedAsync(context, loader)
            ?? (current.Front is { } front ? Actor.Visitor(front.Id) : new Actor(ActorKind.Visitor, "visitor", []));
        // What was read is written down before the first byte of the answer; if that fails, there is no answer.
        // The services are those of this pass: a page that stands in for a failed one has its own.
        var services = context.RequestServices;
        context.Response.OnStarting(() => trail.HasPending ? trail.CommitReadsAsync(services.GetRequiredService<DoorwayDb>(), CancellationToken.None) : Task.CompletedTask);
        if (context.GetEndpoint()!.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            await context.RequestServices.GetRequiredService<FrameFiller>().FillAsync(context.RequestAborted);
        await next(context);
    });

    private static async Task<Actor?> SignedInAsync(HttpContext context, ActorLoader loader)
    {
        return Ticket.AccountOf(context) is { } account && Ticket.MarkOf(context.User) is { } mark ? await loader.OfSignInAsync(account, mark, context.RequestAborted) : null;
    }

    private static async Task<Actor?> LinkedAsync(HttpContext context, ActorLoader loader)
    {
        var ticket = await context.AuthenticateAsync(LinkScheme);
        if (!ticket.Succeeded || !Guid.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var link))
            return null;
        var device = ticket.Principal.FindFirstValue(DeviceClaim);
        return await loader.OfLinkAsync(link, device is null ? null : OneTimeLink.Hash(device), context.RequestAborted);
    }
}
