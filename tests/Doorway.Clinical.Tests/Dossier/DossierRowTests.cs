using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Clinical.Dossier;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Dossier;

/// <summary>Each row of the dossier is asked twice: with its entry, and with a knowledge set that lacks it.</summary>
public sealed class DossierRowTests
{
    // Rows of each section, compared with the tables of the dossier when the list was made. Where one row of the dossier
    // became several entries, the entries are counted: section 2 has 28 rows (three of them split), 4b has 12, 4d to 4g
    // also hold passing totals and single levels, 5a has 35 (one split into three), 5e has 30 (one split into two).
    private static readonly Dictionary<string, int> RowsOfSection = new()
    {
        ["1a"] = 19, ["1b"] = 14, ["1c"] = 20, ["2"] = 31, ["3a"] = 9, ["3b"] = 6, ["3c"] = 11, ["3d"] = 7,
        ["4a"] = 4, ["4b"] = 36, ["4c"] = 8, ["4d"] = 7, ["4e"] = 6, ["4f"] = 12, ["4g"] = 23, ["4h"] = 7, ["4i"] = 18, ["4j"] = 10,
        ["5a"] = 37, ["5b"] = 10, ["5c"] = 6, ["5d"] = 7, ["5e"] = 31,
    };

    private static readonly IReadOnlyList<KnowledgeFile> Files = KnowledgeFiles.ReadEmbedded();

    // Each row makes a knowledge set anew, so every mutant meets only one row in eight.
    public static TheoryData<string> Shipped => [.. DossierRow.All.Where(r => r.Entry is not null).Where((_, i) => !MutationRun.IsOn || i % 8 == 0).Select(r => r.Id)];

    public static TheoryData<string> LeftOut => [.. DossierRow.All.Where(r => r.Entry is null).Select(r => r.Id)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_row_is_answered_by_its_entry(string id)
    {
        var row = Row(id);
        var with = Ask(row, KnowledgeSet.Embedded);
        Assert.DoesNotContain("\"error\"", with, StringComparison.Ordinal);
        Assert.NotEqual(with, Ask(row, Without(row)));
    }

    [Theory, MemberData(nameof(LeftOut))]
    public void A_row_that_is_left_out_stays_out(string id)
    {
        Assert.False(string.IsNullOrWhiteSpace(Row(id).LeftOutBecause));
        Assert.DoesNotContain(KnowledgeSet.Embedded.Entries, e => e.Id == id);
    }

    [Fact]
    public void No_row_of_the_dossier_is_missing()
    {
        Assert.Equal(["PS-13"], DossierRow.All.Where(r => r.Entry is null).Select(r => r.Id));
        Assert.Equal(DossierRow.All.Count, DossierRow.All.Select(r => r.Id).Distinct().Count());
        Assert.Equal(RowsOfSection.Keys.Order(), DossierRow.All.Select(r => r.Section).Distinct().Order());
        Assert.All(RowsOfSection, s => Assert.Equal((s.Key, s.Value), (s.Key, DossierRow.All.Count(r => r.Section == s.Key))));
        Assert.All(Enumerable.Range(1, 12), n => Assert.Contains(DossierRow.All, r => r.Id.StartsWith($"T-{n:00}", StringComparison.Ordinal)));
        Assert.Empty(KnowledgeSet.Embedded.EligibilityRows.Select(e => e.Id).Except(DossierRow.All.Select(r => r.Entry)));
        Assert.Empty(KnowledgeSet.Embedded.Interactions.Select(e => e.Id).Except(DossierRow.All.Where(r => r.Section == "2").Select(r => r.Entry)));
        Assert.Empty(KnowledgeSet.Embedded.Scales.Cast<KnowledgeEntry>().Concat(KnowledgeSet.Embedded.Discharge).Concat(KnowledgeSet.Embedded.Alarms).Concat(KnowledgeSet.Embedded.PreDoseLimits).Concat(KnowledgeSet.Embedded.Facts)
            .Select(e => e.Id).Except(DossierRow.All.Select(r => r.Entry)));
        // The last question of the PHQ-9 stands in its row; Doorway's own questions on working together stand in none.
        Assert.Equal(["phq-function", "together"], KnowledgeSet.Embedded.Instruments.Select(e => e.Id).Except(DossierRow.All.Where(r => r.Section == "5a").Select(r => r.Entry)).Order());
    }

    [Fact]
    public void An_entry_that_nothing_asks_for_would_be_found()
    {
        // A request that the entry does not take part in: the answer is the same, and the test above would fail.
        var row = Row("5a.isi") with { Request = JsonDocument.Parse("""{"instrument":"phq-9","answers":[1]}""").RootElement };
        Assert.Equal(Ask(row, KnowledgeSet.Embedded), Ask(row, Without(row)));
    }

    [Fact]
    public void The_list_prints_every_row_with_its_file_and_its_test()
    {
        var ran = Shell.Run("list", "");
        Assert.Equal(0, ran.Code);
        Assert.Equal(DossierRow.All.Select(r => r.Id), ran.Answers.Select(a => a.GetProperty("row").GetString()));
        Assert.All(ran.Answers, a => Assert.StartsWith("Dossier/DossierRowTests.", a.GetProperty("test").GetString(), StringComparison.Ordinal));
        Assert.All(ran.Answers.Where(a => a.GetProperty("entry").ValueKind != JsonValueKind.Null),
            a => Assert.Contains(Files, f => $"src/Doorway.Clinical/Knowledge/{f.Name}.json" == a.GetProperty("file").GetString()));
    }

    private static DossierRow Row(string id) => DossierRow.All.Single(r => r.Id == id);

    // The hash of the set changes with every entry; what is compared is the answer.
    private static string Ask(DossierRow row, KnowledgeSet knowledge)
    {
        if (row.Chosen?.Split('/') is [var kind, var option])
            knowledge = knowledge.With([new KnowledgeRuling(kind, option, RulingAct.Chosen, null, new DateOnly(2026, 11, 1))]);
        var answer = JsonNode.Parse(Shell.Run(row.Command!, row.Request!.Value.GetRawText(), knowledge).Output)!.AsObject();
        answer.Remove("knowledge");
        return answer.ToJsonString();
    }

    private static KnowledgeSet Without(DossierRow row)
    {
        var removed = 0;
        var files = Files.Select(file =>
        {
            if (file.Name != row.File) return file;
            var entries = JsonNode.Parse(file.Text)!.AsArray();
            foreach (var entry in entries.Where(e => e!["id"]!.GetValue<string>() == row.Entry).ToList())
            {
                entries.Remove(entry);
                removed++;
            }
            return file with { Text = entries.ToJsonString() };
        }).ToList();
        Assert.Equal(1, removed);
        return new KnowledgeSet(files);
    }
}
