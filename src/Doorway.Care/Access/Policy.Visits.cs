using Doorway.Care.Visits;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // When, how long, where and with whom; not what it is for, what was asked for in words, why it did not stay, or whether they came.
    private static readonly string[] VisitForDesk =
    [
        nameof(Visit.StaffMemberId), nameof(Visit.LocalDate), nameof(Visit.LocalTime), nameof(Visit.TimeZone), nameof(Visit.StartsAt), nameof(Visit.LengthMinutes), nameof(Visit.EndsAt), nameof(Visit.Place),
        nameof(Visit.BookedAt), nameof(Visit.MovedFromId), nameof(Visit.AskedToMoveAt), nameof(Visit.CancelledAt), nameof(Visit.Version),
    ];

    private static IEnumerable<PolicyRow> Visits() =>
    [
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(Visit)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAddChange, typeof(Visit)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAddChange, typeof(Visit)),
        new PolicyRow(Role.FrontDesk, typeof(Visit), Operation.Read, Relation.Practice, VisitForDesk),
        // The use cases write an hour, a person and a place, and nothing else with it.
        .. Allow(Role.FrontDesk, Relation.Practice, [Operation.Add, Operation.Change], typeof(Visit)),
        // Their own they may give up, or ask to have moved.
        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(Visit)),
        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(Visit)),
    ];
}
