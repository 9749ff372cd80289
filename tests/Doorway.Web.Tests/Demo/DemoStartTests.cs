using AngleSharp.Dom;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Demo;

/// <summary>The demo is made once, in the past, and served in the present.</summary>
public sealed class DemoStartTests
{
    [Theory, EachEngine]
    public async Task A_second_start_finds_the_same_people_and_makes_nobody_again(Engine engine)
    {
        var home = Directory.CreateTempSubdirectory("doorway-demo-").FullName;
        await using var database = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        var path = Path.Combine(home, "data");
        IReadOnlyList<string> made;
        await using (var first = await PracticeProcess.RunAsync(engine, path, database?.ConnectionString, "--small"))
            made = await PeopleAsync(first);
        await using (var second = await PracticeProcess.RunAsync(engine, path, database?.ConnectionString))
            Assert.Equal(made, await PeopleAsync(second));
        Assert.Contains(made, line => line.StartsWith("Thea Linnet", StringComparison.Ordinal));
        Directory.Delete(home, recursive: true);
    }

    [Theory, EachEngine]
    public async Task With_staff_only_nobody_has_written_yet(Engine engine)
    {
        var home = Directory.CreateTempSubdirectory("doorway-demo-").FullName;
        await using var database = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        await using (var running = await PracticeProcess.RunAsync(engine, Path.Combine(home, "data"), database?.ConnectionString, "--staff-only"))
            Assert.All(await PeopleAsync(running), line => Assert.Matches(" at (Larkspur House|Northlight Medicine)$", line));
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public void The_clock_of_a_demo_begins_in_the_past_and_ends_in_the_present()
    {
        var clock = new PracticeClock(TimeProvider.System);
        clock.BeginInThePast(TimeSpan.FromDays(60));
        Assert.Equal(TimeSpan.FromDays(-60), clock.Offset);
        Assert.Throws<InvalidOperationException>(clock.Serve);
        clock.MoveForwardTo(TimeSpan.FromDays(-20));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveForwardTo(TimeSpan.FromDays(-30)));
        clock.MoveForwardTo(TimeSpan.Zero);
        clock.Serve();
        Assert.Equal(TimeSpan.Zero, clock.Offset);
    }

    [Fact]
    public void A_clock_that_is_served_is_never_set_back()
    {
        var served = new PracticeClock(TimeProvider.System);
        served.Serve();
        Assert.Throws<InvalidOperationException>(() => served.BeginInThePast(TimeSpan.FromDays(1)));
        var moved = new PracticeClock(TimeProvider.System);
        moved.MoveForwardTo(TimeSpan.FromHours(1));
        Assert.Throws<InvalidOperationException>(() => moved.BeginInThePast(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => moved.MoveForwardTo(TimeSpan.Zero));
    }

    private static async Task<IReadOnlyList<string>> PeopleAsync(PracticeProcess running)
    {
        using var newcomer = running.Visitor();
        return [.. (await newcomer.GetAsync("/demo")).Document.QuerySelectorAll("li.row-between span:has(strong)").Select(Page.Words)];
    }
}
