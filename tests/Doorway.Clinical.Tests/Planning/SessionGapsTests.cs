using Doorway.Clinical.Planning;

namespace Doorway.Clinical.Tests.Planning;

public sealed class SessionGapsTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 14)]
    [InlineData(2, 21)]
    [InlineData(3, 21)]
    public void Each_session_has_its_own_gap_after_it_and_the_one_spacing_stands_before_the_first(int held, int days)
        => Assert.Equal(days, SessionGaps.DaysBeforeNext(10, [14, 21], held));

    [Fact]
    public void Without_gaps_of_their_own_the_one_spacing_holds_after_every_session()
        => Assert.All(Enumerable.Range(0, 5), held => Assert.Equal(10, SessionGaps.DaysBeforeNext(10, [], held)));

    [Fact]
    public void Fewer_than_no_session_cannot_have_been_held()
        => Assert.Throws<ArgumentOutOfRangeException>(() => SessionGaps.DaysBeforeNext(10, [14], -1));

    [Theory]
    [InlineData("14,21", 3, false, null)]
    [InlineData("", 3, false, null)]
    [InlineData("", 3, true, GapFault.DoNotGrow)]
    [InlineData("", 1, true, null)]
    [InlineData("14", 3, false, GapFault.Count)]
    [InlineData("14,21,28", 3, false, GapFault.Count)]
    [InlineData("14", 1, false, GapFault.Count)]
    [InlineData("6,21", 3, false, GapFault.TooShort)]
    [InlineData("7,21", 3, false, null)]
    [InlineData("21,14", 3, false, null)]
    [InlineData("21,14", 3, true, GapFault.DoNotGrow)]
    [InlineData("10,10", 3, true, GapFault.DoNotGrow)]
    [InlineData("10,11", 3, true, null)]
    [InlineData("9,21", 3, true, GapFault.DoNotGrow)]
    public void A_list_is_as_long_as_there_are_gaps_never_below_the_least_and_grows_where_the_course_says_so(string gaps, int sessions, bool mustGrow, GapFault? fault)
        => Assert.Equal(fault, SessionGaps.FaultOf(10, [.. gaps.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], sessions, 7, mustGrow));
}
