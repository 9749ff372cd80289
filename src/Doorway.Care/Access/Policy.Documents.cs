using Doorway.Care.Documents;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // What has left the house: whoever may hand it out reads what was handed out, and the patient reads all of it.
    private static IEnumerable<PolicyRow> Documents() =>
    [
        .. Allow(Role.Patient, Relation.Own, Read, typeof(AttendanceLetter), typeof(ReferrerLetter), typeof(Disclosure)),
        .. Allow(Role.FrontDesk, Relation.Practice, ReadAdd, typeof(AttendanceLetter)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(AttendanceLetter), typeof(Disclosure)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(ReferrerLetter)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(ReferrerLetter), typeof(Disclosure)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAdd, typeof(ReferrerLetter), typeof(Disclosure)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(AttendanceLetter)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(AttendanceLetter)),
    ];
}
