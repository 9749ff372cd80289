using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Integration;
using Doorway.Care.Maintenance;
using Doorway.Care.Outcomes;
using Doorway.Care.Screening;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // When it was and who held it, and none of what was said.
    private static readonly string[] IntegrationForPrescriber =
        [nameof(IntegrationSession.DosingSessionId), nameof(IntegrationSession.TherapistStaffMemberId), nameof(IntegrationSession.At), nameof(IntegrationSession.LengthMinutes), nameof(IntegrationSession.RecordedAt)];

    // How much the next session begins with, and by whom; the reason is written for colleagues.
    private static readonly string[] AmountAlone =
        [nameof(NextDose.DosingSessionId), nameof(NextDose.PlanId), nameof(NextDose.PlanVersion), nameof(NextDose.Route), nameof(NextDose.DoseMicrograms), nameof(NextDose.DecidedByStaffMemberId), nameof(NextDose.DecidedAt)];

    private static IEnumerable<PolicyRow> After() =>
    [
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(SessionNote), typeof(CheckIn), typeof(MeasuresRequest), typeof(LifeEvent),
            typeof(MaintenanceDecision), typeof(ClosureLetter)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(NoteAddendum), typeof(IntegrationSession), typeof(CourseMeasures)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(PrescriberReview), typeof(NextDose), typeof(MoreMedicineAnswer)),
        new PolicyRow(Role.Patient, typeof(NextDose), Operation.Read, Relation.Own, AmountAlone),
        new PolicyRow(Role.SessionMonitor, typeof(NextDose), Operation.Read, Relation.ClinicToday, AmountAlone),
        // Who asked for more: the patient says it, a clinician writes down what they heard, and a prescriber answers.
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(MoreMedicineRequest)),
        .. Allow(Role.Therapist, Relation.Practice, ReadChange, typeof(CorrectionRequest)),
        .. Allow(Role.Therapist, Relation.Author, ReadAddChange, typeof(PsychotherapyNote)),
        // When a practice run ends, what was asked in it ends as well. The words stay sealed.
        .. Allow(Role.Job, Relation.Machine, [Operation.Change], typeof(CorrectionRequest), typeof(BoundaryComplaint)),
        // A new recovery kit puts another second lock on each note, and the paper in an owner's hand opens those of somebody who is gone.
        .. Allow(Role.Job, Relation.Machine, [Operation.Change], typeof(PsychotherapyNote)),
        .. Allow(Role.Therapist, Relation.SharedPassage, Read, typeof(JournalPassage), typeof(JournalMedia), typeof(Insight), typeof(Commitment)),

        .. PrescriberAfter(Relation.Practice),
        .. PrescriberAfter(Relation.SharedCare),

        .. Allow(Role.Patient, Relation.Own, Read, typeof(SessionNote), typeof(NoteAddendum), typeof(IntegrationSession), typeof(CourseMeasures)),
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(CheckIn), typeof(JournalEntry), typeof(JournalPassage), typeof(JournalMedia),
            typeof(Insight), typeof(Commitment), typeof(LifeEvent)),
        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(MeasuresRequest), typeof(MaintenanceDecision), typeof(ClosureLetter), typeof(MoreMedicineAnswer)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(MoreMedicineRequest), typeof(MeasuresAnswer), typeof(CorrectionRequest), typeof(BoundaryComplaint)),

        // Who holds a link answers what the link is for.
        .. Allow(Role.LinkHolder, Relation.Own, ReadChange, typeof(MeasuresRequest), typeof(CheckIn)),
        .. Allow(Role.LinkHolder, Relation.Own, ReadAdd, typeof(MeasuresAnswer)),
        .. Allow(Role.LinkHolder, Relation.Own, [Operation.Add], typeof(CompletedInstrument)),
        .. Allow(Role.LinkHolder, Relation.Own, ReadAddChange, typeof(SuicideScreening)),

        // Who of the guests is on call and may phone; nothing else of the grant.
        new PolicyRow(Role.LinkHolder, typeof(SharedCare), Operation.Read, Relation.Own,
            [nameof(SharedCare.EpisodeId), nameof(SharedCare.GuestStaffMemberId), nameof(SharedCare.AcceptedAt), nameof(SharedCare.RevokedAt), nameof(SharedCare.Until)]),

        // A complaint has one reader, and the patient's therapist is never it.
        .. Allow(Role.Owner, Relation.Self, ReadChange, typeof(BoundaryComplaint)),
        .. Allow(Role.Prescriber, Relation.Self, ReadChange, typeof(BoundaryComplaint)),

        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(MeasuresRequest), typeof(CheckIn)),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(CompletedInstrument), typeof(Preparation.DosingAppointment), typeof(CourseMeasures)),
    ];

    private static IEnumerable<PolicyRow> PrescriberAfter(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, Read, typeof(SessionNote), typeof(NoteAddendum), typeof(CheckIn), typeof(LifeEvent)),
        // A prescriber sends questions, or asks them aloud: the bladder is theirs to ask about.
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(MeasuresRequest), typeof(CourseMeasures)),
        .. Allow(Role.Prescriber, relation, [Operation.Add], typeof(CompletedInstrument)),
        .. Allow(Role.Prescriber, relation, ReadChange, typeof(MaintenanceDecision), typeof(ClosureLetter)),
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(PrescriberReview), typeof(NextDose), typeof(MoreMedicineRequest), typeof(MoreMedicineAnswer)),
        new PolicyRow(Role.Prescriber, typeof(IntegrationSession), Operation.Read, relation, IntegrationForPrescriber),
    ];
}
