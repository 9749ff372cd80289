using System.Globalization;
using Doorway.Care.Backups;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary><c>restore</c>: opens a backup and makes a practice of it in an empty place.</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(DoorwayOptions options)
    {
        if (options.Rest.Count != 1)
            throw new CommandError("Restore takes one backup: restore FILE --data EMPTY-FOLDER --keys KEY-FOLDER.");
        var file = Path.GetFullPath(options.Rest[0]);
        if (!File.Exists(file))
            throw new CommandError($"There is no file {file}.");
        if (!File.Exists(Path.Combine(options.Keys, "master.key")))
            throw new CommandError($"There is no key in {options.Keys}. A backup opens only with the key folder of its practice: copy that there, or name it with --keys.");
        using var folder = DataFolder.Take(options.Data);
        try
        {
            var (head, holds) = await new RestoreBackup(BackupHosting.CopyOf(options), MasterKey.OpenOrCreate(options.Keys)).Handle(file, folder.Path);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"The practice as it was on {head.MadeAt:d MMMM yyyy 'at' HH:mm} UTC: {holds.Look.Tables} tables, {holds.Look.Rows} rows, in {(options.Postgres is null ? options.Data : "the database")}."));
            return 0;
        }
        catch (BackupFault fault)
        {
            throw new CommandError(fault.Message);
        }
    }
}
