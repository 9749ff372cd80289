
namespace Doorway.Web.Demo;

internal static class DemoHosting
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoGate>();

    /// <summary>Pages marked as the demo's answer 404 unless the gate is open.</summary>
    public static void UseDemoGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        var isDemoPage = context.GetEndpoint()?.Metadata.GetMetadata<DemoOnlyAttribute>() is not null;
        if (isDemoPage && !await context.RequestServices.GetRequiredService<DemoGate>().IsOpenAsync(context))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await next(context);
    });
}

/// <summary>A page of the demo alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DemoOnlyAttribute : Attribute;
