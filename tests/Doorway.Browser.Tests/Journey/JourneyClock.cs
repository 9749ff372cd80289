using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

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

    public async Task MoveHoursAsync(int hours)
    {
        await using var anybody = await browser.PersonAsync(practice, script: script);
        await anybody.GoToAsync("/demo");
        await anybody.Page.Locator("input[name=hours]").FillAsync(hours.ToString(CultureInfo.InvariantCulture));
        await anybody.PressAsync("Move the clock");
        await anybody.Page.WaitForLoadStateAsync();
    }

    /// <summary>The demo's page knows whole hours; within a session minutes count.</summary>
    public Task MoveMinutesAsync(int minutes)
        => practice.InScopeAsync(async services =>
        {
            await services.GetRequiredService<MoveDemoClock>().Handle(TimeSpan.FromMinutes(minutes));
            return minutes;
        });

    public static string Typed(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
