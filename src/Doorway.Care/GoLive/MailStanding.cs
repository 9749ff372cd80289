using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What is known of whether mail arrives.</summary>
public enum MailState
{
    /// <summary>No carrier is set: mails stay in the outbox.</summary>
    NotSet,
    /// <summary>A carrier is set, and nobody has tried it as it is now.</summary>
    NotProven,
    /// <summary>The mail for the proof is on its way.</summary>
    Asked,
    /// <summary>A mail by this carrier has arrived.</summary>
    Proven,
    /// <summary>A demo: mails are read on its own page.</summary>
    Demo,
}

/// <summary>Whether mail arrives, by which carrier, and the newest proof of it.</summary>
public sealed record MailStanding(MailState State, string? Carrier, MailProof? Newest)
{
    // Two, four minutes: a mail server that is being restarted is no news.
    private const int TriesBeforeSaid = 2;

    public bool Arrives => State is MailState.Proven or MailState.Demo;

    /// <summary>Why nobody can be invited by mail; null where they can.</summary>
    public Refusal? Refuses(string field) => Arrives ? null
        : new Refusal(field, "Nobody has proven yet that mail from here arrives, so an invitation could be lost. An owner proves it under Practice, Before the first patient.");

    /// <summary>Mails that could not leave at several tries. An owner alone may count them.</summary>
    public static Task<int> FailingAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
        => scope.Read<OutboxMessage>().CountAsync(m => m.PracticeId == practiceId && m.Channel == MessageChannel.Mail && m.SentAt == null && m.DroppedAt == null && m.Tries >= TriesBeforeSaid, ct);

    public static async Task<MailStanding> OfAsync(ActorScope scope, Guid practiceId, MailWay way, CancellationToken ct)
    {
        if (way.IsDemo || way.Carrier is null)
            return new MailStanding(way.IsDemo ? MailState.Demo : MailState.NotSet, way.Carrier, null);
        var proofs = await scope.Read<MailProof>().Where(p => p.PracticeId == practiceId && p.Carrier == way.Carrier).OrderByDescending(p => p.SentAt).ToListAsync(ct);
        return proofs.Find(p => p.ProvenAt is not null) is { } proven ? new MailStanding(MailState.Proven, way.Carrier, proven)
            : new MailStanding(proofs.Count > 0 ? MailState.Asked : MailState.NotProven, way.Carrier, proofs.FirstOrDefault());
    }
}
