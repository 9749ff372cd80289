namespace Doorway.Care.Storage;

/// <summary>The practice's time, cut to microseconds at the source so that both databases keep the same instant.
/// Only a demo practice's clock can be moved, and only forward. While a demo is being made nobody is served yet: its clock
/// begins some weeks ago and has come to the present before the first page is asked for.</summary>
public sealed class PracticeClock(TimeProvider machine) : TimeProvider
{
    private long offsetTicks;
    private bool isServed;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        var ticks = machine.GetUtcNow().UtcTicks + Interlocked.Read(ref offsetTicks);
        return new DateTimeOffset(ticks - ticks % 10, TimeSpan.Zero);
    }

    /// <summary>Sets a clock that has not been moved yet back, before anything is served.</summary>
    public void BeginInThePast(TimeSpan ago)
    {
        if (isServed || Offset != TimeSpan.Zero)
            throw new InvalidOperationException("A clock that is served, or was moved, only moves forward.");
        Interlocked.Exchange(ref offsetTicks, -ago.Ticks);
    }

    /// <summary>From here on people are served: the clock can no longer be set back, and may not lag behind.</summary>
    public void Serve()
    {
        if (Offset < TimeSpan.Zero)
            throw new InvalidOperationException("The clock has not come to the present yet.");
        isServed = true;
    }

    public void MoveForwardTo(TimeSpan offset)
    {
        if (offset < Offset)
            throw new ArgumentOutOfRangeException(nameof(offset), "The demo clock only moves forward.");
        Interlocked.Exchange(ref offsetTicks, offset.Ticks);
    }
}
