using Doorway.Care.Planning;

namespace Doorway.Care.Medication;

/// <summary>How a quantity stands to the planned sessions: the quantity is the planned sessions only.</summary>
public static class OrderQuantityRules
{
    /// <summary>Units for one session at the plan's first dose and booster.</summary>
    public static int? UnitsForOneSession(TreatmentPlan plan, long strengthMicrograms)
        => plan.SessionMicrograms is { } dose && strengthMicrograms > 0 ? UnitsFor(dose, strengthMicrograms) : null;

    /// <summary>Units for all sessions of the plan.</summary>
    public static int? UnitsForPlan(TreatmentPlan plan, long strengthMicrograms) => UnitsForOneSession(plan, strengthMicrograms) * plan.SessionCount;

    /// <summary>Units if every session took the most that the plan allows; more than this is stopped.</summary>
    public static int? MostUnits(TreatmentPlan plan, long strengthMicrograms)
        => plan.MaxDoseMicrograms is { } most && strengthMicrograms > 0 ? UnitsFor(most, strengthMicrograms) * plan.SessionCount : null;

    private static int UnitsFor(long micrograms, long strength) => (int)((micrograms + strength - 1) / strength);
}
