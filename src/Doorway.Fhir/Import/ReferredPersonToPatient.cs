using Doorway.Care.Patients;

namespace Doorway.Fhir.Import;

/// <summary>The person of a referral as a patient of the practice: no login, no course of care. What is not known stays null.</summary>
internal static class ReferredPersonToPatient
{
    private const string NoName = "Name not known";

    public static Patient Map(ReferredPatient person, Guid practiceId, DateTimeOffset now)
    {
        var (given, family) = NamesOf(person);
        return new Patient
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            GivenName = given,
            FamilyName = family,
            CalledName = person.BestName?.Given.FirstOrDefault() ?? family,
            BirthDate = person.BirthDate is { IsWholeDay: true } day ? day.Earliest : null,
            SexAtBirth = SexAtBirth(person),
            Email = person.Emails.FirstOrDefault(e => e.Until is null)?.Value.ToLowerInvariant(),
            Phone = person.Phones.FirstOrDefault(p => p.Until is null)?.Value,
            HomeState = UnitedStates.LettersOf(person.State),
            SearchName = Patient.Fold(given, family),
            RegisteredAt = now,
        };
    }

    public static string FullName(ReferredPatient person)
    {
        var (given, family) = NamesOf(person);
        return $"{given} {family}".TrimStart();
    }

    /// <summary>As recorded. Administrative gender is taken when no sex at birth stands in the record, since older records hold only that.</summary>
    public static string? SexAtBirth(ReferredPatient person) => (person.SexAtBirthAsRecorded, person.GenderAsRecorded) switch
    {
        ("F", _) => "Female",
        ("M", _) => "Male",
        (null, "female") => "Female",
        (null, "male") => "Male",
        _ => null,
    };

    private static (string Given, string Family) NamesOf(ReferredPatient person)
    {
        var name = person.BestName;
        var given = string.Join(' ', name?.Given ?? []);
        var family = name?.Family ?? (given.Length == 0 ? name?.Text ?? NoName : "");
        return family.Length == 0 ? ("", given) : (given, family);
    }
}
