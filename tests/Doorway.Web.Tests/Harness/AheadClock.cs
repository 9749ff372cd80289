namespace Doorway.Web.Tests.Harness;

/// <summary>The machine's time, moved ahead by a test.</summary>
internal sealed class AheadClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
