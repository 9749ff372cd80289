using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary><c>migrate</c>: brings a practice's storage up to date and stops. In an empty folder it makes an empty practice.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        using var folder = DataFolder.Take(options.Data);
        await using var app = DoorwayHost.Build(options);
        await Opening.OpenAsync(app, NewPractice.Empty);
        await Console.Out.WriteLineAsync($"The practice in {options.Data} is up to date.");
        return 0;
    }
}
