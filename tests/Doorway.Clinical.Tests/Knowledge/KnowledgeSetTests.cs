using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Knowledge;

public sealed class KnowledgeSetTests
{
    private static readonly KnowledgeSet Set = KnowledgeSet.Embedded;

    public static TheoryData<string, string> Entries()
    {
        var data = new TheoryData<string, string>();
        foreach (var entry in Set.Entries) data.Add(entry.GetType().Name, entry.Id);
        return data;
    }

    [Theory, MemberData(nameof(Entries))]
    public void Every_entry_has_a_source_with_a_date_and_a_day_from_which_it_holds(string kind, string id)
    {
        var entry = Set.Entries.Single(e => e.GetType().Name == kind && e.Id == id);
        Assert.NotEmpty(entry.Sources);
        Assert.False(string.IsNullOrWhiteSpace(entry.Source));
        Assert.False(string.IsNullOrWhiteSpace(entry.SourceDate));
        Assert.True(entry.From > new DateOnly(2025, 1, 1));
        Assert.True(Enum.IsDefined(entry.Basis) && Enum.IsDefined(entry.Mark));
    }

    [Fact]
    public void Ids_are_unique_within_their_kind()
    {
        var twice = Set.Entries.GroupBy(e => (e.GetType(), e.Id)).Where(g => g.Count() > 1).Select(g => g.Key.Id);
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_source_is_used_or_is_kept_for_its_date()
    {
        Assert.Equal(Set.Sources.Count, Set.Sources.Select(s => s.Tag).Distinct().Count());
        Assert.All(Set.Sources, s => Assert.False(string.IsNullOrWhiteSpace(s.Date)));
        Assert.All(Set.Sources, s => Assert.Equal(s.Read, s.Address is not null));
    }

    [Fact]
    public void A_proposal_never_rests_on_a_label_basis_and_a_label_row_names_a_label()
    {
        string[] labels = ["SPL", "ONA", "DRO", "MPR", "EUPI", "PDR", "MSC", "REMS", "KDDI", "EUSMPC"];
        var label = Set.EligibilityRows.Where(r => r.Home?.Basis == Basis.Label || r.Clinic?.Basis == Basis.Label);
        Assert.All(label, r => Assert.Contains(r.Sources, s => labels.Any(l => s.StartsWith(l, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_content_hash_is_sha_256_in_lower_case_and_stays_the_same()
    {
        Assert.Matches("^[0-9a-f]{64}$", Set.ContentHash);
        Assert.Equal(Set.ContentHash, KnowledgeSet.Embedded.ContentHash);
    }

    [Fact]
    public void An_entry_does_not_hold_before_its_first_day()
    {
        var entry = Set.Limits[0];
        Assert.True(entry.IsInForce(entry.From));
        Assert.False(entry.IsInForce(entry.From.AddDays(-1)));
        Assert.False((entry with { To = entry.From }).IsInForce(entry.From.AddDays(1)));
    }

    [Fact]
    public void What_does_not_ship_is_an_error_and_never_a_guess()
    {
        var set = KnowledgeSet.Embedded;
        Assert.Throws<KeyNotFoundException>(() => set.Instrument("phq-10"));
        Assert.Throws<KeyNotFoundException>(() => set.Protocol("none"));
        Assert.Throws<KeyNotFoundException>(() => set.SourceOf("none"));
        Assert.All(set.Instruments, i => Assert.Same(i, set.Instrument(i.Id)));
        Assert.All(set.Protocols, p => Assert.Same(p, set.Protocol(p.Id)));
        Assert.All(set.Sources, s => Assert.Same(s, set.SourceOf(s.Tag)));
        Assert.Contains("phq-10", Assert.Throws<KeyNotFoundException>(() => set.Instrument("phq-10")).Message, StringComparison.Ordinal);
        Assert.Contains("none", Assert.Throws<KeyNotFoundException>(() => set.Protocol("none")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_holds_from_its_first_day_to_its_last()
    {
        var entry = KnowledgeSet.Embedded.Limits[0] with { From = new(2026, 3, 1), To = new(2026, 3, 31) };
        Assert.Equal([false, true, true, false], ((DateOnly[])[new(2026, 2, 28), new(2026, 3, 1), new(2026, 3, 31), new(2026, 4, 1)]).Select(entry.IsInForce));
        Assert.True((entry with { To = null }).IsInForce(DateOnly.MaxValue));
    }

    [Fact]
    public void A_protocol_has_its_own_numbers()
    {
        var set = KnowledgeSet.Embedded;
        foreach (var protocol in set.Protocols)
        {
            var numbers = protocol.NumbersOn(set.NewestDay, set).ToList();
            Assert.True(numbers.Count > 0 || protocol.Limits.Count > 0, protocol.Id);
            Assert.All(numbers, n => Assert.StartsWith(protocol.Numbers, n.Id, StringComparison.Ordinal));
            Assert.All(numbers, n => Assert.Same(n, protocol.Number(n.Id[protocol.Numbers.Length..], set)));
            Assert.Equal(set.ProtocolNumbers.Count(n => n.Id.StartsWith(protocol.Numbers, StringComparison.Ordinal) && n.IsInForce(set.NewestDay)), numbers.Count);
            Assert.Empty(protocol.NumbersOn(new DateOnly(2000, 1, 1), set));
        }
        Assert.Null(set.Protocol("clinic-nasal-racemic-induction").NumberOrNull("sessions", set));
        Assert.Equal(25, set.Protocol("clinic-nasal-racemic-induction").NumberOrNull("start.low", set)!.Value);
        Assert.Equal(set.Entries.Max(e => e.From), set.NewestDay);
        Assert.Equal(set.EligibilityRows.Min(r => r.From), set.FirstDay);
    }
}
