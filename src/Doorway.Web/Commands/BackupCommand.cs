using Doorway.Care.Backups;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary><c>backup</c>: makes a sealed copy of the practice and opens it again, also while Doorway is running.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        if (options.Rest.Count > 0)
            throw new CommandError("Backup takes no further words. It puts the copy beside the data folder; --backups names another place.");
        if (!File.Exists(Path.Combine(options.Keys, "master.key")))
            throw new CommandError($"There is no key in {options.Keys}, so there is nothing to back up here. Name the practice with --data, and its key folder with --keys.");
        var make = new MakeBackup(BackupHosting.CopyOf(options), MasterKey.OpenOrCreate(options.Keys), new BackupShelf(options.Backups));
        var outcome = await make.Handle(TimeProvider.System.GetUtcNow());
        if (!outcome.IsOk)
            throw new CommandError(outcome.Refusals[0].Says);
        var made = outcome.Get();
        await Console.Out.WriteLineAsync($"{made.File}");
        await Console.Out.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{made.Bytes / 1024.0 / 1024.0:0.0} MB. It was opened again: {made.Look!.Tables} tables, {made.Look.Rows} rows. Keep a copy of it elsewhere, and the key folder {options.Keys} in a third place: one without the other opens nothing."));
        return 0;
    }
}
