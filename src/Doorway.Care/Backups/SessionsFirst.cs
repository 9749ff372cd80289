using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Backups;

/// <summary>While somebody lies altered nothing else shall ask for the disk.</summary>
public static class SessionsFirst
{
    /// <summary>How long a session is waited for. One that was begun earlier was left open: nobody lies there any more.</summary>
    public static readonly TimeSpan WaitedFor = TimeSpan.FromHours(36);

    /// <summary>Whether a session goes on anywhere on this machine. <paramref name="machine"/> sees every practice.</summary>
    public static Task<bool> SomebodyIsInOneAsync(ActorScope machine, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - WaitedFor;
        return machine.Read<DosingSession>().AnyAsync(s => s.EndedAt == null && s.StartedAt > since, ct);
    }
}
