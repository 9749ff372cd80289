using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>A change in a few words, the same for the list and for the line of time.</summary>
public static class MedicineChangeWords
{
    /// <summary>"Sertraline, begun: 50 mg in the morning"</summary>
    public static string Of(MedicineChangeKind kind, string name, string dose) => kind switch
    {
        MedicineChangeKind.Started when dose.Length > 0 => Say($"{name}, begun: {dose}"),
        MedicineChangeKind.Started => Say($"{name}, begun"),
        MedicineChangeKind.Stopped => Say($"{name}, stopped"),
        _ => Say($"{name}, now: {dose}"),
    };
}
