using Doorway.Care.Access;
using Doorway.Web.SignIn;

namespace Doorway.Web.Hosting;

/// <summary>The door of every route: what it needs must be said, must stand in the policy, and must be open to this actor.</summary>
internal static class RouteGuard
{
    /// <summary>Called at start. A route that says nothing about its access stops the program.</summary>
    public static IReadOnlyList<string> FaultsOf(IEnumerable<Endpoint> endpoints)
    {
        var faults = new List<string>();
        foreach (var endpoint in endpoints.Where(e => !IsTheFrameworksOwn(e)))
        {
            var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
            if (needs is null && endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null)
                faults.Add($"{endpoint.DisplayName} says nothing about who may call it.");
            else if (needs is not null && !Policy.For(needs.Resource, needs.Operation).Any())
                faults.Add($"{endpoint.DisplayName} needs {needs.Operation} {needs.Resource.Name}, and no line of the access policy speaks of it.");
        }
        return faults;
    }

    // Carries a redirect of static pages; it reads no data.
    private static bool IsTheFrameworksOwn(Endpoint endpoint)
        => endpoint is RouteEndpoint route && route.RoutePattern.RawText?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) == true;

    public static void UseRouteGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || IsTheFrameworksOwn(endpoint) || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        {
            await next(context);
            return;
        }
        var actor = context.RequestServices.GetRequiredService<CurrentActor>().Actor;
        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
        if (actor is not null && needs is not null && Policy.Opens(actor, needs.Resource, needs.Operation))
        {
            await next(context);
            return;
        }
        if (actor is null or { Kind: ActorKind.Visitor } && HttpMethods.IsGet(context.Request.Method))
        {
            AfterSignIn.Remember(context);
            context.Response.Redirect("/sign-in");
        }
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    public static void UseAccessDenied(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (AccessDenied) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    });
}
