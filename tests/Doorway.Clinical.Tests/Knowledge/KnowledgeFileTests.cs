using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Clinical.Dossier;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Knowledge;

/// <summary>The data files as they lie on disk, against a knowledge set that is read anew.</summary>
public sealed class KnowledgeFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Doorway.Clinical/Knowledge");
    private KnowledgeSet Set { get; } = new(KnowledgeFiles.ReadEmbedded());

    private Dictionary<string, IReadOnlyList<KnowledgeEntry>> Lists => new()
    {
        ["alarms"] = Set.Alarms,
        ["antidepressants"] = Set.Antidepressants,
        ["benchmarks"] = Set.Benchmarks,
        ["condition-words"] = Set.WordLists,
        ["conditions"] = Set.Conditions,
        ["discharge"] = Set.Discharge,
        ["eligibility"] = Set.EligibilityRows,
        ["facts"] = Set.Facts,
        ["gates"] = Set.Gates,
        ["instruments"] = Set.Instruments,
        ["interactions"] = Set.Interactions,
        ["kept-responses"] = Set.KeptResponses,
        ["limits"] = Set.Limits,
        ["measure-schedules"] = Set.MeasureSchedules,
        ["not-assessed"] = Set.NotAssessed,
        ["pharmacokinetic-influences"] = Set.PharmacokineticInfluences,
        ["pharmacokinetic-rows"] = Set.PharmacokineticRows,
        ["pharmacokinetics"] = Set.Pharmacokinetics,
        ["pre-dose-limits"] = Set.PreDoseLimits,
        ["pressure-limits"] = Set.PressureLimits,
        ["protocol-numbers"] = Set.ProtocolNumbers,
        ["protocols"] = Set.Protocols,
        ["ready-to-end"] = Set.ReadyToEnd,
        ["row-options"] = Set.RowOptions,
        ["scales"] = Set.Scales,
        ["studies"] = Set.Studies,
    };

    [Fact]
    public void Every_entry_of_every_file_stands_in_its_list_in_order()
    {
        var onDisk = OnDisk().Where(f => f.Name != "sources").GroupBy(f => Kind(f.Name)).ToDictionary(g => g.Key, g => g.SelectMany(f => Ids(f.Text, "id")).ToList());
        Assert.Equal(Lists.Keys.Order(StringComparer.Ordinal), onDisk.Keys.Order(StringComparer.Ordinal));
        Assert.All(Lists, list => Assert.Equal(onDisk[list.Key], list.Value.Select(e => e.Id)));
        Assert.All(Lists, list => Assert.All(list.Value, e => Assert.Equal(list.Key, e.EntryKind)));
        Assert.Equal(Lists.Values.Sum(l => l.Count), Set.Entries.Count());
        Assert.Equal(Ids(OnDisk().Single(f => f.Name == "sources").Text, "tag"), Set.Sources.Select(s => s.Tag));
    }

    [Fact]
    public void An_entry_cites_all_its_sources_and_bears_the_date_of_the_first()
    {
        var cites = OnDisk().Where(f => f.Name == "sources").SelectMany(f => JsonNode.Parse(f.Text)!.AsArray()).ToDictionary(
            s => s!["tag"]!.GetValue<string>(),
            s => (Cite: s!["address"] is { } address ? $"{s["text"]} [{address}]" : $"{s["text"]} (not read here)", Date: s["date"]!.GetValue<string>()));
        Assert.All(Set.Entries, e => Assert.Equal((string.Join("; ", e.Sources.Select(t => cites[t].Cite)), cites[e.Sources[0]].Date), (e.Source, e.SourceDate)));
    }

    [Fact]
    public void The_hash_is_that_of_every_name_length_and_text()
    {
        var all = string.Concat(OnDisk().Select(f => $"{f.Name}\n{f.Text.Length}\n{f.Text}"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))), Set.ContentHash);
        Assert.Equal(Set.ContentHash, KnowledgeSet.Embedded.ContentHash);
    }

    [Fact]
    public void The_hash_of_a_practice_is_that_with_its_rulings_in_one_order()
    {
        KnowledgeRuling[] two = [new("limits", "end.minutes", RulingAct.Changed, 130.5m, new(2026, 11, 20)), new("alarms", "T-10-time", RulingAct.Confirmed, null, new(2026, 11, 21))];
        var all = string.Concat(OnDisk().Select(f => $"{f.Name}\n{f.Text.Length}\n{f.Text}")) + "alarms|T-10-time|Confirmed||2026-11-21\nlimits|end.minutes|Changed|130.5|2026-11-20";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        Assert.Equal([hash, hash], new[] { Set.With(two), Set.With([two[1], two[0]]) }.Select(s => s.ContentHash));
    }

    [Fact]
    public void A_mistake_in_the_data_does_not_load()
    {
        Assert.Throws<JsonException>(() => Altered.Entry("limits", "end.minutes", row => row["extra"] = 1));
        Assert.Throws<JsonException>(() => Altered.Entry("limits", "end.minutes", row => row.Remove("unit")));
        Assert.Throws<JsonException>(() => Altered.Entry("limits", "end.minutes", row => row["unit"] = null));
        Assert.Throws<JsonException>(() => Altered.Entry("limits", "end.minutes", row => row["mark"] = 1));
        Assert.Throws<JsonException>(() => Altered.Entry("limits", "end.minutes", row => row["mark"] = "sure"));
        Assert.Throws<KeyNotFoundException>(() => Altered.Entry("limits", "end.minutes", row => row["sources"] = new JsonArray("NIX")));
    }

    [Fact]
    public void A_row_without_the_switch_cannot_be_switched_off_and_is_confirmed_and_chosen_by_its_day()
    {
        DateOnly day = new(2026, 11, 20);
        KnowledgeSet With(string kind, string id, RulingAct act, decimal? value = null) => Set.With([new(kind, id, act, value, day)]);
        Assert.Equal([day], With("interactions", "opioids", RulingAct.Confirmed).Interactions.Where(r => r.Reviewed is not null).Select(r => r.Reviewed!.Value));
        Assert.Equal("opioids", Assert.Single(With("interactions", "opioids", RulingAct.SwitchedOff).SwitchedOff).Id);
        Assert.DoesNotContain(With("interactions", "opioids", RulingAct.SwitchedOff).Interactions, r => r.Id == "opioids");
        Assert.All(With("interactions", "opioids", RulingAct.Changed, 3).Interactions, r => Assert.Null(r.Reviewed));
        Assert.All(With("limits", "end.minutes", RulingAct.Changed).Limits, r => Assert.Null(r.Reviewed));
        var changed = With("limits", "end.minutes", RulingAct.Changed, 90);
        Assert.Equal([("end.minutes", 90m)], changed.Changed.Select(e => (e.Id, e.OwnNumber!.Value)));
        Assert.Empty(changed.SwitchedOff);
        Assert.Empty(Set.Changed);
    }

    [Fact]
    public void A_chosen_option_gives_its_row_its_own_words_and_leaves_the_others()
    {
        DateOnly day = new(2026, 11, 20);
        foreach (var option in Set.RowOptions)
        {
            KnowledgeSet With(RulingAct act) => Set.With([new("row-options", option.Id, act, null, day)]);
            var (chosen, shipped) = (With(RulingAct.Chosen), Set.EligibilityRows.Single(r => r.Id == option.RowId));
            Assert.Equal([option.Id], chosen.RowOptions.Where(o => o.InUse).Select(o => o.Id));
            Assert.Equal(day, chosen.RowOptions.Single(o => o.InUse).Reviewed);
            var row = chosen.EligibilityRows.Single(r => r.Id == option.RowId);
            Assert.Equal((option.Home ?? shipped.Home, option.Clinic ?? shipped.Clinic), (row.Home, row.Clinic));
            Assert.NotEqual((shipped.Home, shipped.Clinic), (row.Home, row.Clinic));
            Assert.All(With(RulingAct.Confirmed).RowOptions, o => Assert.False(o.InUse));
        }
        Assert.Contains(Set.RowOptions, o => o.Home is null || o.Clinic is null);
    }

    [Fact]
    public void A_new_number_takes_the_place_of_the_old_one_in_the_words_and_of_no_part_of_another()
    {
        var day = new DateOnly(2026, 11, 20);
        var limit = Set.Limits[0] with { Value = 1.5m, Says = "1.5 and 1.50 and 11.5 and 1.5.2 of 1.5, 1.5." };
        Assert.Equal("2 and 1.50 and 11.5 and 1.5.2 of 2, 2.", ((Limit)limit.With(2, day)).Says);
        Assert.Equal("No number (here 2.25)", ((Limit)(limit with { Says = "No number" }).With(2.25m, day)).Says);
        Assert.Equal("No number", ((Limit)(limit with { Says = "No number" }).With(1.50m, day)).Says);
        Assert.Equal($"Set to 2 by this practice’s medical director on 2026-11-20; as shipped 1.5: {limit.Source}", limit.With(2, day).Source);
        var error = Assert.Throws<InvalidOperationException>(() => Set.Gates.Single(g => g.Id == "consent").With(2, day));
        Assert.Equal("gates consent has no number.", error.Message);
    }

    [Fact]
    public void What_can_be_switched_off_or_chosen_is_said_by_its_kind()
    {
        Assert.All(Set.Interactions.Cast<KnowledgeEntry>().Concat(Set.EligibilityRows), e => Assert.True(e.CanBeSwitchedOff));
        Assert.All(Set.Entries.Except(Set.Interactions).Except(Set.EligibilityRows), e => Assert.False(e.CanBeSwitchedOff));
        Assert.All(Set.RowOptions, o => Assert.True(o.CanBeChosen));
        Assert.All(Set.PressureLimits, l => Assert.Equal(!l.InUse, l.CanBeChosen));
        Assert.All(Set.Entries.Except(Set.RowOptions).Except(Set.PressureLimits), e => Assert.False(e.CanBeChosen));
        Assert.Contains(Set.PressureLimits, l => l.InUse);
    }

    [Fact]
    public void Each_row_of_the_dossier_names_its_test()
    {
        Assert.All(DossierRow.All, r => Assert.Equal(r.Entry is null ? $"Dossier/DossierRowTests.A_row_that_is_left_out_stays_out({r.Id})" : $"Dossier/DossierRowTests.A_row_is_answered_by_its_entry({r.Id})", r.Test));
    }

    private static List<KnowledgeFile> OnDisk() =>
        [.. Directory.GetFiles(Folder, "*.json").Select(f => new KnowledgeFile(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).OrderBy(f => f.Name, StringComparer.Ordinal)];

    private string Kind(string file) => Lists.Keys.Where(k => file == k || (k is "eligibility" or "instruments" or "facts" && file.StartsWith(k + "-", StringComparison.Ordinal))).DefaultIfEmpty(file).First();

    private static IEnumerable<string> Ids(string text, string field) => JsonNode.Parse(text)!.AsArray().Select(e => e![field]!.GetValue<string>());
}
