using Doorway.Care.Dosing;
using Doorway.Care.Research;
using Doorway.Care.Screening;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // Tables that were counted, never a row that they were counted from.
    private static IEnumerable<PolicyRow> Research() =>
    [
        .. Allow(Role.Researcher, Relation.Member, Read, typeof(Practice)),
        .. Allow(Role.Researcher, Relation.Practice, ReadAdd, typeof(CountedTables)),
        .. Allow(Role.Owner, Relation.Practice, Read, typeof(CountedTables)),
        .. Allow(Role.MedicalDirector, Relation.Practice, Read, typeof(CountedTables)),

        // The program counts; small cells are hidden before anything is kept.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(AdverseEvent), typeof(EligibilityDecision)),
    ];
}
