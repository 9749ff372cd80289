using Doorway.Care.Languages;
using Doorway.Care.Storage;

namespace Doorway.Care.Patients;

/// <summary>A person receiving care. What is not known is null, never a guess.</summary>
public sealed class Patient : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public Guid PatientId => Id;
    public Guid? AccountId { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }

    /// <summary>What they want to be called.</summary>
    public required string CalledName { get; set; }
    public string? Pronouns { get; set; }
    public DateOnly? BirthDate { get; set; }
    public string? SexAtBirth { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>What they read in, as they chose it themselves.</summary>
    public Language Language { get; set; }

    /// <summary>The state they live in, as its two letters.</summary>
    public string? HomeState { get; set; }

    /// <summary>Folded for search: lower case, without accents.</summary>
    public required string SearchName { get; set; }
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Nobody real: the practice rehearses with this row. Set when the row is made and never afterwards, so that a run
    /// never becomes a patient and a patient never a run.</summary>
    public bool IsPracticeRun { get; init; }

    /// <summary>A run that was ended: it stands in no list and nobody comes in as it.</summary>
    public DateTimeOffset? PracticeRunEndedAt { get; private set; }

    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>The rehearsal is over: no login, no address and no phone stay with it.</summary>
    public void EndPracticeRun(DateTimeOffset now)
    {
        if (!IsPracticeRun)
            throw new InvalidOperationException("This is a patient and no practice run.");
        (PracticeRunEndedAt, AccountId, Email, Phone) = (PracticeRunEndedAt ?? now, null, null, null);
    }

    public int? AgeOn(DateOnly day)
    {
        if (BirthDate is not { } born)
            return null;
        var age = day.Year - born.Year;
        return day < born.AddYears(age) ? age - 1 : age;
    }

    public static string Fold(string given, string family)
    {
        var letters = $"{given} {family}".Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }
}
