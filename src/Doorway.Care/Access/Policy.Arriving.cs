using Doorway.Care.Consent;
using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static readonly string[] PublicStaffFields = [nameof(StaffMember.Name), nameof(StaffMember.Credentials), nameof(StaffMember.Roles)];
    private static readonly string[] PublicLicenseFields = [nameof(License.StaffMemberId), nameof(License.State), nameof(License.ValidFrom), nameof(License.ValidUntil)];

    private static IEnumerable<PolicyRow> Discovery() =>
    [
        new PolicyRow(Role.Visitor, typeof(StaffMember), Operation.Read, Relation.Member, PublicStaffFields),
        new PolicyRow(Role.Visitor, typeof(License), Operation.Read, Relation.Member, PublicLicenseFields),
        new PolicyRow(Role.Visitor, typeof(LicenseWithdrawal), Operation.Read, Relation.Member, [nameof(LicenseWithdrawal.LicenseId)]),
        .. Allow(Role.Visitor, Relation.Member, Read, typeof(VisitPrice), typeof(TrustAnswer)),
        .. Allow(Role.Visitor, Relation.Member, [Operation.Add], typeof(Enquiry)),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(VisitPrice)),
        .. Allow(Role.Therapist, Relation.Practice, ReadChange, typeof(Enquiry)),
        .. Allow(Role.Owner, Relation.Practice, Read, typeof(Enquiry)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(WaitingPlace), typeof(PlaceOffer)),
        .. Allow(Role.Owner, Relation.Practice, Read, typeof(WaitingPlace), typeof(PlaceOffer)),

        // Whoever waits answers by the link of their mail; the machine carries it out, and the public page says how long people waited.
        .. Allow(Role.Job, Relation.Machine, ReadChange, typeof(Enquiry), typeof(WaitingPlace), typeof(PlaceOffer)),
        .. Allow(Role.Job, Relation.Machine, [Operation.Add], typeof(Episodes.Episode)),
        .. Allow(Role.Owner, Relation.Practice, ReadAddChange, typeof(VisitPrice), typeof(TrustAnswer)),
    ];

    private static IEnumerable<PolicyRow> Arriving() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(PatientPlace)),
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(EmergencyContact)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(PatientPlace)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(EmergencyContact)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(PatientPlace), typeof(EmergencyContact)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(PatientPlace), typeof(EmergencyContact)),
    ];

    private static IEnumerable<PolicyRow> Consenting() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(Consent.Consent), typeof(ConsentQuizAnswer), typeof(ConsentWithdrawal), typeof(TouchDeclined)),
        .. Allow(Role.Patient, Relation.Own, Read, typeof(ConsentAttestation)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(Consent.Consent), typeof(ConsentQuizAnswer), typeof(ConsentAttestation)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(Consent.Consent), typeof(ConsentQuizAnswer)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(Consent.Consent), typeof(ConsentQuizAnswer)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(ConsentAttestation)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAdd, typeof(ConsentAttestation)),

        // What a patient says aloud is written down by whoever hears it.
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(ConsentWithdrawal), typeof(TouchDeclined)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(ConsentWithdrawal), typeof(TouchDeclined)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAdd, typeof(ConsentWithdrawal), typeof(TouchDeclined)),
    ];

    private static IEnumerable<PolicyRow> Messages() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(Conversation), typeof(Message), typeof(MessageReading)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(Conversation), typeof(Message), typeof(MessageReading)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(Conversation), typeof(Message), typeof(MessageReading)),
        .. Allow(Role.Prescriber, Relation.SharedCare, ReadAdd, typeof(Conversation), typeof(Message), typeof(MessageReading)),
    ];
}
