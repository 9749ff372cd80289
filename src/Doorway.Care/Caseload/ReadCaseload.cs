using System.Text;
using CsvHelper;

namespace Doorway.Care.Caseload;

/// <summary>Takes a CSV apart: commas, semicolons or tabs, quotes, any line end. It judges nothing; <see cref="CaseloadRules"/> does.</summary>
public static class ReadCaseload
{
    private static readonly Dictionary<string, CaseloadColumn> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = CaseloadColumn.Name, ["full name"] = CaseloadColumn.Name, ["patient"] = CaseloadColumn.Name, ["client"] = CaseloadColumn.Name,
        ["given name"] = CaseloadColumn.GivenName, ["first name"] = CaseloadColumn.GivenName, ["firstname"] = CaseloadColumn.GivenName,
        ["family name"] = CaseloadColumn.FamilyName, ["last name"] = CaseloadColumn.FamilyName, ["lastname"] = CaseloadColumn.FamilyName, ["surname"] = CaseloadColumn.FamilyName,
        ["email"] = CaseloadColumn.Email, ["e-mail"] = CaseloadColumn.Email, ["email address"] = CaseloadColumn.Email,
        ["phone"] = CaseloadColumn.Phone, ["phone number"] = CaseloadColumn.Phone, ["mobile"] = CaseloadColumn.Phone, ["telephone"] = CaseloadColumn.Phone,
        ["date of birth"] = CaseloadColumn.BirthDate, ["birth date"] = CaseloadColumn.BirthDate, ["birthdate"] = CaseloadColumn.BirthDate, ["birthday"] = CaseloadColumn.BirthDate, ["dob"] = CaseloadColumn.BirthDate,
        ["state"] = CaseloadColumn.State, ["therapist"] = CaseloadColumn.Therapist, ["clinician"] = CaseloadColumn.Therapist,
    };

    public static CaseloadSheet Of(string text)
    {
        var content = text.TrimStart('\uFEFF');
        // A quote that never ends would swallow every row after it; then each line is its own row, and only that one is broken.
        return Read(content, linesInQuotes: true, out var isSwallowed) is var sheet && !isSwallowed ? sheet : Read(content, linesInQuotes: false, out _);
    }

    private static CaseloadSheet Read(string content, bool linesInQuotes, out bool isSwallowed)
    {
        var (broken, swallowed) = (false, false);
        using var csv = CsvReader.FromText(content, new CsvReaderOptions
        {
            Separator = SeparatorOf(content),
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = linesInQuotes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record =>
            {
                broken = true;
                swallowed |= record.Reason == CsvMalformedReason.UnterminatedQuote;
            },
        });
        isSwallowed = false;
        if (!csv.Read())
            return new CaseloadSheet("", [], [], []);
        var heads = Cells(csv);
        var header = Raw(csv);
        var places = new Dictionary<CaseloadColumn, int>();
        for (var i = 0; i < heads.Length; i++)
            if (Known.TryGetValue(heads[i].Replace('_', ' '), out var column))
                places.TryAdd(column, i);
        var rows = new List<CaseloadRow>();
        for (broken = false; csv.Read(); broken = false)
        {
            var cells = Cells(csv);
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            rows.Add(new CaseloadRow((int)csv.LineNumber, places.Where(p => p.Value < cells.Length).ToDictionary(p => p.Key, p => cells[p.Value]), Raw(csv))
            {
                IsBroken = broken || cells.Length > heads.Length,
            });
        }
        isSwallowed = swallowed;
        return new CaseloadSheet(header, [.. places.Keys], [.. heads.Where((h, i) => h.Length > 0 && !places.ContainsValue(i))], rows);
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static string Raw(CsvReader csv) => Encoding.UTF8.GetString(csv.RawRecord);

    // By the first line alone: it holds names of columns, and none of them holds a comma.
    private static char SeparatorOf(string content)
    {
        var first = content.AsSpan().TrimStart();
        var end = first.IndexOfAny('\r', '\n');
        first = end < 0 ? first : first[..end];
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
