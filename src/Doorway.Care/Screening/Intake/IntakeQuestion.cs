using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Screening.Intake;

public enum QuestionKind
{
    /// <summary>The patient's own words.</summary>
    Words,
    /// <summary>One card of several.</summary>
    One,
    /// <summary>Any number of cards, or "none of these".</summary>
    Several,
    /// <summary>Rows of what and how much: medicines.</summary>
    Medicines,
    /// <summary>Rows of what and what happened: allergies.</summary>
    Allergies,
    /// <summary>One item of a scored instrument, worded as printed.</summary>
    Item,
    /// <summary>The C-SSRS, one question after the other on one address.</summary>
    Safety,
}

/// <summary>One card to choose. <paramref name="Condition"/> is what choosing it reports, in the words that records use.</summary>
public sealed record IntakeOption(string Value, string Name, string? Hint = null, string? Condition = null, string Status = "active");

/// <summary>One card of the intake: what is asked, why, and who sees it.</summary>
public sealed record IntakeQuestion(string Id, IntakeSection Section, QuestionKind Kind, string Text, string Why)
{
    public IReadOnlyList<IntakeOption> Options { get; init; } = [];
    public string? Hint { get; init; }
    public WhoSees WhoSees { get; init; } = WhoSees.Prescriber;

    /// <summary>Pregnancy and breastfeeding: not asked of a man, and between the ages that the knowledge set names.</summary>
    public bool OnlyIfPregnancyIsAsked { get; init; }

    /// <summary>Asked only when the course is meant for there; null is asked of everybody. Until somebody chooses a way it is home.</summary>
    public CareSetting? OnlyWhere { get; init; }

    /// <summary>Asked only of whoever answered that question with yes; null is asked of everybody.</summary>
    public string? OnlyAfterYesTo { get; init; }

    public bool Optional { get; init; }
    public string? InstrumentId { get; init; }
    public int ItemNumber { get; init; }
}

public enum IntakeSection
{
    WhyNow,
    You,
    Health,
    Mind,
    Medicines,
    Home,
    Mood,
    Worry,
    HardMemories,
    Alcohol,
    OtherDrugs,
    Safety,
}

public enum WhoSees
{
    Prescriber,
    PrescriberAndTherapist,
}

public static class IntakeWords
{
    /// <summary>The choice that says "not known", whichever way: each stays open for the prescriber.</summary>
    public const string Unsure = "unsure";
    public const string Talk = "talk";
    public const string None = "none";
    public const string No = "no";
    public const string Yes = "yes";

    public static string Of(IntakeSection section) => section switch
    {
        IntakeSection.WhyNow => "Why now",
        IntakeSection.You => "About you",
        IntakeSection.Health => "Your health",
        IntakeSection.Mind => "Your mind",
        IntakeSection.Medicines => "Medicines and allergies",
        IntakeSection.Home => "On the day",
        IntakeSection.Mood => "Your mood",
        IntakeSection.Worry => "Worry",
        IntakeSection.HardMemories => "Hard memories",
        IntakeSection.Alcohol => "Alcohol",
        IntakeSection.OtherDrugs => "Other drugs",
        _ => "Your safety",
    };
}
