using Doorway.Care.Dosing;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // The chaperone learns that the session runs and where to call, and no sign, dose or time of it.
    private static readonly string[] SessionForChaperone = [nameof(DosingSession.StartedAt), nameof(DosingSession.EndedAt)];
    private static readonly string[] AlarmForChaperone =
        [nameof(Alarm.DosingSessionId), nameof(Alarm.RuleId), nameof(Alarm.RaisedAt), nameof(Alarm.AcknowledgedAt), nameof(Alarm.ClearedAt), nameof(Alarm.IsThreatToLife)];

    private static readonly string[] SessionForPatient =
    [
        nameof(DosingSession.AppointmentId), nameof(DosingSession.Number), nameof(DosingSession.TherapistStaffMemberId), nameof(DosingSession.StartedAt),
        nameof(DosingSession.FirstDoseAt), nameof(DosingSession.EndedAt), nameof(DosingSession.EpisodeId),
    ];

    private static IEnumerable<PolicyRow> Dosing() =>
    [
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(DayOfFact), typeof(ReadinessLift), typeof(ReadinessCheck), typeof(VitalSignsReading),
            typeof(AcceptedReading), typeof(TimelineEntry), typeof(ChaperoneLink), typeof(NearbyReport)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(DosingSession), typeof(Alarm), typeof(AdministeredDose), typeof(AdverseEvent), typeof(Incident)),

        .. Prescribing(Relation.Practice),
        .. Prescribing(Relation.SharedCare),

        // One quiet page: is somebody with me, and one door.
        new PolicyRow(Role.Patient, typeof(DosingSession), Operation.Read, Relation.Own, SessionForPatient),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(Alarm)),
        .. Allow(Role.Patient, Relation.Own, Read, typeof(AdministeredDose)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(TimelineEntry)),

        new PolicyRow(Role.Chaperone, typeof(DosingSession), Operation.Read, Relation.ThisSession, SessionForChaperone),
        new PolicyRow(Role.Chaperone, typeof(Alarm), Operation.Read, Relation.ThisSession, AlarmForChaperone),
        .. Allow(Role.Chaperone, Relation.ThisSession, [Operation.Add], typeof(Alarm), typeof(TimelineEntry), typeof(VitalSignsReading)),
        .. Allow(Role.Chaperone, Relation.ThisSession, ReadAdd, typeof(NearbyReport)),
        .. Allow(Role.Chaperone, Relation.ThisSession, Read, typeof(ChaperoneLink)),

        // Limits are watched by the practice's own machinery, whoever wrote the reading down.
        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(DosingSession), typeof(Alarm), typeof(TimelineEntry)),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(VitalSignsReading), typeof(AdministeredDose), typeof(DayOfFact), typeof(License), typeof(OnCallPeriod)),
    ];

    private static IEnumerable<PolicyRow> Prescribing(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, Read, typeof(DayOfFact), typeof(ReadinessCheck), typeof(VitalSignsReading), typeof(AcceptedReading),
            typeof(AdministeredDose), typeof(NearbyReport)),
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(ReadinessLift), typeof(TimelineEntry), typeof(Incident)),
        // A prescriber in the room reports what they see, and that they leave.
        .. Allow(Role.Prescriber, relation, ReadAddChange, typeof(AdverseEvent), typeof(Alarm)),
        .. Allow(Role.Prescriber, relation, ReadChange, typeof(DosingSession)),
    ];
}
