using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>That somebody had a backup restored to try, and what came of it: how much came back, or why nothing did. Counts and names of our own tables alone.</summary>
public sealed class RestoreProof : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset BackupMadeAt { get; init; }
    public required int Tables { get; init; }
    public required long Rows { get; init; }

    /// <summary>How many sealed texts were opened with the key folder in what came back.</summary>
    public required int TextsOpened { get; init; }

    /// <summary>The newest change of the tables that the restored copy had been through.</summary>
    public required string Migration { get; init; }

    /// <summary>Why it is no proof; null when it is one.</summary>
    public string? Fault { get; init; }
}
