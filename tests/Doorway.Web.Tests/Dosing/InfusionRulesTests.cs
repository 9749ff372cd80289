using Doorway.Care.Dosing;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What went in is computed from what the pump said, in whole micrograms.</summary>
public sealed class InfusionRulesTests
{
    [Theory]
    [InlineData(35_000, 0, 50_000, 0)]
    [InlineData(35_000, 50_000, 50_000, 35_000)]
    [InlineData(35_000, 30_003, 50_000, 21_002)]
    [InlineData(35_000, 1, 50_000, 1)]
    [InlineData(1, 1, 3, 0)]
    [InlineData(1, 2, 3, 1)]
    [InlineData(100_000_000, 999_999, 1_000_000, 99_999_900)]
    [InlineData(35_000, 10, 0, 0)]
    public void What_is_in_so_much_of_a_bag_is_exact_to_the_microgram(long inBag, int given, int bag, long micrograms)
        => Assert.Equal(micrograms, InfusionRules.Micrograms(inBag, given, bag));

    [Theory]
    [InlineData(50_000, 40, 75_000)]
    [InlineData(100_000, 45, 133_333)]
    [InlineData(500_000, 40, 750_000)]
    public void The_rate_is_never_faster_than_planned(int bag, int minutes, int perHour)
    {
        Assert.Equal(perHour, InfusionRules.RateMicrolitersPerHour(bag, minutes));
        Assert.True((long)perHour * minutes <= bag * 60L);
    }
}
