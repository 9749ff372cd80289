using Doorway.Care.Storage;

namespace Doorway.Care.Staff.Trainings;

/// <summary>That somebody of the staff has done a training, from a day until a day. Written once: a new date is a new row, and an error is withdrawn.</summary>
public sealed class Training : IPracticeRow, IWrittenOnce
{
    public const int LongestName = 60;

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }

    /// <summary>As this practice calls it: "Basic life support".</summary>
    public required string Name { get; init; }
    public required DateOnly CompletedOn { get; init; }

    /// <summary>Last day on which it holds; null when it has no end.</summary>
    public required DateOnly? ValidUntil { get; init; }
    public required Guid RecordedByStaffMemberId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool HoldsOn(DateOnly day) => CompletedOn <= day && day <= (ValidUntil ?? DateOnly.MaxValue);

    /// <summary>Two spellings of one name are one training.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>An entry was wrong. It stays in the record and counts no more.</summary>
public sealed class TrainingWithdrawal : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid TrainingId { get; init; }
    public required Guid ByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
