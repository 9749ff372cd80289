using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The time of a journey, as its people live it in Denver; moved forward by the demo's own page.</summary>
internal sealed class JourneyClock(OneBrowser browser, RunningPractice practice, bool script = true)
{
    private static readonly TimeZoneInfo Denver = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(practice.Now, Denver);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public Task MoveToAsync(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        var target = new DateTimeOffset(local, Denver.GetUtcOffset(local));
        return MoveHoursAsync((int)Math.Ceiling((target - practice.Now).TotalHours));
    }

    public Task MoveHoursAsync(int hours) => MoveAsync("hours", hours);

    /// <summary>Within a session minutes count.</summary>
    public async Task MoveMinutesAsync(int minutes)
    {
        if (minutes >= 60)
            await MoveHoursAsync(minutes / 60);
        if (minutes % 60 > 0)
            await MoveAsync("minutes", minutes % 60);
    }

    public static string Typed(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private async Task MoveAsync(string unit, int number)
    {
        await using var anybody = await browser.PersonAsync(practice, script: script);
        await anybody.GoToAsync("/demo");
        await anybody.Page.Locator($"input[name={unit}]").FillAsync(number.ToString(CultureInfo.InvariantCulture));
        await anybody.PressAsync("Move the clock");
        await anybody.Page.WaitForLoadStateAsync();
    }
}
