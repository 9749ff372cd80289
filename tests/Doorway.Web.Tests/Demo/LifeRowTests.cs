using Doorway.Web.Demo.Stories;
using Doorway.Web.Demo.Stories.Lives;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Demo;

/// <summary>The table of people, without making them.</summary>
public sealed class LifeRowTests
{
    private static readonly House Denver = HouseOf("Larkspur House", "CO", "America/Denver"), Portland = HouseOf("Heron Street", "OR", "America/Los_Angeles");

    [Fact]
    public void Every_step_keeps_its_distance_from_today_and_its_hour()
    {
        var autumn = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        // Late in the evening in Denver, after the clocks have changed.
        var spring = new DateTimeOffset(2027, 3, 31, 4, 30, 0, TimeSpan.Zero);
        foreach (var (row, number) in Everybody.Rows.Select((row, index) => (row, index + 1)))
        {
            var zone = row.Therapist == "Bashir Lark" ? Portland.Zone : Denver.Zone;
            var once = Steps(row, number, autumn, zone);
            Assert.Equal(once, Steps(row, number, spring, zone));
            Assert.All(once, step => Assert.True(step.DaysAgo >= 1, $"{row.FullName} takes a step today, before today has come so far."));
        }
    }

    [Fact]
    public void The_rows_are_of_many_ages_and_every_way_and_their_scores_can_be_answered()
    {
        Assert.Equal(22, Everybody.Rows.Min(r => r.Age));
        Assert.Equal(78, Everybody.Rows.Max(r => r.Age));
        Assert.Equal(Enum.GetValues<Way>(), Everybody.Rows.Where(r => r.Sessions.Length > 0).Select(r => r.Way).Distinct().Order());
        Assert.Equal(Everybody.Rows.Count, Everybody.Rows.Select(r => r.FullName).Distinct().Count());
        foreach (var (row, scores) in Everybody.Rows.SelectMany(r => r.Scores.Select(s => (r, s))))
        {
            Assert.Equal(scores.Phq9, Points.Phq9(row.FamilyName, scores.Phq9).Sum());
            Assert.Equal(0, Points.Phq9(row.FamilyName, scores.Phq9)[8]);
            Assert.Equal(scores.Gad7, Points.Gad7(row.FamilyName, scores.Gad7).Sum());
            Assert.All(Points.Phq9(row.FamilyName, scores.Phq9).Concat(Points.Gad7(row.FamilyName, scores.Gad7)), p => Assert.InRange(p, 0, 3));
        }
    }

    [Fact]
    public void Nobody_sits_with_two_people_at_home_on_one_day()
        => Assert.All(Everybody.Rows.SelectMany(r => r.Sessions.Select(s => (r.Therapist, s.DaysAgo))).GroupBy(day => day), day => Assert.Single(day));

    [Fact]
    public void A_total_that_no_answers_can_give_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Points.Gad7("Anybody", 22));

    private static List<(int DaysAgo, TimeSpan Hour)> Steps(Life row, int number, DateTimeOffset present, TimeZoneInfo zone)
    {
        var today = Local(present).Date;
        return [.. new LifeStory(Cast(), present, row, number).Moments.Select(m => ((today - Local(m.At).Date).Days, Local(m.At).TimeOfDay))];

        DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
    }

    private static Cast Cast()
    {
        (string Name, House House)[] staff = [("Inga Sorrel", Denver), ("Amara Finch", Denver), ("Odile Brandt", Denver), ("Noor Ashby", Denver), ("Rafael Teague", Denver), ("Bashir Lark", Portland), ("Yuki Marlowe", Portland)];
        return new Cast(new ServiceCollection().BuildServiceProvider(), new[] { Denver, Portland }.ToDictionary(h => h.Name),
            staff.ToDictionary(s => s.Name, s => new Player(Guid.Empty, s.Name)), staff.ToDictionary(s => s.Name, s => s.House.Id));
    }

    private static House HouseOf(string name, string state, string zone) => new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), name, state, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
