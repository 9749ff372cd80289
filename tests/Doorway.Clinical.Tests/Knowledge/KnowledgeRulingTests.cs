using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.Knowledge;

public sealed class KnowledgeRulingTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly KnowledgeSet Shipped = KnowledgeSet.Embedded;

    [Fact]
    public void Without_a_ruling_the_set_is_the_shipped_one()
        => Assert.Same(Shipped, Shipped.With([]));

    [Fact]
    public void A_changed_number_is_used_and_its_words_and_source_say_so()
    {
        var set = Shipped.With([new("alarms", "T-04-systolic-amber", RulingAct.Changed, 155, Day)]);
        var row = set.Alarms.Single(a => a.Id == "T-04-systolic-amber");
        Assert.Equal(155, row.Value);
        Assert.Equal("Systolic pressure is 155 or more", row.Says);
        Assert.StartsWith("Set to 155 by this practice’s medical director on 2026-11-20; as shipped 160", row.Source, StringComparison.Ordinal);
        Assert.Equal(Day, row.Reviewed);
        Assert.Equal(160, Shipped.Alarms.Single(a => a.Id == "T-04-systolic-amber").Value);
        Assert.NotEqual(Shipped.ContentHash, set.ContentHash);
    }

    [Fact]
    public void A_row_that_is_switched_off_fires_no_more_and_is_still_named()
    {
        var set = Shipped.With([new("eligibility", "PS-02", RulingAct.SwitchedOff, null, Day)]);
        Assert.DoesNotContain(set.EligibilityRows, r => r.Id == "PS-02");
        Assert.Equal("PS-02", Assert.Single(set.SwitchedOff).Id);
        Assert.Contains(Shipped.EligibilityRows, r => r.Id == "PS-02");
    }

    [Fact]
    public void The_last_ruling_counts_and_taking_it_back_gives_the_shipped_answers_again()
    {
        KnowledgeRuling Changed(decimal to) => new("pressure-limits", "pressure.us.systolic", RulingAct.Changed, to, Day);
        Assert.Equal(130, Shipped.With([Changed(135), Changed(130)]).PressureLimits.Single(l => l.Id == "pressure.us.systolic").Value);
        var back = Shipped.With([Changed(135), new("pressure-limits", "pressure.us.systolic", RulingAct.Restored, null, Day)]);
        Assert.Equal(140, back.PressureLimits.Single(l => l.Id == "pressure.us.systolic").Value);
        Assert.Equal(Shipped.ContentHash, back.ContentHash);
    }

    [Fact]
    public void Confirming_keeps_the_row_and_dates_it()
    {
        var row = Shipped.With([new("gates", Shipped.Gates[0].Id, RulingAct.Confirmed, null, Day)]).Gates[0];
        Assert.Equal(Shipped.Gates[0].Title, row.Title);
        Assert.Equal(Day, row.Reviewed);
        Assert.Null(Shipped.Gates[0].Reviewed);
    }

    [Fact]
    public void What_rules_stand_on_cannot_be_switched_off_and_a_threat_to_life_has_no_number_to_change()
    {
        Assert.All(Shipped.Entries.Where(e => e is Limit or Doorway.Clinical.Dosing.GateRow or AlarmRow), e => Assert.False(e.CanBeSwitchedOff));
        var set = Shipped.With([
            new("limits", "end.minutes", RulingAct.SwitchedOff, null, Day),
            .. Shipped.Alarms.Where(a => a.Sign is AlarmSign.NotBreathing).Select(a => new KnowledgeRuling("alarms", a.Id, RulingAct.Changed, 0, Day))]);
        Assert.Equal(Shipped.Limits.Count, set.Limits.Count);
        Assert.Equal(Shipped.Alarms.Select(a => a.Value), set.Alarms.Select(a => a.Value));
        Assert.Empty(set.SwitchedOff);
    }

    [Fact]
    public void Every_entry_with_a_number_of_its_own_can_be_changed()
    {
        var numbered = Shipped.Entries.Where(e => e.OwnNumber is not null).ToList();
        var set = Shipped.With([.. numbered.Select(e => new KnowledgeRuling(e.EntryKind, e.Id, RulingAct.Changed, e.OwnNumber + 7, Day))]);
        Assert.NotEmpty(numbered);
        foreach (var entry in numbered)
            Assert.Equal(entry.OwnNumber + 7, set.Entries.Single(e => e.EntryKind == entry.EntryKind && e.Id == entry.Id).OwnNumber);
    }
}
