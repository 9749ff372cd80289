using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening.Referrals;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

public sealed class ImportTests(OneBrowser browser, DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_therapist_imports_a_referral_and_opens_a_course_of_care(int width, ColorScheme colors)
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        await using var inga = await browser.PersonAsync(practice, width == 360 ? Screen.Narrow : Screen.Desk, colors);
        await inga.StepIntoAsync("Inga Sorrel");
        var record = $"seen-{width}";

        await ImportSteps.ImportRefusedAsync(inga, "broken.json", Made.Bundle(record).Bytes()[..^200], "The file ends before");
        await LookAsync(inga, "import-refused");
        await ImportSteps.ImportAsync(inga, "referral.json", Made.Bundle(record).Bytes());
        await inga.MustSayAsync("Hypertensive disorder");
        await LookAsync(inga, "imported");
        await ImportSteps.ImportAsync(inga, "referral.json", Made.Bundle(record).Reversed().Bytes());
        await inga.MustSayAsync("This file is here already");
        await inga.Page.GetByRole(AriaRole.Link, new() { Name = "Course", Exact = true }).First.ClickAsync();
        await LookAsync(inga, "open-course");
        await ImportSteps.OpenCourseAsync(inga, $"{record}@example.org");
        inga.MustHaveNoFaults();
    }

    private static async Task LookAsync(BrowserPerson person, string name)
    {
        await person.MustBeAxeCleanAsync();
        await person.MustNotScrollSidewaysAsync();
        if (Environment.GetEnvironmentVariable("DOORWAY_SCREENSHOTS") is { Length: > 0 })
            await person.PictureAsync(name);
    }
}
