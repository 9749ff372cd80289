using Doorway.Care.Rems;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The clock of the form: seven calendar days, in the place's own time.</summary>
public sealed class RemsRecordTests
{
    private static readonly TimeZoneInfo Denver = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");

    [Theory]
    [InlineData("2026-11-22T17:00:00Z", "2026-11-30T06:59:00Z")]
    [InlineData("2026-11-23T06:30:00Z", "2026-11-30T06:59:00Z")]
    [InlineData("2026-10-28T18:00:00Z", "2026-11-05T06:59:00Z")]
    public void The_record_is_owed_by_the_end_of_the_seventh_day_after_the_session(string firstDevice, string due)
        => Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), RemsRecord.DueOf(DateTimeOffset.Parse(firstDevice, System.Globalization.CultureInfo.InvariantCulture), Denver, 7));
}
