using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What is known of whether text messages arrive.</summary>
public enum TextState
{
    /// <summary>No carrier is set: texting is offered nowhere.</summary>
    NotSet,
    /// <summary>A carrier is set, and nobody has tried it as it is now.</summary>
    NotProven,
    /// <summary>The text for the proof is on its way, and its code is waited for.</summary>
    Asked,
    /// <summary>A text by this carrier has arrived.</summary>
    Proven,
    /// <summary>A demo: texts are read on its own page.</summary>
    Demo,
}

/// <summary>Whether text messages arrive, by which carrier, and the newest proof of it.</summary>
public sealed record TextStanding(TextState State, string? Carrier, TextProof? Newest)
{
    /// <summary>Whether a patient may choose text messages, and is written to by them.</summary>
    public bool IsOffered => State is TextState.Proven or TextState.Demo;

    public static async Task<TextStanding> OfAsync(ActorScope scope, Guid practiceId, TextWay way, CancellationToken ct)
    {
        if (way.IsDemo || way.Carrier is null)
            return new TextStanding(way.IsDemo ? TextState.Demo : TextState.NotSet, way.Carrier, null);
        var proofs = await scope.Read<TextProof>().Where(p => p.PracticeId == practiceId && p.Carrier == way.Carrier).OrderByDescending(p => p.SentAt).ToListAsync(ct);
        return proofs.Find(p => p.ProvenAt is not null) is { } proven ? new TextStanding(TextState.Proven, way.Carrier, proven)
            : new TextStanding(proofs.Count > 0 ? TextState.Asked : TextState.NotProven, way.Carrier, proofs.FirstOrDefault());
    }

    /// <summary>Why the text of the newest proof has not left yet, as the carrier said it; null when it has, or nothing was tried. An owner alone may ask.</summary>
    public async Task<string?> FailureAsync(ActorScope scope, CancellationToken ct)
        => State != TextState.Asked || Newest is not { } sent ? null
            : await scope.Read<OutboxMessage>().SingleOrDefaultAsync(m => m.PracticeId == sent.PracticeId && m.Id == sent.OutboxMessageId, ct) is { SentAt: null, LastError: { Length: > 0 } error } ? error : null;
}
