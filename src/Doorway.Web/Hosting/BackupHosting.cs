using Doorway.Care.Backups;
using Doorway.Storage.Postgres;
using Doorway.Storage.Sqlite;

namespace Doorway.Web.Hosting;

/// <summary>Where backups of this machine lie and how its database is copied.</summary>
internal static class BackupHosting
{
    public static void AddBackups(this IServiceCollection services, DoorwayOptions options)
    {
        services.AddSingleton(CopyOf(options));
        services.AddSingleton(new BackupShelf(options.Backups));
        services.AddSingleton(new ScratchRoom(Path.Combine(options.Data, "restore-to-try"), options.Keys));
        services.AddHostedService<BackupRunner>();
    }

    public static IStorageCopy CopyOf(DoorwayOptions options)
        => options.Postgres is { Length: > 0 } connection ? new PostgresCopy(connection) : new SqliteCopy(options.DatabaseFile);
}
