using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Fhir.Import;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

namespace Doorway.Web.Commands;

/// <summary><c>import</c>: takes FHIR R4 referrals from a file or a folder. Standard output holds a line for each file and the sum, and nothing else.</summary>
internal static class ImportCommand
{
    private const int SomeRefused = 2;
    private static readonly Actor Importer = Actor.Job("import");

    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        if (options.Rest.Count > 1)
            throw new CommandError("Import takes one file or one folder.");
        var files = ReferralFiles.In(options.Rest.Count == 1 ? Path.GetFullPath(options.Rest[0]) : ReferralFiles.DefaultFolder());
        using var folder = DataFolder.Take(options.Data);
        await using var app = DoorwayHost.Build(options, LogToStandardError);
        await Opening.OpenAsync(app, NewPractice.Empty);
        var practiceId = await InScopeAsync(app, services => services.GetRequiredService<ChoosePracticeForImports>().Handle(Importer));
        return await ImportAsync(app, practiceId, files);
    }

    private static async Task<int> ImportAsync(WebApplication app, Guid practiceId, IReadOnlyList<string> files)
    {
        var (imported, unchanged, refused) = (0, 0, 0);
        foreach (var file in files)
        {
            var name = OneLine(Path.GetFileName(file));
            switch (await InScopeAsync(app, services => ImportAsync(services, practiceId, file)))
            {
                case ReferralImport.Imported:
                    imported++;
                    await Console.Out.WriteLineAsync($"imported {name}");
                    break;
                case ReferralImport.Unchanged:
                    unchanged++;
                    await Console.Out.WriteLineAsync($"unchanged {name}");
                    break;
                case ReferralImport.Refused why:
                    refused++;
                    await Console.Out.WriteLineAsync($"refused {name}: {OneLine(why.Place)}: {OneLine(why.Reason)}");
                    break;
            }
        }
        await Console.Out.WriteLineAsync($"{imported} imported, {unchanged} unchanged, {refused} refused");
        return refused == 0 ? 0 : SomeRefused;
    }

    private static async Task<ReferralImport> ImportAsync(IServiceProvider services, Guid practiceId, string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return await services.GetRequiredService<ImportReferral>().Handle(Importer, new ImportReferral.Request(practiceId, stream));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReferralImport.Refused("the file", "There is no such file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ReferralImport.Refused("the file", "It cannot be read.");
        }
        catch (DbUpdateException failure)
        {
            await Console.Error.WriteLineAsync($"Storing failed: {failure.GetBaseException().GetType().Name}.");
            return new ReferralImport.Refused("the storage", "It could not be stored, and nothing of it was.");
        }
    }

    /// <summary>A unit of work of its own, with what was read written down at its end.</summary>
    private static async Task<T> InScopeAsync<T>(WebApplication app, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().CommitReadsAsync(scope.ServiceProvider.GetRequiredService<DoorwayDb>(), CancellationToken.None);
        return result;
    }

    private static void LogToStandardError(WebApplicationBuilder builder)
        => builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <summary>A file may be named to look like a line of ours, or to move the cursor.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
