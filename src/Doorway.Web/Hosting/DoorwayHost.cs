using System.Globalization;
using Doorway.Care;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Fhir;
using Doorway.Storage.Postgres;
using Doorway.Storage.Sqlite;
using Doorway.Web.Demo;
using Doorway.Web.Kit;
using Doorway.Web.Languages;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Doorway.Web.Hosting;

/// <summary>Builds the program. Reads as a table of contents. Whoever lets it write holds the <see cref="DataFolder"/>.</summary>
public static class DoorwayHost
{
    public static WebApplication Build(DoorwayOptions options, Action<WebApplicationBuilder>? also = null)
    {
        // Whatever the machine speaks: jobs, logs and staff pages are in English, and a reader's request says what it is answered in.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = Tongue.EnglishText;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = WebRoot() });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, options));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            // A port in use is told in a sentence by the command; the host would tell it in thirty lines before.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // It warns of keys in the clear; ours are wrapped by the master key before they are stored.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddSimpleConsole(o => o.SingleLine = true);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => MasterKey.OpenOrCreate(options.Keys));
        builder.Services.AddSingleton(new PracticeClock(TimeProvider.System));
        builder.Services.AddSingleton<TimeProvider>(s => s.GetRequiredService<PracticeClock>());
        AddStorage(builder.Services, options);
        builder.Services.AddBackups(options);
        // The slim builder leaves this route constraint out; a page that uses it would stop every request.
        builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        builder.Services.AddCare();
        builder.Services.AddFhir();
        builder.Services.AddDoorwayIdentity();
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddScoped<Here>();
        builder.Services.AddKit();
        builder.Services.KeepUploadsInMemory();
        builder.Services.AddScoped<OnCallNow>();
        builder.Services.AddScoped<FrameFiller>();
        builder.Services.AddSingleton<Public.PublicFacts>();
        builder.Services.AddStrangersLimit();
        builder.Services.AddDemo();
        SmtpCarrier.AddWhenSet(builder.Services, options.Mail);
        FormTextCarrier.AddWhenSet(builder.Services, options.Sms);
        builder.Services.AddHostedService<JobRunner>();
        also?.Invoke(builder);

        var app = builder.Build();
        app.Services.GetRequiredService<PublicOrigin>().Address = options.PublicAddress;
        UseProxy(app, options);
        app.UseSecurityHeaders();
        app.UseKnownHosts();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/status/500", CreateScopeForErrors = true });
        app.UseKit();
        app.UseRouting();
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseDemoGate();
        app.UseActor();
        app.UseReadingLanguage();
        app.UseAccessDenied();
        app.UseRouteGuard();
        app.UseLargeUploads();
        app.UseAntiforgery();
        app.MapDoorway();
        return app;
    }

    private static void AddStorage(IServiceCollection services, DoorwayOptions options)
    {
        if (options.Postgres is { Length: > 0 } connectionString)
            services.AddPostgresStorage(connectionString);
        else
            services.AddSqliteStorage(options.DatabaseFile);
    }

    private static void UseProxy(WebApplication app, DoorwayOptions options)
    {
        // Forwarded headers are believed from loopback alone, where the documented proxy stands.
        if (options.Urls is not null)
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
    }

    private static string WebRoot()
    {
        // Beside the built program when published; in the source folder when run from a checkout.
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(beside))
            return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var source = Path.Combine(folder.FullName, "src", "Doorway.Web", "wwwroot");
            if (Directory.Exists(source))
                return source;
        }
        return beside;
    }
}
