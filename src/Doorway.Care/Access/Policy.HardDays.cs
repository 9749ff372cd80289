using Doorway.Care.HardDays;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static IEnumerable<PolicyRow> HardDays() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(SafetyPlan), typeof(RelapsePlan)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(SafetyPlan), typeof(RelapsePlan)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(SafetyPlan), typeof(RelapsePlan)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(SafetyPlan), typeof(RelapsePlan)),
        // Whoever is in the room on the day, like the card "how to help me".
        .. Allow(Role.SessionMonitor, Relation.ClinicToday, Read, typeof(SafetyPlan)),
    ];
}
