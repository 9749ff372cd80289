using Doorway.Care.Storage;

namespace Doorway.Care.Staff;

/// <summary>A prescriber's own timed on-call switch. Nobody sets it for them; it ends by itself.</summary>
public sealed class OnCallPeriod : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; set; }

    public bool IsOn(DateTimeOffset now) => From <= now && now < Until;
}
