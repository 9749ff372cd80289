using Doorway.Web.Kit.Frames;
using Doorway.Web.Public;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Doorway.Web.Kit;

internal static class KitHosting
{
    public static IServiceCollection AddKit(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<FrameFacts>();
        services.AddScoped<PracticePage>();
        services.AddSingleton<ClientAssets>();
        return services;
    }

    /// <summary>The page for a missing address, and the built scripts, styles and fonts. An address with a content hash is kept for a year.</summary>
    public static WebApplication UseKit(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            // The page that says what went wrong is shown, not posted to: under POST it would refuse itself and answer nothing.
            var isInPlaceOfAnother = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
            if (isInPlaceOfAnother && HttpMethods.IsPost(context.Request.Method))
                context.Request.Method = HttpMethods.Get;
            await next(context);
            // The framework refuses a form with an empty answer that already calls itself a page; then ours stands in for it.
            if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
                context.Response.ContentType = null;
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                var hashed = file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/dist/fonts");
                file.Context.Response.Headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
        return app;
    }

    public static RazorComponentsEndpointConventionBuilder MapKit(this WebApplication app) => app.MapRazorComponents<Document>();
}
