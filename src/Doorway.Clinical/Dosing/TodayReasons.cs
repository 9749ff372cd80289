using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Dosing;

/// <summary>How the patient is today: thoughts, signs of psychosis or mania, illness, medicines, substances, pregnancy, pressure and pulse.</summary>
internal static class TodayReasons
{
    internal static void Apply(ReadinessList list)
    {
        var facts = list.Facts;
        list.Ask("still-wants", facts.StillWants, "Yes.", "Not today. That is a good answer too.", "Not asked yet.");
        list.Ask(facts.Setting == CareSetting.Home ? "safe-at-home" : "safe-with-escort", facts.FeelsSafeWithChaperone, "Yes, asked in private.", "Not with this person; another can be named.", "Not asked yet.");
        list.Ask("fasting", facts.FastedAsInstructed, "Yes.", "Not as instructed; the prescriber looks at it.", "Not asked yet.");
        AskFree(list, "alcohol-or-cannabis", facts.AlcoholOrCannabis, "None.", "Taken; the prescriber looks at it.");
        AskFree(list, "other-substances", facts.OtherSubstances, "None told.", "Taken; the prescriber looks at it.");
        Screen(list);
        AskFree(list, "psychosis-or-mania", facts.PsychosisOrMania, "None told and none seen.", "Told or seen; the prescriber looks at it.");
        AskFree(list, "acute-illness", facts.AcuteIllness, "None.", "Ill today; the prescriber looks at it.");
        list.Ask("medicines-as-instructed", list.Facts.MedicinesTakenAsInstructed, "Yes.", "Not as instructed; the prescriber looks at it.", "Not asked yet.");
        Pregnancy(list);
        Readings(list);
    }

    // A question whose "yes" stands in the way.
    private static void AskFree(ReadinessList list, string id, bool? isThere, string none, string there)
        => list.Ask(id, isThere is { } known ? !known : null, none, there, "Not asked yet.");

    private static void Screen(ReadinessList list)
    {
        const string Id = "suicide-screen";
        if (list.Facts.SuicideScreen is not { } answers || list.Facts.SuicideScreenOn is not { } day)
        {
            list.Cannot(Id, "Not asked yet.");
            return;
        }
        var screen = SuicideScreen.Evaluate(answers);
        if (screen.Level != SuicideScreenLevel.None) list.NotMet(Id, string.Join(" ", screen.Because));
        else if (!screen.IsComplete) list.Cannot(Id, $"Open: {screen.Next!.Says}.");
        else if (day != list.Facts.Today) list.Cannot(Id, $"Last asked on {day:yyyy-MM-dd}, not today.");
        else list.Met(Id, screen.Because.Count == 0 ? "No finding in what was asked." : string.Join(" ", screen.Because) + " No intent, plan or behaviour.");
    }

    private static void Pregnancy(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.PregnancyConcernsPatient == false) return;
        bool? isNot = facts.MayBePregnant is { } may ? !may : null;
        list.Ask("pregnancy", isNot, "Not pregnant, by the patient's word today.", "Pregnant or possibly pregnant.", "Not asked today.");
    }

    private static void Readings(ReadinessList list)
    {
        if (list.Facts.ReadingsToday is not { } readings)
        {
            list.Cannot("pressure-and-pulse", "There is no reading before the dose.");
            return;
        }
        var gate = PreDoseGate.Evaluate(readings, list.Facts.Setting, list.Knowledge, list.Now);
        var says = gate.Because.Count == 0 ? gate.Says : $"{gate.Says} {string.Join(". ", gate.Because)}.";
        switch (gate.Outcome)
        {
            case PreDoseOutcome.Never: list.NotMet("pressure-and-pulse", says); break;
            case PreDoseOutcome.RepeatNeeded or PreDoseOutcome.CannotAssess: list.Cannot("pressure-and-pulse", says); break;
            case PreDoseOutcome.PrescriberDecides:
                list.Met("pressure-and-pulse", "Below the limit at which no dose is taken.");
                list.NotMet("pressure-decision", says);
                break;
            default: list.Met("pressure-and-pulse", says); break;
        }
    }
}
