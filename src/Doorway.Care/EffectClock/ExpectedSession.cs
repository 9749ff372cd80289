using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Care.EffectClock;

/// <summary>When a phase is expected to begin, minutes from minute 0: 5, 50 and 95 of 100 people before it.</summary>
public sealed record ExpectedPhase(Phase Phase, double LowMin, double MiddleMin, double HighMin);

/// <summary>A phase that somebody in the room marked, minutes from minute 0.</summary>
public sealed record MarkedPhase(Phase Phase, double Min);

/// <summary>What published data, moved by this person's earlier sessions, let one expect of a session. Never a sign that somebody may leave or drive.</summary>
public sealed record ExpectedSession
{
    public required IReadOnlyList<ExpectedPhase> Phases { get; init; }
    public required IReadOnlyList<MarkedPhase> Marks { get; init; }
    /// <summary>Minute 0 as a moment; null until a dose is written down.</summary>
    public required DateTimeOffset? From { get; init; }
    /// <summary>The window that was agreed beforehand; null when there is none, or it is settled.</summary>
    public required (int FromMin, int UntilMin)? Booster { get; init; }
    /// <summary>What no published curve supports; stands wherever a time of it stands.</summary>
    public required IReadOnlyList<string> NotValidated { get; init; }
    /// <summary>How it came about, in sentences.</summary>
    public required IReadOnlyList<string> Says { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
}
