using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

public sealed class PlanToDayTests(OneBrowser browser, WalkedPractices walked)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task From_the_draft_to_the_day_each_page_is_accessible_and_fits(ColorScheme colors)
    {
        await using var practice = await walked.AtPlanningAsync(Engine.Sqlite);
        using var people = await PlanningPeople.InAsync(practice);
        var name = people.Name;
        await using var wren = await browser.PersonAsync(practice, Screen.Phone, colors);
        await using var inga = await browser.PersonAsync(practice, Screen.Desk, colors);
        await using var amara = await browser.PersonAsync(practice, Screen.Desk, colors);
        await wren.StepIntoAsync(name);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(practice.Now, "America/Denver").DateTime);

        await LookAsync(inga, "plan-outline", $"{people.Chart}/plan/outline");
        await PlanSteps.DraftAsync(inga, people.Chart);
        await LookAsync(amara, "plan-medicine", $"{people.Chart}/plan/medicine");
        await PlanSteps.SetMedicineAsync(amara, people.Chart);
        await LookAsync(wren, "my-plan", "/plan");
        await PlanSteps.SignAsync(inga, people.Chart, "Inga Sorrel");
        await PlanSteps.SignAsync(amara, people.Chart, "Amara Finch");
        await PlanSteps.AgreeAsync(wren, name);
        await LookAsync(inga, "plan", $"{people.Chart}/plan");
        await LookAsync(amara, "order", $"{people.Chart}/medicine/order");
        await MedicineSteps.RecordOrderAsync(amara, people.Chart);
        await MedicineSteps.RecordFilledAsync(inga, people.Chart, today.AddDays(90));
        await LookAsync(wren, "my-medicine", "/medicine");
        await MedicineSteps.CountAsync(wren);
        await LookAsync(inga, "medicine", $"{people.Chart}/medicine");

        await LookAsync(wren, "preparing", "/preparing");
        await LookAsync(wren, "intention", "/preparing/intention");
        await PreparationSteps.SayIntentionAsync(wren);
        await LookAsync(wren, "card", "/preparing/card");
        await PreparationSteps.WriteCardAsync(wren);
        await LookAsync(wren, "chaperone", "/preparing/chaperone");
        await PreparationSteps.NameChaperoneAsync(wren);
        await LookAsync(wren, "private", "/preparing/private");
        await PreparationSteps.AnswerPrivatelyAsync(wren);
        await LookAsync(inga, "preparation-session", $"{people.Chart}/preparation/session");
        await PreparationSteps.RecordSessionAsync(inga, people.Chart, today.AddDays(-1));
        await LookAsync(inga, "appointment", $"{people.Chart}/preparation/day");
        await PreparationSteps.SetDayAsync(inga, people.Chart, today.AddDays(7));
        await LookAsync(inga, "preparation", $"{people.Chart}/preparation");
        await LookAsync(wren, "day", "/preparing/day");
        await LookAsync(wren, "home-before-the-day", "/home");
    }

    private static async Task LookAsync(BrowserPerson person, string picture, string path)
    {
        Assert.Equal(200, await person.GoToAsync(path));
        await person.PictureAsync(picture);
        await person.MustBeAxeCleanAsync();
        await person.MustNotScrollSidewaysAsync();
        person.MustHaveNoFaults();
    }
}
