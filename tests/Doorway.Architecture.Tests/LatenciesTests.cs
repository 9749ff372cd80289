using Doorway.Load;

namespace Doorway.Architecture.Tests;

public sealed class LatenciesTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(95, 95)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    public void A_percentile_is_the_nearest_rank(int percent, double milliseconds) =>
        Assert.Equal(milliseconds, new Latencies(Enumerable.Range(1, 100).Reverse().Select(number => (double)number)).Percentile(percent));

    [Fact]
    public void One_slow_request_in_fifty_shows_in_the_99th_percentile() =>
        Assert.Equal(900, new Latencies([.. Enumerable.Repeat(1.0, 49), 900]).Percentile(99));

    [Fact]
    public void Nothing_measured_is_an_error() => Assert.Throws<LoadError>(() => new Latencies([]));

    [Fact]
    public void A_missed_goal_says_so()
    {
        Assert.Equal("Start: 3.10 s (at most 3 s: MISSED)", new Figure("Start", 3.1, "s", Goal.Most(3)).Line);
        Assert.Equal("Page: 1,499 requests/s (at least 1,500 requests/s: MISSED)", new Figure("Page", 1499, "requests/s", Goal.Least(1500)).Line);
        Assert.Equal("Start: 3.00 s (at most 3 s: met)", new Figure("Start", 3, "s", Goal.Most(3)).Line);
    }
}
