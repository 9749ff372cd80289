using Doorway.Care.Storage;

namespace Doorway.Care.Staff;

/// <summary>A clinician's licence in one state, from a day until a day. It feeds the gate on the day of a session.</summary>
public sealed class License : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string State { get; init; }
    public required string Number { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidUntil { get; set; }

    public bool IsValidIn(string state, DateOnly day)
        => string.Equals(State, state, StringComparison.OrdinalIgnoreCase) && ValidFrom <= day && day <= ValidUntil;
}
