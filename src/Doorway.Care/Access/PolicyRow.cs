namespace Doorway.Care.Access;

public enum Operation
{
    Read,
    Add,
    Change,
}

/// <summary>How the actor must stand to the row. Each is one expression, used for "may I" and for list filters; see <see cref="Relations"/>.</summary>
public enum Relation
{
    /// <summary>The patient's own record.</summary>
    Own,
    /// <summary>Staff of the practice that owns the row.</summary>
    Practice,
    /// <summary>A guest clinician under an accepted, unexpired and unrevoked <c>SharedCare</c> grant for this patient.</summary>
    SharedCare,
    /// <summary>Staff of the practice or a guest in it, for rows that speak of no patient.</summary>
    Member,
    /// <summary>The clinician who wrote it, and nobody else.</summary>
    Author,
    /// <summary>A passage that the patient has shared and not taken back, for staff of the practice.</summary>
    SharedPassage,
    /// <summary>The dosing session that the link is for.</summary>
    ThisSession,
    /// <summary>A patient whose clinic session is today, for staff of the practice that holds it.</summary>
    ClinicToday,
    /// <summary>A session that is held today in the clinic of the practice, for its staff; no earlier one of the same patient.</summary>
    ClinicSessionToday,
    /// <summary>One's own row as a member of staff.</summary>
    Self,
    /// <summary>A task whose owner one is.</summary>
    OwnTask,
    /// <summary>The practice's own machinery.</summary>
    Machine,
}

/// <summary>One line of the access policy. <paramref name="Fields"/> null means all; otherwise every other field is blanked on reading.</summary>
public sealed record PolicyRow(Role Role, Type Resource, Operation Operation, Relation Relation, IReadOnlyList<string>? Fields = null);

/// <summary>A row that one clinician wrote.</summary>
public interface IAuthored
{
    Guid AuthorStaffMemberId { get; }
}

/// <summary>A row that somebody of the staff has to do.</summary>
public interface IOwned
{
    Guid? OwnerStaffMemberId { get; }
}

/// <summary>Something of the patient's that is sealed to them unless shared, and that they can take back.</summary>
public interface IShareable
{
    DateTimeOffset? SharedAt { get; }
    DateTimeOffset? TakenBackAt { get; }
}

/// <summary>A row of one dosing session.</summary>
public interface ISessionRow
{
    Guid DosingSessionId { get; }
}
