namespace Doorway.Care.Screening.WorkUp;

/// <summary>The words for requests, as staff read them.</summary>
public static class WorkUpWords
{
    public static string Of(WorkUpKind kind) => kind switch
    {
        WorkUpKind.Ecg => "ECG",
        WorkUpKind.LaboratoryTests => "Laboratory tests",
        WorkUpKind.UrinePregnancyTest => "Urine pregnancy test",
        WorkUpKind.BloodPregnancyTest => "Blood pregnancy test",
        WorkUpKind.UrineDrugScreen => "Urine drug screen",
        WorkUpKind.ClearanceLetter => "Clearance letter of another doctor",
        _ => "Something else",
    };

    public static string Title(WorkUpKind kind, string what) => what.Length == 0 ? Of(kind) : kind == WorkUpKind.SomethingElse ? what : $"{Of(kind)}: {what}";

    public static string Of(WorkUpReading reading) => reading switch
    {
        WorkUpReading.NothingThatSpeaksAgainst => "Nothing that speaks against",
        WorkUpReading.SpeaksAgainstForNow => "Speaks against for now",
        _ => "Needs more",
    };

    public static string Of(WorkUpStanding standing) => standing switch
    {
        WorkUpStanding.Asked => "Asked, not answered",
        WorkUpStanding.Unread => "Answered, not read yet",
        WorkUpStanding.Read => "Answered and read",
        WorkUpStanding.Withdrawn => "Withdrawn",
        _ => "Entered in error",
    };

    public static string Of(PregnancyTestResult result) => result switch
    {
        PregnancyTestResult.Positive => "Positive",
        PregnancyTestResult.Negative => "Negative",
        _ => "Unclear",
    };

    public static string Of(DrugScreenResult result) => result switch
    {
        DrugScreenResult.NothingFound => "Nothing found",
        DrugScreenResult.SomethingFound => "Something found",
        _ => "Not valid: it says nothing",
    };

    public static string Of(KetamineInScreen ketamine) => ketamine switch
    {
        KetamineInScreen.Tested => "Ketamine was part of the test",
        KetamineInScreen.NotTested => "Ketamine was not part of the test",
        _ => "The paper does not say whether ketamine was tested",
    };

    public static string Of(PdmpFinding finding) => finding == PdmpFinding.NothingOfNote ? "Nothing of note" : "Something to talk about";
}
