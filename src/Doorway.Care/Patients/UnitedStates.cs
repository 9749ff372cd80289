namespace Doorway.Care.Patients;

/// <summary>The states and the District, by their two letters: where a licence or a patient is.</summary>
public static class UnitedStates
{
    public static readonly IReadOnlyDictionary<string, string> All = new SortedDictionary<string, string>(
        ("AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming")
        .Split('|').ToDictionary(s => s[..2], s => s[3..]));

    /// <summary>From a name or from the letters themselves; null for anywhere else.</summary>
    public static string? LettersOf(string? nameOrLetters)
    {
        var sought = nameOrLetters?.Trim();
        return All.Where(s => string.Equals(s.Key, sought, StringComparison.OrdinalIgnoreCase) || string.Equals(s.Value, sought, StringComparison.OrdinalIgnoreCase))
            .Select(s => s.Key).FirstOrDefault();
    }

    public static string? NameOf(string? letters) => letters is not null && All.TryGetValue(letters.ToUpperInvariant(), out var name) ? name : letters;
}
