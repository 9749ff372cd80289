using Doorway.Care.Dosing;
using Doorway.Care.Rems;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static IEnumerable<PolicyRow> Rems() =>
    [
        .. Allow(Role.Owner, Relation.Practice, ReadAdd, typeof(RemsCertification)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(RemsCertification), typeof(RemsEnrollment), typeof(RemsAnswers)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(RemsFiling)),
        .. Allow(Role.SessionMonitor, Relation.Practice, Read, typeof(RemsCertification)),
        .. Allow(Role.SessionMonitor, Relation.ClinicToday, Read, typeof(RemsEnrollment)),
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, ReadAdd, typeof(RemsAnswers), typeof(RemsFiling)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(RemsCertification)),
        .. Allow(Role.Prescriber, Relation.Member, Read, typeof(RemsCertification)),
        .. RemsPrescribing(Relation.Practice),
        .. RemsPrescribing(Relation.SharedCare),
    ];

    // On site is said for oneself, so a prescriber writes that one line of the day.
    private static IEnumerable<PolicyRow> RemsPrescribing(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(RemsEnrollment), typeof(RemsAnswers), typeof(RemsFiling)),
        .. Allow(Role.Prescriber, relation, [Operation.Add], typeof(DayOfFact)),
    ];
}
