using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.HealthChanges;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Care.Screening.Trials;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // The therapist sees what a therapist works with: readings, scores, safety and the decision. The health answers,
    // the medicines and the evaluation are the prescriber's; the patient is told so beside each question.
    private static IEnumerable<PolicyRow> Screening() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(IntakeAnswer), typeof(CompletedInstrument), typeof(HomeReading)),
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(SuicideScreening), typeof(ReportedCondition), typeof(ReportedMedication), typeof(ReportedAllergy)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(MedicineChange), typeof(HealthChange)),
        // What else somebody takes is the prescriber's to read; a therapist who hears of a change writes it down.
        .. Allow(Role.Therapist, Relation.Practice, [Operation.Add], typeof(MedicineChange), typeof(HealthChange)),
        .. Allow(Role.Patient, Relation.Own, Read, typeof(EligibilityDecision), typeof(ReportedStatus), typeof(SettledAnswer), typeof(WorkingDiagnosis), typeof(AntidepressantTrial)),

        // Beginning the intake and sending it off move the patient's own course on; the use cases do nothing else with it.
        .. Allow(Role.Patient, Relation.Own, [Operation.Change], typeof(Episode)),

        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(CompletedInstrument)),
        // Why somebody comes is what a therapist works with. Earlier medicines are not: the intake tells the patient so.
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(EligibilityDecision), typeof(WorkingDiagnosis)),
        // The therapist asks the safety questions on the day of a session.
        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(HomeReading), typeof(SuicideScreening)),

        .. Deciding(Relation.Practice),
        .. Deciding(Relation.SharedCare),
        // What a guest hears of a new illness or allergy stands among what is reported; in the house the referrals open it already.
        .. Allow(Role.Prescriber, Relation.SharedCare, [Operation.Add], typeof(ReportedCondition), typeof(ReportedAllergy)),

        // What no person's page may do for itself: join two practices, and look after a screening that was left.
        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(License), typeof(SuicideScreening)),
        // The gate of a session asks whether a change waits to be looked at, and tells nothing else.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(Episode), typeof(MedicineChange), typeof(HealthChange)),
        .. Allow(Role.Job, Relation.Machine, ReadAdd, typeof(OnCallPeriod)),
    ];

    private static IEnumerable<PolicyRow> Deciding(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, Read, typeof(IntakeAnswer), typeof(CompletedInstrument),
            typeof(ReportedCondition), typeof(ReportedMedication), typeof(ReportedAllergy), typeof(ReportedStatus)),
        .. Allow(Role.Prescriber, relation, ReadAddChange, typeof(MedicineChange), typeof(HealthChange)),
        .. Allow(Role.Prescriber, relation, [Operation.Add, Operation.Change], typeof(ReportedMedication)),
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(EvaluationVisit), typeof(SettledAnswer), typeof(WorkingDiagnosis)),
        // In the evaluation the safety questions are asked by whoever holds it.
        .. Allow(Role.Prescriber, relation, ReadAddChange, typeof(HomeReading), typeof(EligibilityDecision), typeof(SuicideScreening), typeof(AntidepressantTrial)),
    ];
}
