using Doorway.Care.Outcomes.DailyChecks;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // The word of a day is for the patient and the clinicians of the course, never for the desk.
    private static IEnumerable<PolicyRow> DailyChecks() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(DailyCheck), typeof(DailyCheckChoice)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(DailyCheck)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(DailyCheckChoice)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(DailyCheck)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(DailyCheck)),
        .. Allow(Role.Job, Relation.Machine, ReadChange, typeof(DailyCheckChoice)),
        // Whether today has a word already, and not which.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(DailyCheck)),
    ];
}
