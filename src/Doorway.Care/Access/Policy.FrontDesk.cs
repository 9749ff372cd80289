using Doorway.Care.Consent;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive;
using Doorway.Care.Maintenance;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // Who somebody is and how to reach them; not why they came, and not how far they have come.
    private static readonly string[] PersonForDesk =
    [
        nameof(Patient.AccountId), nameof(Patient.GivenName), nameof(Patient.FamilyName), nameof(Patient.CalledName), nameof(Patient.Pronouns), nameof(Patient.BirthDate),
        nameof(Patient.Email), nameof(Patient.Phone), nameof(Patient.HomeState), nameof(Patient.SearchName), nameof(Patient.RegisteredAt), nameof(Patient.IsPracticeRun), nameof(Patient.PracticeRunEndedAt),
    ];

    // When, where and with whom; not which session of what plan, by which route, or why a day was given up.
    private static readonly string[] AppointmentForDesk =
    [
        nameof(DosingAppointment.Setting), nameof(DosingAppointment.TherapistStaffMemberId), nameof(DosingAppointment.LocalDate), nameof(DosingAppointment.LocalTime),
        nameof(DosingAppointment.TimeZone), nameof(DosingAppointment.StartsAt), nameof(DosingAppointment.IntegrationAt), nameof(DosingAppointment.Room),
        nameof(DosingAppointment.CancelledAt), nameof(DosingAppointment.Version),
    ];

    // Whom to phone about the way home, and whether they said yes; nothing of what they may see or of what was asked in private.
    private static readonly string[] ChaperoneForDesk =
    [
        nameof(Chaperone.Setting), nameof(Chaperone.Name), nameof(Chaperone.Phone), nameof(Chaperone.ConfirmedAt), nameof(Chaperone.ConfirmedForAppointmentId), nameof(Chaperone.ReplacedAt),
    ];

    // That a paper is signed and stands; neither the text nor the choices in it.
    private static readonly string[] ConsentForDesk =
        [nameof(Consent.Consent.Kind), nameof(Consent.Consent.Setting), nameof(Consent.Consent.DocumentVersion), nameof(Consent.Consent.SignedAt), nameof(Consent.Consent.Attestation), nameof(Consent.Consent.Withdrawal)];

    private static IEnumerable<PolicyRow> FrontDesk() =>
    [
        .. Allow(Role.FrontDesk, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(OnCallPeriod), typeof(MailProof)),
        // Whether a guest counts as on call hangs on a grant; of the grant nothing else is read.
        new PolicyRow(Role.FrontDesk, typeof(SharedCare), Operation.Read, Relation.Practice, [nameof(SharedCare.GuestStaffMemberId), nameof(SharedCare.AcceptedAt), nameof(SharedCare.RevokedAt), nameof(SharedCare.Until)]),
        new PolicyRow(Role.FrontDesk, typeof(Patient), Operation.Read, Relation.Practice, PersonForDesk),
        new PolicyRow(Role.FrontDesk, typeof(DosingAppointment), Operation.Read, Relation.Practice, AppointmentForDesk),
        new PolicyRow(Role.FrontDesk, typeof(Chaperone), Operation.Read, Relation.Practice, ChaperoneForDesk),
        new PolicyRow(Role.FrontDesk, typeof(Consent.Consent), Operation.Read, Relation.Practice, ConsentForDesk),
        new PolicyRow(Role.FrontDesk, typeof(ConsentAttestation), Operation.Read, Relation.Practice, [nameof(ConsentAttestation.ConsentId), nameof(ConsentAttestation.At)]),
        new PolicyRow(Role.FrontDesk, typeof(ConsentWithdrawal), Operation.Read, Relation.Practice, [nameof(ConsentWithdrawal.ConsentId), nameof(ConsentWithdrawal.At)]),

        // A caseload is taken in without a word of health, and somebody says who of it is invited.
        .. Allow(Role.FrontDesk, Relation.Practice, [Operation.Add, Operation.Change], typeof(Patient)),
        .. Allow(Role.FrontDesk, Relation.Practice, [Operation.Add], typeof(Episode)),
        new PolicyRow(Role.Owner, typeof(Patient), Operation.Read, Relation.Practice, PersonForDesk),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add, Operation.Change], typeof(Patient)),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add], typeof(Episode)),

        // A room is named, a yes of the escort is written down; the use cases do nothing else with these rows.
        .. Allow(Role.FrontDesk, Relation.Practice, [Operation.Change], typeof(DosingAppointment), typeof(Chaperone)),

        // Its own tasks alone: what others have to do may say something of a patient's health.
        .. Allow(Role.FrontDesk, Relation.OwnTask, ReadChange, typeof(FollowUp)),
        .. Allow(Role.FrontDesk, Relation.Practice, [Operation.Add], typeof(FollowUp), typeof(FollowUpHandOver)),

        // What stands in the way of a day is looked at by the program, and only its yes or no reaches the desk.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(PreparationSession), typeof(Intention), typeof(HowToHelpMe), typeof(Chaperone), typeof(PrivateSafetyAnswer), typeof(PrescriberReview), typeof(MaintenanceDecision)),
        .. Allow(Role.Job, Relation.Machine, [Operation.Add, Operation.Change], typeof(DosingAppointment)),
    ];
}
