using Doorway.Care.Storage;

namespace Doorway.Care.Discovery.WaitingList;

public enum WaitingPriority
{
    Usual,
    Sooner,
}

/// <summary>How somebody's waiting ended.</summary>
public enum WaitingEnd
{
    Came,
    Left,
    KindNo,
}

/// <summary>An enquirer's place on the waiting list. They have been promised a day by which they hear again, so that nobody waits without an end.</summary>
public sealed class WaitingPlace : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EnquiryId { get; init; }
    public required Guid AddedByStaffMemberId { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public WaitingPriority Priority { get; private set; }

    /// <summary>Why sooner than others, for the therapists; sealed as the enquiry is.</summary>
    public byte[]? SealedReason { get; private set; }

    /// <summary>The last day of the promise that stands in the newest mail to them.</summary>
    public DateOnly HearBy { get; private set; }
    public DateTimeOffset ToldAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public WaitingEnd? End { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => EndedAt is null;

    public void Tell(DateOnly hearBy, WaitingPriority priority, byte[]? sealedReason, DateTimeOffset now)
        => (HearBy, Priority, SealedReason, ToldAt) = (hearBy, priority, sealedReason, now);

    public void Close(WaitingEnd end, DateTimeOffset now)
    {
        if (!IsOpen)
            throw new InvalidOperationException("This place has ended.");
        (End, EndedAt) = (end, now);
    }
}
