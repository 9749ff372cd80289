using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Staff.Trainings;

/// <summary>For which sessions a practice demands a training.</summary>
public enum TrainingAct
{
    AnySession,
    SessionAtHome,
    SessionInClinic,
    LicensedSpray,
}

/// <summary>The practice's own rule: a role needs a training for an act. Nothing is demanded without one; the program knows no law.</summary>
public sealed class TrainingRule : IPracticeRow, IVersioned
{
    /// <summary>Those who can be asked for one: who holds the session, who prescribes, who watches it.</summary>
    public static readonly IReadOnlyList<StaffRoles> Roles = [StaffRoles.Therapist, StaffRoles.Prescriber, StaffRoles.SessionMonitor];

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string Training { get; init; }
    public required StaffRoles Role { get; init; }
    public required TrainingAct Act { get; init; }
    public required Guid SetByStaffMemberId { get; init; }
    public required DateTimeOffset SetAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedByStaffMemberId { get; private set; }
    public int Version { get; set; }

    public bool IsFor(CareSetting setting, DoseRoute route) => Act switch
    {
        TrainingAct.AnySession => true,
        TrainingAct.SessionAtHome => setting == CareSetting.Home,
        TrainingAct.SessionInClinic => setting == CareSetting.Clinic,
        _ => route == DoseRoute.NasalEsketamine,
    };

    public void End(Guid by, DateTimeOffset now)
    {
        EndedAt ??= now;
        EndedByStaffMemberId ??= by;
    }
}
