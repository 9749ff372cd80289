using Doorway.Care.Audit;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static readonly string[] NameAndState = [nameof(Patient.GivenName), nameof(Patient.CalledName), nameof(Patient.HomeState), nameof(Patient.IsPracticeRun)];
    private static readonly string[] CalledName = [nameof(Patient.CalledName), nameof(Patient.IsPracticeRun)];

    private static IEnumerable<PolicyRow> Spine() =>
    [
        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(OutboxMessage), typeof(FollowUp), typeof(SharedCare), typeof(CareInvitation), typeof(StaffMember), typeof(Patient), typeof(Practice)),
        .. Allow(Role.Visitor, Relation.Member, Read, typeof(Practice)),
        .. Allow(Role.Patient, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(OnCallPeriod)),
        .. Allow(Role.LinkHolder, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(OnCallPeriod)),
        .. Allow(Role.Chaperone, Relation.Member, Read, typeof(Practice), typeof(StaffMember)),
        .. Allow(Role.Therapist, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(License), typeof(OnCallPeriod)),
        .. Allow(Role.Prescriber, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(License), typeof(OnCallPeriod)),
        .. Allow(Role.Owner, Relation.Member, ReadAddChange, typeof(Practice), typeof(StaffMember), typeof(License)),
        // Whoever reads licences reads which of them are ended; the reason is the owner's and the clinicians'.
        .. Allow(Role.Owner, Relation.Member, ReadAdd, typeof(LicenseWithdrawal)),
        .. new[] { Role.Therapist, Role.Prescriber, Role.SessionMonitor, Role.MedicalDirector }.SelectMany(role => Allow(role, Relation.Member, Read, typeof(LicenseWithdrawal))),
        .. Allow(Role.Job, Relation.Machine, ReadAdd, typeof(LicenseWithdrawal)),
        .. Allow(Role.Owner, Relation.Member, Read, typeof(OnCallPeriod), typeof(AuditEntry)),

        .. Allow(Role.Prescriber, Relation.Self, ReadChange, typeof(CareInvitation)),

        // On call is one's own switch, for oneself.
        .. Allow(Role.Prescriber, Relation.Self, [Operation.Add, Operation.Change], typeof(OnCallPeriod)),

        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(Patient)),
        .. Allow(Role.Patient, Relation.Own, Read, typeof(Episode)),
        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(SharedCare)),
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(FollowUp)),
        new PolicyRow(Role.LinkHolder, typeof(Patient), Operation.Read, Relation.Own, NameAndState),
        .. Allow(Role.LinkHolder, Relation.Own, ReadAddChange, typeof(FollowUp)),
        .. Allow(Role.LinkHolder, Relation.Own, Read, typeof(Episode)),
        new PolicyRow(Role.Chaperone, typeof(Patient), Operation.Read, Relation.Own, CalledName),

        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(Patient), typeof(Episode), typeof(SharedCare), typeof(FollowUp)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAddChange, typeof(Patient), typeof(Episode), typeof(FollowUp)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(SharedCare)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadChange, typeof(Patient), typeof(Episode)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(SharedCare)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAddChange, typeof(FollowUp)),

        // A task that went from hand to hand says so to whoever may have it.
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(FollowUpHandOver)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(FollowUpHandOver)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAdd, typeof(FollowUpHandOver)),
    ];
}
