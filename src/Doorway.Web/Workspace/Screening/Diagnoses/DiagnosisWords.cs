using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.Trials;
using Doorway.Clinical.Conditions;
using Doorway.Web.Kit;

namespace Doorway.Web.Workspace.Screening.Diagnoses;

/// <summary>Diagnoses and trials as clinicians read them.</summary>
internal static class DiagnosisWords
{
    public const string NoIndication = "No indication recorded";

    public static string Of(DiagnosisStanding standing) => standing switch
    {
        DiagnosisStanding.Working => "Working diagnosis",
        DiagnosisStanding.Confirmed => "Confirmed",
        _ => "Ruled out",
    };

    public static StateKind Mark(DiagnosisStanding standing) => standing switch
    {
        DiagnosisStanding.Working => StateKind.Begun,
        DiagnosisStanding.Confirmed => StateKind.Done,
        _ => StateKind.NotBegun,
    };

    public static string Of(DiagnosisSaidBy by) => by switch
    {
        DiagnosisSaidBy.Prescriber => "the prescriber’s own finding",
        DiagnosisSaidBy.AnotherClinician => "another clinician",
        DiagnosisSaidBy.Patient => "the patient’s own report",
        _ => "a record from elsewhere",
    };

    public static string Of(TrialAdequacy adequacy) => adequacy switch
    {
        TrialAdequacy.Adequate => "Adequate",
        TrialAdequacy.NotAdequate => "Not adequate",
        _ => "Cannot assess",
    };

    public static string Of(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.NoResponse => "No response",
        TrialOutcome.PartialResponse => "Partial response",
        TrialOutcome.Remission => "Remission",
        TrialOutcome.StoppedForSideEffects => "Stopped for side effects",
        _ => "Not known",
    };

    public static string Of(TrialSource source) => source switch
    {
        TrialSource.Patient => "the patient",
        TrialSource.Referral => "a referral",
        _ => "a record",
    };

    /// <summary>"PTSD, F43.12 (confirmed)"</summary>
    public static string Line(OpenDiagnosis diagnosis) => $"{diagnosis.Named.Says} ({Of(diagnosis.Standing).ToLowerInvariant()})";
}
