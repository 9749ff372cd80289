using System.Globalization;
using Doorway.Care.Storage;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>How a day is, in one word of the patient's choice. Words and no scale: nothing is added up, and no rule reads them.</summary>
public enum DayWord
{
    Good,
    AllRight,
    UpAndDown,
    Hard,
    TooMuch,
}

/// <summary>The word of one day. It may be changed on the same day. Nobody reads it live, and the page says so.</summary>
public sealed class DailyCheck : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The day at the practice's place.</summary>
    public required DateOnly On { get; init; }

    /// <summary>One digit: the length of a sealed name would give the word away.</summary>
    public required SealedText Word { get; set; }
    public required DateTimeOffset SaidAt { get; set; }
    public int Version { get; set; }

    internal static string Sealable(DayWord word) => word.ToString("D");

    internal static DayWord Read(string digit) => (DayWord)int.Parse(digit, CultureInfo.InvariantCulture);
}

/// <summary>Whether a patient wants to be asked how each day is, in one course of care. Nobody is asked until they have chosen it.</summary>
public sealed class DailyCheckChoice : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }

    /// <summary>Null while a therapist has suggested it and the patient has not answered.</summary>
    public bool? Wanted { get; set; }

    /// <summary>Begin of the hour in which a mail comes; null for no mail.</summary>
    public TimeOnly? MailAt { get; set; }
    public DateTimeOffset? ChosenAt { get; set; }
    public Guid? SuggestedByStaffMemberId { get; init; }

    /// <summary>Day of the last mail, at the practice's place.</summary>
    public DateOnly? MailedOn { get; set; }
    public int Version { get; set; }
}
