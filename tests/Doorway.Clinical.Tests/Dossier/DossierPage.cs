using System.Text;
using Doorway.Clinical.Dossier;

namespace Doorway.Clinical.Tests.Dossier;

/// <summary>docs/clinical/rows.md: each dossier row, its data entry, its test.</summary>
internal static class DossierPage
{
    public const string Path = "docs/clinical/rows.md";

    public static string Text(IReadOnlyList<DossierRow> rows)
    {
        var page = new StringBuilder();
        page.AppendLine("# Each row of the clinical facts, its data, its test");
        page.AppendLine();
        page.AppendLine("Written by a test: `DOORWAY_WRITE_DOCS=1 ./doorway test Clinical`. Not edited by hand. The same list comes from `./doorway clinical list`.");
        page.AppendLine();
        page.AppendLine("The data stand in `src/Doorway.Clinical/Knowledge/`. The test of each row, `tests/Doorway.Clinical.Tests/Dossier/DossierRowTests.cs`,");
        page.AppendLine("asks the command once with the entry and once with a knowledge set without it, and fails when the answers are the same.");
        foreach (var section in rows.GroupBy(r => r.Section))
        {
            page.AppendLine();
            page.AppendLine($"## Section {section.Key}");
            page.AppendLine();
            page.AppendLine("| Row | What | File → entry | Asked by | Test |");
            page.AppendLine("|---|---|---|---|---|");
            foreach (var row in section)
            {
                page.AppendLine(row.Entry is null
                    ? $"| {row.Id} | {Cell(row.Title)} | left out: {Cell(row.LeftOutBecause!)} | | `A_row_that_is_left_out_stays_out` |"
                    : $"| {row.Id} | {Cell(row.Title)} | `{row.File}.json` → `{row.Entry}`{(row.Chosen is null ? "" : $", only when `{row.Chosen}` is chosen")} | `{row.Command}` | `A_row_is_answered_by_its_entry` |");
            }
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);
}
