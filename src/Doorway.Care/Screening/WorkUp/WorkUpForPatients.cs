using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>What was asked for, in the words and the language of the patient. What a clinician typed stays as typed.</summary>
public static class WorkUpForPatients
{
    public static string What(WorkUpKind kind, string words) => kind switch
    {
        WorkUpKind.Ecg => Say("an ECG, a picture of your heartbeat") + Detail(words),
        WorkUpKind.LaboratoryTests => Say($"blood or urine tests: {words}"),
        WorkUpKind.UrinePregnancyTest => Say("a urine pregnancy test") + Detail(words),
        WorkUpKind.BloodPregnancyTest => Say("a blood pregnancy test") + Detail(words),
        WorkUpKind.UrineDrugScreen => Say("a urine drug test") + Detail(words),
        WorkUpKind.ClearanceLetter => Say("a letter from another doctor") + Detail(words),
        _ => words,
    };

    private static string Detail(string words) => words.Length == 0 ? "" : $" ({words})";
}
