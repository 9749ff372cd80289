using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // Who somebody is, and how to reach them; nothing of why they came.
    private static readonly string[] PersonForMonitor =
    [
        nameof(Patient.GivenName), nameof(Patient.FamilyName), nameof(Patient.CalledName), nameof(Patient.Pronouns), nameof(Patient.BirthDate), nameof(Patient.SexAtBirth), nameof(Patient.Phone), nameof(Patient.HomeState), nameof(Patient.IsPracticeRun),
    ];

    // What is given and how often, without hopes, stop rules and reasons.
    private static readonly string[] PlanForMonitor =
    [
        nameof(TreatmentPlan.EpisodeId), nameof(TreatmentPlan.PlanVersion), nameof(TreatmentPlan.ProtocolId), nameof(TreatmentPlan.ProtocolVersion), nameof(TreatmentPlan.Setting), nameof(TreatmentPlan.Route),
        nameof(TreatmentPlan.FirstDoseMicrograms), nameof(TreatmentPlan.MaxDoseMicrograms), nameof(TreatmentPlan.BoosterAgreed), nameof(TreatmentPlan.BoosterMicrograms),
        nameof(TreatmentPlan.BoosterFromMinutes), nameof(TreatmentPlan.BoosterUntilMinutes), nameof(TreatmentPlan.ClosedAt), nameof(TreatmentPlan.DraftedAt),
    ];

    // That it was signed, attested and stands; not the text with the answers.
    private static readonly string[] ConsentForMonitor =
    [
        nameof(Consent.Consent.Kind), nameof(Consent.Consent.Setting), nameof(Consent.Consent.Route), nameof(Consent.Consent.DocumentVersion), nameof(Consent.Consent.SignedAt), nameof(Consent.Consent.TouchAgreed), nameof(Consent.Consent.Attestation), nameof(Consent.Consent.Withdrawal),
    ];

    private static IEnumerable<PolicyRow> Clinic() =>
    [
        .. Allow(Role.SessionMonitor, Relation.Member, Read, typeof(Practice), typeof(StaffMember), typeof(License), typeof(OnCallPeriod)),
        // Whether a guest counts as on call hangs on a grant; of the grant nothing else is read.
        new PolicyRow(Role.SessionMonitor, typeof(SharedCare), Operation.Read, Relation.Practice, [nameof(SharedCare.GuestStaffMemberId), nameof(SharedCare.AcceptedAt), nameof(SharedCare.RevokedAt), nameof(SharedCare.Until)]),
        new PolicyRow(Role.SessionMonitor, typeof(Patient), Operation.Read, Relation.ClinicToday, PersonForMonitor),
        new PolicyRow(Role.SessionMonitor, typeof(TreatmentPlan), Operation.Read, Relation.ClinicToday, PlanForMonitor),
        new PolicyRow(Role.SessionMonitor, typeof(Consent.Consent), Operation.Read, Relation.ClinicToday, ConsentForMonitor),
        // Of earlier sessions what keeps somebody safe: what was given, and what went wrong.
        .. Allow(Role.SessionMonitor, Relation.ClinicToday, Read, typeof(Episode), typeof(Chaperone), typeof(HowToHelpMe), typeof(ReportedAllergy), typeof(AdministeredDose), typeof(AdverseEvent),
            typeof(Consent.ConsentAttestation), typeof(Consent.ConsentWithdrawal), typeof(Consent.TouchDeclined)),
        // The session itself, its signs, lines and answers are read of today's session alone.
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, Read, typeof(DosingAppointment), typeof(AcceptedReading), typeof(NearbyReport), typeof(PressureDecision)),
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, ReadAdd, typeof(DayOfFact), typeof(VitalSignsReading), typeof(TimelineEntry), typeof(TimeOutConfirmation),
            typeof(WasteWitness), typeof(RecoveryScoring), typeof(DoseStep)),
        // That the prescriber has gone past a raised pressure; not why.
        new PolicyRow(Role.SessionMonitor, typeof(ReadinessLift), Operation.Read, Relation.ClinicSessionToday, [nameof(ReadinessLift.AppointmentId), nameof(ReadinessLift.ReasonId), nameof(ReadinessLift.At)]),
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, ReadAddChange, typeof(Alarm)),
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, [Operation.Add, Operation.Change], typeof(AdministeredDose)),
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, ReadChange, typeof(DosingSession)),
        // What happened is written down by whoever saw it, and looked into by others.
        .. Allow(Role.SessionMonitor, Relation.ClinicSessionToday, [Operation.Add], typeof(AdverseEvent), typeof(Incident)),
        .. Allow(Role.SessionMonitor, Relation.ClinicToday, [Operation.Add], typeof(FollowUp)),

        .. Allow(Role.SessionMonitor, Relation.Practice, ReadAdd, typeof(EquipmentCheck)),
        // An allergy is known to whoever is in the room; the rest of the intake stays where it was.
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(ReportedAllergy)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(EquipmentCheck), typeof(TimeOutConfirmation), typeof(WasteWitness), typeof(RecoveryScoring), typeof(DoseStep)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(PressureDecision)),
        .. Allow(Role.Prescriber, Relation.Practice, ReadAdd, typeof(EquipmentCheck)),
        .. Allow(Role.Prescriber, Relation.Member, Read, typeof(EquipmentCheck)),
        .. ClinicPrescribing(Relation.Practice),
        .. ClinicPrescribing(Relation.SharedCare),
    ];

    // A prescriber in the room gives the medicine, takes signs and scores like a session monitor.
    private static IEnumerable<PolicyRow> ClinicPrescribing(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(TimeOutConfirmation), typeof(WasteWitness), typeof(RecoveryScoring), typeof(DoseStep), typeof(PressureDecision)),
        .. Allow(Role.Prescriber, relation, [Operation.Add], typeof(VitalSignsReading)),
        .. Allow(Role.Prescriber, relation, [Operation.Add, Operation.Change], typeof(AdministeredDose)),
    ];
}
