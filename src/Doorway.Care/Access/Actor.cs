using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public enum ActorKind
{
    Visitor,
    Patient,
    Chaperone,
    LinkHolder,
    Staff,
    Job,
    SetUp,
}

/// <summary>A column of the policy table. One person may hold several.</summary>
public enum Role
{
    Visitor,
    Patient,
    Chaperone,
    LinkHolder,
    Therapist,
    Prescriber,
    Owner,
    MedicalDirector,
    SessionMonitor,
    FrontDesk,
    Researcher,
    Job,
}

/// <summary>A person's place in one practice: what they are there, and, for a guest under shared care, where they come from.</summary>
public sealed record Membership(Guid PracticeId, IReadOnlyList<Role> Roles)
{
    public Guid StaffMemberId { get; init; }
    public Guid PatientId { get; init; }
    public Guid DosingSessionId { get; init; }
    public Guid? HomePracticeId { get; init; }

    /// <summary>Patients whose clinic session is today: whom a session monitor may see. Read afresh with each request.</summary>
    public IReadOnlyList<Guid> ClinicToday { get; init; } = [];

    /// <summary>They play a patient, or look at one who is played: nobody real.</summary>
    public bool IsPracticeRun { get; init; }

    /// <summary>The sessions of today themselves, by the id that a session shares with its appointment.</summary>
    public IReadOnlyList<Guid> ClinicSessionsToday { get; init; } = [];

    public bool IsGuest => HomePracticeId is not null;
}

/// <summary>Who is acting. Passed explicitly to every use case; there is no ambient user.</summary>
public sealed record Actor(ActorKind Kind, string Name, IReadOnlyList<Membership> Memberships)
{
    public Guid? AccountId { get; init; }

    public Membership? In(Guid practiceId) => Memberships.FirstOrDefault(m => m.PracticeId == practiceId);

    /// <summary>The practice that the actor comes from: never one they only visit under shared care.</summary>
    public Membership Home => Memberships.First(m => !m.IsGuest);

    /// <summary>The practice that stands above their pages and speaks to them: their own, or for somebody who is only a guest the first they are a guest of.</summary>
    public Guid FacingPracticeId => (Memberships.FirstOrDefault(m => !m.IsGuest) ?? Memberships[0]).PracticeId;

    public bool Is(Role role) => Memberships.Any(m => m.Roles.Contains(role));

    /// <summary>The program's own hand in the name of this person, for what they may ask for and may not see. The audit keeps their name.</summary>
    public Actor AsMachine() => this with { Kind = ActorKind.Job };

    public static Actor Job(string name) => new(ActorKind.Job, name, []);

    public static Actor SetUp(string name) => new(ActorKind.SetUp, name, []);

    public static Actor Visitor(Guid practiceId) => new(ActorKind.Visitor, "visitor", [new Membership(practiceId, [Role.Visitor])]);

    public static IReadOnlyList<Role> RolesOf(StaffRoles roles)
    {
        var list = new List<Role>(4);
        if (roles.HasFlag(StaffRoles.Therapist)) list.Add(Role.Therapist);
        if (roles.HasFlag(StaffRoles.Prescriber)) list.Add(Role.Prescriber);
        if (roles.HasFlag(StaffRoles.Owner)) list.Add(Role.Owner);
        if (roles.HasFlag(StaffRoles.MedicalDirector)) list.Add(Role.MedicalDirector);
        if (roles.HasFlag(StaffRoles.SessionMonitor)) list.Add(Role.SessionMonitor);
        if (roles.HasFlag(StaffRoles.FrontDesk)) list.Add(Role.FrontDesk);
        if (roles.HasFlag(StaffRoles.Researcher)) list.Add(Role.Researcher);
        return list;
    }
}
