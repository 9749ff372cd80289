using Doorway.Care.Storage;
using Doorway.Web.Demo;
using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary><c>run</c>: brings the practice up and serves it until it is stopped.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        if (options.PublicAddress is null)
            throw new CommandError($"Doorway would listen at {options.Address}, which is no address that a mail can name. Set DOORWAY_ADDRESS to the one that people type, for example https://doorway.example.org.");
        using var folder = DataFolder.Take(options.Data);
        await using var app = DoorwayHost.Build(options);
        var opened = await Opening.OpenAsync(app, options switch { { Empty: true } => NewPractice.Empty, { StaffOnly: true } => NewPractice.DemoStaff, { Small: true } => NewPractice.SmallDemo, _ => NewPractice.Demo }, Console.Out.WriteLine);
        try
        {
            await app.StartAsync();
        }
        catch (IOException)
        {
            throw new CommandError($"Something else is already listening at {options.Address}. Stop it, or name another port with --port.");
        }
        await Console.Out.WriteLineAsync(await Welcome.TextAsync(app.Services, options, opened));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
