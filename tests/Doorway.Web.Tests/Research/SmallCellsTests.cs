using Doorway.Care.Research;

namespace Doorway.Web.Tests.Research;

public sealed class SmallCellsTests
{
    [Fact]
    public void Fewer_than_eleven_in_all_are_not_published()
        => Assert.Equal((null, 0), Shown(10, 10) is var table ? (table.All, table.Lines.Count) : default);

    [Fact]
    public void Eleven_in_one_group_are_published() => Assert.Equal((11, 11), (Shown(11, 11).All, Shown(11, 11).Lines[0].People));

    [Fact]
    public void A_small_group_takes_the_next_smallest_with_it_so_that_the_total_does_not_give_it_away()
        => Assert.Equal([40, null, null], Shown(63, 40, 3, 20).Lines.Select(l => l.People));

    [Fact]
    public void A_few_hidden_ones_of_hardly_anybody_take_another_with_them()
        => Assert.Equal([40, null, null, null], Shown(62, 40, 1, 1, 20).Lines.Select(l => l.People));

    [Fact]
    public void A_group_of_nobody_stays_a_nought() => Assert.Equal([30, 0, 12], Shown(42, 30, 0, 12).Lines.Select(l => l.People));

    [Fact]
    public void Where_nothing_is_left_to_hide_among_nothing_is_published()
        => Assert.Null(SmallCells.Hide(new CountTable("", "", "people", 15, [new("a", 15), new("b", 0)]) with { Lines = [new("a", 3), new("b", 0)], Lost = 0 }).All);

    [Fact]
    public void The_lost_are_a_group_like_any_other()
    {
        var table = SmallCells.Hide(new CountTable("", "", "people", 44, [new("better", 21), new("same", 20)]) { Lost = 3 });
        Assert.Equal((21, null, null), (table.Lines[0].People, table.Lines[1].People, table.Lost));
    }

    [Theory]
    [InlineData(new[] { 11, 12, 13 })]
    [InlineData(new[] { 1, 2, 40 })]
    [InlineData(new[] { 5, 5, 1, 30, 0 })]
    [InlineData(new[] { 10, 11 })]
    public void No_small_group_can_be_worked_out(int[] groups)
    {
        var table = Shown(groups.Sum(), groups);
        if (table.All is null)
            return;
        var hidden = groups.Where((_, i) => table.Lines[i].People is null).ToList();
        Assert.DoesNotContain(table.Lines, l => l.People is > 0 and < SmallCells.SmallestShown);
        Assert.True(hidden.Count == 0 || hidden.Count > 1 && hidden.Sum() >= SmallCells.SmallestShown);
    }

    private static CountTable Shown(int all, params int[] groups)
        => SmallCells.Hide(new CountTable("T", "D", "people", all, [.. groups.Select((n, i) => new CountLine($"{i}", n))]));
}
