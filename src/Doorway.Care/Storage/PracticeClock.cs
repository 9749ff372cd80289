namespace Doorway.Care.Storage;

/// <summary>The practice's time, cut to microseconds at the source so that both databases keep the same instant.
/// Only a demo practice's clock can be moved, and only forward.</summary>
public sealed class PracticeClock(TimeProvider machine) : TimeProvider
{
    private long offsetTicks;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        var ticks = machine.GetUtcNow().UtcTicks + Interlocked.Read(ref offsetTicks);
        return new DateTimeOffset(ticks - ticks % 10, TimeSpan.Zero);
    }

    public void MoveForwardTo(TimeSpan offset)
    {
        if (offset < Offset)
            throw new ArgumentOutOfRangeException(nameof(offset), "The demo clock only moves forward.");
        Interlocked.Exchange(ref offsetTicks, offset.Ticks);
    }
}
