using Doorway.Care.Episodes;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Preparation.HomeSpace;
using Doorway.Care.Preparation.Lessons;
using Doorway.Care.Preparation.Skills;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static readonly string[] WithoutNotes =
    [
        nameof(PreparationSession.EpisodeId), nameof(PreparationSession.TherapistStaffMemberId), nameof(PreparationSession.At), nameof(PreparationSession.LengthMinutes),
        nameof(PreparationSession.Covered), nameof(PreparationSession.HomeChecked), nameof(PreparationSession.RecordedAt), nameof(PreparationSession.EnteredInErrorAt),
    ];

    private static IEnumerable<PolicyRow> Planning() =>
    [
        .. Allow(Role.Patient, Relation.Own, Read, typeof(TreatmentPlan), typeof(TreatmentPlanVersion), typeof(MedicationOrder), typeof(DosingAppointment)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(PlanAgreement), typeof(PlanChangeRequest), typeof(MedicineCount), typeof(MedicineDisposal)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(Intention), typeof(HowToHelpMe)),
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(Chaperone)),
        // Added and never read back: somebody at home may hold the phone.
        .. Allow(Role.Patient, Relation.Own, [Operation.Add], typeof(PrivateSafetyAnswer)),
        new PolicyRow(Role.Patient, typeof(PreparationSession), Operation.Read, Relation.Own, WithoutNotes),

        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(TreatmentPlan), typeof(PreparationSession), typeof(DosingAppointment)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(TreatmentPlanVersion), typeof(PlanAgreement), typeof(MedicineDisposal)),
        .. Allow(Role.Therapist, Relation.Practice, ReadChange, typeof(MedicationOrder), typeof(Chaperone)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(PlanChangeRequest), typeof(MedicineCount), typeof(Intention), typeof(HowToHelpMe), typeof(PrivateSafetyAnswer)),

        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(LessonRead), typeof(LessonQuestion), typeof(HomeSpaceCheck)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(LessonRead), typeof(HomeSpaceCheck)),
        .. Allow(Role.Therapist, Relation.Practice, ReadChange, typeof(LessonQuestion)),

        // What somebody keeps at hand is nobody else's to see.
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(KeptSkill)),
        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(SkillSuggestion)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(SkillSuggestion)),

        .. PrescriberPlanning(Relation.Practice),
        .. PrescriberPlanning(Relation.SharedCare),

        .. Allow(Role.Job, Relation.Machine, Read, typeof(TreatmentPlan), typeof(PlanAgreement), typeof(MedicationOrder), typeof(MedicineCount)),
        .. Allow(Role.Job, Relation.Machine, ReadChange, typeof(Episode)),
    ];

    private static IEnumerable<PolicyRow> PrescriberPlanning(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, ReadChange, typeof(TreatmentPlan)),
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(TreatmentPlanVersion), typeof(PlanAgreement), typeof(MedicineCount), typeof(MedicineDisposal)),
        .. Allow(Role.Prescriber, relation, ReadAddChange, typeof(MedicationOrder)),
        .. Allow(Role.Prescriber, relation, Read, typeof(PlanChangeRequest), typeof(HowToHelpMe), typeof(Chaperone), typeof(DosingAppointment), typeof(LessonRead), typeof(LessonQuestion), typeof(HomeSpaceCheck), typeof(SkillSuggestion)),
        new PolicyRow(Role.Prescriber, typeof(PreparationSession), Operation.Read, relation, WithoutNotes),
    ];
}
