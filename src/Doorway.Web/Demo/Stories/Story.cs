using Doorway.Care.Preparation;

namespace Doorway.Web.Demo.Stories;

/// <summary>Something that happens at a time.</summary>
internal sealed record Moment(DateTimeOffset At, Func<Task> Happens);

/// <summary>One person's way so far, counted in days before today.</summary>
internal abstract class Story(Cast cast, DateTimeOffset present, House? house = null)
{
    private readonly TimeZoneInfo zone = (house ?? cast.First.House).Zone;
    private readonly List<Moment> moments = [];

    public IReadOnlyList<Moment> Moments => moments;

    protected Cast Cast => cast;

    protected DateTime Here => TimeZoneInfo.ConvertTime(present, zone).DateTime;

    protected DateOnly Day(int daysAgo) => DateOnly.FromDateTime(Here).AddDays(-daysAgo);

    protected DateTimeOffset At(DateOnly day, int hour, int minute = 0)
        => LocalTimes.TryInstant(day, new TimeOnly(hour, minute), zone, out var at) ? at : throw new InvalidOperationException("That hour does not exist on that day.");

    /// <summary>On a day at least one day ago, by the clock on the wall.</summary>
    protected void On(int daysAgo, int hour, int minute, Func<Task> happens) => moments.Add(new(At(Day(daysAgo), hour, minute), happens));

    /// <summary>Today, some hours before the demo opens: less than six, so that it comes after yesterday afternoon at any hour.</summary>
    protected void Ago(double hours, Func<Task> happens) => moments.Add(new(present - TimeSpan.FromHours(hours), happens));
}
