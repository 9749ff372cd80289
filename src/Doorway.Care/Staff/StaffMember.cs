using Doorway.Care.Storage;

namespace Doorway.Care.Staff;

[Flags]
public enum StaffRoles
{
    None = 0,
    Therapist = 1,
    Prescriber = 2,
    Owner = 4,
    MedicalDirector = 8,
    SessionMonitor = 16,
    FrontDesk = 32,
    Researcher = 64,
}

/// <summary>An account's place in a practice. A guest under shared care has a <see cref="HomePracticeId"/>.</summary>
public sealed class StaffMember : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public Guid? AccountId { get; set; }
    public required string Name { get; set; }
    public required string Credentials { get; set; }
    public required string Email { get; set; }
    public required string Phone { get; set; }
    public required StaffRoles Roles { get; set; }
    public Guid? HomePracticeId { get; init; }
    public Guid? HomeStaffMemberId { get; init; }
    public DateTimeOffset? LeftAt { get; set; }

    public string NameWithCredentials => Credentials.Length == 0 ? Name : $"{Name}, {Credentials}";
}
