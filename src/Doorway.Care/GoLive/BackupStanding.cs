using Doorway.Care.Backups;
using Doorway.Care.Messaging;

namespace Doorway.Care.GoLive;

/// <summary>Whether there is a backup of these days that was opened again.</summary>
/// <param name="IsFine">False: none opens, or the newest is of the day before yesterday, so that the daily one has failed.</param>
public sealed record BackupStanding(bool IsDemo, Backup? Newest, bool IsFine, string Folder)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(48);

    /// <summary><paramref name="machineNow"/> is the machine's own time: backups do not follow the demo's clock.</summary>
    public static BackupStanding Of(BackupShelf shelf, MailWay way, DateTimeOffset machineNow)
    {
        var newest = way.IsDemo ? null : shelf.NewestTried();
        return new BackupStanding(way.IsDemo, newest, way.IsDemo || newest is not null && machineNow - newest.MadeAt <= Fresh, shelf.Folder);
    }
}
