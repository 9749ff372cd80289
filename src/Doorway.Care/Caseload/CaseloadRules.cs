using System.Globalization;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;

namespace Doorway.Care.Caseload;

/// <summary>What is wrong with one cell, and what to do.</summary>
public sealed record CellFault(CaseloadColumn Column, string Says);

/// <summary>Somebody as the row says, with every fault of it. Only a row without one is taken in.</summary>
public sealed record CaseloadPerson(CaseloadRow Row, string GivenName, string FamilyName)
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? State { get; init; }
    public StaffMember? Therapist { get; init; }
    public required IReadOnlyList<CellFault> Faults { get; init; }

    public bool IsRight => Faults.Count == 0;
    public string SearchName => Patient.Fold(GivenName, FamilyName);
}

/// <summary>Judges each cell for itself, so that one pass shows everything there is to mend.</summary>
public static class CaseloadRules
{
    private const int LongestName = 80;
    private static readonly string[] Dates = ["yyyy-M-d", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];

    public static CaseloadPerson Judge(CaseloadRow row, IReadOnlyList<StaffMember> therapists, DateOnly today)
    {
        var faults = new List<CellFault>();
        if (row.IsBroken)
            return new CaseloadPerson(row, "", "") { Faults = [new CellFault(CaseloadColumn.Name, "This line cannot be taken apart: look for a quote that does not end, or a comma too many.")] };
        var (given, family) = NameOf(row);
        if (given.Length == 0 || family.Length == 0)
            Wrong(CaseloadColumn.Name, "Type a first and a last name.");
        else if (given.Length > LongestName || family.Length > LongestName || !IsName(given) || !IsName(family))
            Wrong(CaseloadColumn.Name, "This is not a name.");
        var email = row[CaseloadColumn.Email].ToLowerInvariant();
        if (email.Length > 0 && (email.Length > 254 || !OneAddress.Is(email)))
            Wrong(CaseloadColumn.Email, $"“{row[CaseloadColumn.Email]}” is not an email address. It looks like name@example.org.");
        var phone = row[CaseloadColumn.Phone];
        if (phone.Length > 0 && (phone.Length > 30 || phone.Count(char.IsAsciiDigit) is < 10 or > 15 || phone.Any(c => !char.IsAsciiDigit(c) && !" +-().".Contains(c, StringComparison.Ordinal))))
            Wrong(CaseloadColumn.Phone, $"“{phone}” is not a phone number. Type ten digits, for example 303-555-0100.");
        var born = BornOf(row[CaseloadColumn.BirthDate], today, Wrong);
        var state = row[CaseloadColumn.State].Length == 0 ? null : UnitedStates.LettersOf(row[CaseloadColumn.State]);
        if (state is null && row[CaseloadColumn.State].Length > 0)
            Wrong(CaseloadColumn.State, $"“{row[CaseloadColumn.State]}” is no state. Type its name or its two letters.");
        return new CaseloadPerson(row, given, family)
        {
            Email = email.Length == 0 ? null : email,
            Phone = phone.Length == 0 ? null : phone,
            BirthDate = born,
            State = state,
            Therapist = TherapistOf(row[CaseloadColumn.Therapist], therapists, Wrong),
            Faults = faults,
        };

        void Wrong(CaseloadColumn column, string says) => faults.Add(new CellFault(column, says));
    }

    private static DateOnly? BornOf(string typed, DateOnly today, Action<CaseloadColumn, string> wrong)
    {
        if (typed.Length == 0)
            return null;
        // Two digits of a year have two readings, and 3/4 has two besides: only what can be read in one way is.
        if (!DateOnly.TryParseExact(typed, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
            wrong(CaseloadColumn.BirthDate, $"“{typed}” is not a date we can read. Type month, day and a year of four digits, for example 3/14/1985.");
        else if (born > today || born < today.AddYears(-120))
            wrong(CaseloadColumn.BirthDate, $"Nobody who lives was born on {typed}.");
        else
            return born;
        return null;
    }

    private static StaffMember? TherapistOf(string typed, IReadOnlyList<StaffMember> therapists, Action<CaseloadColumn, string> wrong)
    {
        if (typed.Length == 0 && therapists.Count == 1)
            return therapists[0];
        var found = therapists.Where(t => string.Equals(t.Name, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(t.NameWithCredentials, typed, StringComparison.OrdinalIgnoreCase)
            || string.Equals(t.Email, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 1)
            return found[0];
        wrong(CaseloadColumn.Therapist, therapists.Count == 0 ? "Nobody here works as a therapist yet."
            : $"{(typed.Length == 0 ? "Name a therapist" : $"“{typed}” is no therapist here")}. There {(therapists.Count == 1 ? "is" : "are")}: {string.Join(", ", therapists.Select(t => t.Name))}.");
        return null;
    }

    private static (string Given, string Family) NameOf(CaseloadRow row)
    {
        if (row[CaseloadColumn.GivenName].Length > 0 || row[CaseloadColumn.FamilyName].Length > 0)
            return (row[CaseloadColumn.GivenName], row[CaseloadColumn.FamilyName]);
        var name = string.Join(' ', row[CaseloadColumn.Name].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            return (name[(comma + 1)..].Trim(), name[..comma].Trim());
        var last = name.LastIndexOf(' ');
        return last < 0 ? (name, "") : (name[..last], name[(last + 1)..]);
    }

    private static bool IsName(string name) => name.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || " -'’.".Contains(c, StringComparison.Ordinal));
}
