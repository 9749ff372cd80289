using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;

namespace Doorway.Care.Exposure;

/// <summary>When the rule of the bladder questions speaks, a prescriber of this patient has a task with a clock.
/// Nothing is stopped by it: whether medicine waits is their decision.</summary>
public static class BladderTask
{
    public const string Kind = "bladder-answer";

    public static Task OpenAsync(ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct)
        => PrescriberTask.OpenAsync(scope, outbox, episode, Kind, "Look at the bladder answers, before more medicine", link: null, now, ct);
}
