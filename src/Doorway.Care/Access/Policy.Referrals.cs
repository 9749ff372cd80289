using Doorway.Care.Screening;
using Doorway.Care.Screening.Referrals;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // A referral is sent to the practice: both clinicians read it as it came. What the patient answers themself stays as
    // Screening says; a therapist's import adds the reported rows and cannot read them back.
    private static IEnumerable<PolicyRow> Referrals() =>
    [
        .. Allow(Role.Patient, Relation.Own, Read, typeof(ImportedReferral), typeof(ImportedResource)),

        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(ImportedReferral), typeof(ImportedResource)),
        .. Allow(Role.Therapist, Relation.Practice, [Operation.Add], typeof(ReportedCondition), typeof(ReportedMedication), typeof(ReportedAllergy), typeof(ReportedStatus)),

        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(ImportedReferral), typeof(ImportedResource)),
        .. Allow(Role.Prescriber, Relation.Practice, [Operation.Add], typeof(ReportedCondition), typeof(ReportedAllergy), typeof(ReportedStatus)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(ImportedReferral), typeof(ImportedResource)),

        // The command imports without anybody signed in. It compares with what is there, and otherwise only adds.
        .. Allow(Role.Job, Relation.Machine, ReadAdd, typeof(ImportedReferral), typeof(ImportedResource)),
        .. Allow(Role.Job, Relation.Machine, [Operation.Add], typeof(ReportedCondition), typeof(ReportedMedication), typeof(ReportedAllergy),
            typeof(ReportedStatus), typeof(HomeReading)),
    ];
}
