using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What is known of whether a backup of this practice can be restored.</summary>
public enum RestoreState
{
    /// <summary>Nobody has tried it yet.</summary>
    NotProven,
    /// <summary>A backup came back whole, lately and with the tables of today.</summary>
    Proven,
    /// <summary>It came back whole, and that is long ago.</summary>
    TooOld,
    /// <summary>It came back whole before a newer version changed the tables.</summary>
    OtherTables,
    /// <summary>The newest try failed.</summary>
    Failed,
    /// <summary>A demo: nothing in it needs a backup.</summary>
    Demo,
}

/// <summary>Whether a backup can be restored, by the newest try.</summary>
public sealed record RestoreStanding(RestoreState State, RestoreProof? Newest)
{
    /// <summary>How long a proof counts: a practice default, to be confirmed by the practice. No source gives a number.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public bool IsProven => State is RestoreState.Proven or RestoreState.Demo;

    /// <param name="scope">Who looks.</param>
    /// <param name="practiceId">Whose proofs.</param>
    /// <param name="way">Whether this is a demo.</param>
    /// <param name="migration">The newest change of the tables that this version brings.</param>
    /// <param name="now">When it is looked at.</param>
    /// <param name="ct">Ends the looking.</param>
    public static async Task<RestoreStanding> OfAsync(ActorScope scope, Guid practiceId, MailWay way, string migration, DateTimeOffset now, CancellationToken ct)
    {
        if (way.IsDemo)
            return new RestoreStanding(RestoreState.Demo, null);
        var newest = await scope.Read<RestoreProof>().Where(p => p.PracticeId == practiceId).OrderByDescending(p => p.At).FirstOrDefaultAsync(ct);
        return new RestoreStanding(newest switch
        {
            null => RestoreState.NotProven,
            { Fault: not null } => RestoreState.Failed,
            _ when newest.Migration != migration => RestoreState.OtherTables,
            _ when now - newest.At > Lasts => RestoreState.TooOld,
            _ => RestoreState.Proven,
        }, newest);
    }
}
