namespace Doorway.Care.Caseload;

/// <summary>The columns that a caseload may have. None of them is of anybody's health.</summary>
public enum CaseloadColumn
{
    Name,
    GivenName,
    FamilyName,
    Email,
    Phone,
    BirthDate,
    State,
    Therapist,
}

/// <summary>One row as it was written, with the line of the file that it begins on.</summary>
public sealed record CaseloadRow(int Line, IReadOnlyDictionary<CaseloadColumn, string> Cells, string Raw)
{
    public string this[CaseloadColumn column] => Cells.GetValueOrDefault(column, "");

    /// <summary>The row could not be taken apart, for example for a quote that does not end.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>A caseload as it was read: which columns were known, which were left out, and the rows.</summary>
public sealed record CaseloadSheet(string Header, IReadOnlyList<CaseloadColumn> Columns, IReadOnlyList<string> LeftOut, IReadOnlyList<CaseloadRow> Rows)
{
    public const int MostRows = 5000;

    /// <summary>What is wrong with the sheet as a whole; null when its rows can be looked at.</summary>
    public string? Fault => Columns.Count == 0 ? "The first line has to name the columns, for example: name,email,phone,date of birth,state,therapist"
        : !Columns.Contains(CaseloadColumn.Name) && !(Columns.Contains(CaseloadColumn.GivenName) && Columns.Contains(CaseloadColumn.FamilyName)) ? "There is no column “name”. Name it in the first line, or give “first name” and “last name”."
        : Rows.Count == 0 ? "There is no row below the first line."
        : Rows.Count > MostRows ? $"There are {Rows.Count} rows. At most {MostRows} are taken at a time; cut the file in two."
        : null;
}
