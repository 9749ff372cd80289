using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>What is signed before the first patient.</summary>
public enum GoLiveMatter
{
    /// <summary>The clinical knowledge as it holds here: rules, limits, alarms, questionnaires.</summary>
    Rules,
    /// <summary>The texts that patients sign.</summary>
    Consents,
    /// <summary>The courses that a plan begins with, and their numbers.</summary>
    Protocols,
    /// <summary>The recovery kit lies on paper where it can be found.</summary>
    RecoveryKit,
}

/// <summary>A name under one matter, as it was on that day. Never changed; another content wants another name.</summary>
public sealed class GoLiveSignature : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required GoLiveMatter Matter { get; init; }

    /// <summary>SHA-256 of what was signed, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
}
