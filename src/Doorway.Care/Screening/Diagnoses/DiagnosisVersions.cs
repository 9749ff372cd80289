namespace Doorway.Care.Screening.Diagnoses;

/// <summary>The version after another one, where only what stands around the words changes.</summary>
internal static class DiagnosisVersions
{
    public static WorkingDiagnosis After(WorkingDiagnosis last, Guid writer, DateTimeOffset now, bool? isIndication = null, bool? toldPatient = null, bool isInError = false) => new()
    {
        PracticeId = last.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = last.PatientId,
        DiagnosisId = last.DiagnosisId,
        DiagnosisVersion = last.DiagnosisVersion + 1,
        Named = last.Named,
        Standing = last.Standing,
        IsIndication = isIndication ?? last.IsIndication,
        Since = last.Since,
        SaidBy = last.SaidBy,
        Words = last.Words,
        ToldPatient = toldPatient ?? last.ToldPatient,
        IsInError = isInError,
        WrittenByStaffMemberId = writer,
        At = now,
    };
}
