using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Screening;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

/// <summary>With Tab, Enter, Space and the arrows alone.</summary>
public sealed class KeyboardTests(OneBrowser browser, DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Fact]
    public async Task A_patient_answers_a_card_and_signs_with_the_keyboard_alone()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await using var wren = await browser.PersonAsync(practice, Screen.Phone);
        await wren.StepIntoAsync(walk.Name);
        var keys = new Keyboard(wren);
        await keys.OpenAsync("/intake/6");
        await keys.GoThroughAsync();
        await keys.OpenAsync("/intake/6");
        var asked = await wren.Page.Locator("h1").InnerTextAsync();
        await keys.ToAsync("answer");
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowDown");
        Assert.Equal(1, await wren.Page.Locator("input[name=answer]:checked").CountAsync());
        await keys.ToAsync("go");
        await keys.PressAsync("Enter");
        await Assertions.Expect(wren.Page.Locator("h1")).Not.ToHaveTextAsync(asked);

        const string name = "Ada Brook";
        using var invited = await NewPatient.InvitedAsync(practice, name, "ada@brook.example");
        await using var ada = await browser.PersonAsync(practice, Screen.Phone);
        await ada.StepIntoAsync(name);
        keys = new Keyboard(ada);
        await keys.OpenAsync("/consents/privacy");
        await keys.GoThroughAsync();
        await keys.OpenAsync("/consents/privacy");
        await keys.TypeAsync("name", name);
        await keys.ToAsync("I have read it");
        await keys.PressAsync("Enter");
        await ada.MustComeToAsync("/home");
        await ada.MustSayAsync("Agree to meet by video");
        wren.MustHaveNoFaults();
        ada.MustHaveNoFaults();
    }

    [Fact]
    public async Task A_therapist_drafts_a_plan_and_writes_down_a_reading_with_the_keyboard_alone()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var people = await PlanningPeople.MeetAsync(practice);
        using var visitor = await practice.AsAsync("Inga Sorrel");
        var day = await DosingDay.MakeAsync(practice);
        await DayByHand.BeginAsync(visitor, day);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var keys = new Keyboard(inga);

        await keys.OpenAsync($"{people.Chart}/plan/outline");
        await keys.GoThroughAsync();
        await keys.OpenAsync($"{people.Chart}/plan/outline");
        await keys.TypeAsync("goals", "To sleep through.");
        await keys.ToAsync("Keep the draft");
        await keys.PressAsync("Enter");
        await inga.MustSayAsync("The prescriber has not set the medicine yet");

        await keys.OpenAsync(day.Path);
        await keys.GoThroughAsync();
        await keys.OpenAsync(day.Path);
        await keys.TypeAsync("systolic", "126");
        await keys.TypeAsync("diastolic", "81");
        await keys.TypeAsync("pulse", "71");
        await keys.PressAsync("Enter");
        await inga.MustSayAsync("126/81");
        inga.MustHaveNoFaults();
    }

    [Fact]
    public async Task The_walk_sees_a_stop_without_an_outline_and_a_page_that_holds_the_keyboard()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        await using var anybody = await browser.PersonAsync(practice);
        var keys = new Keyboard(anybody);
        await keys.OpenAsync("/sign-in");
        await anybody.Page.Locator("input[name=email]").EvaluateAsync("field => field.addEventListener('keydown', event => { if (event.key === 'Tab') event.preventDefault(); })");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(keys.GoThroughAsync);
        await keys.OpenAsync("/sign-in");
        await anybody.Page.Locator("input[name=email]").EvaluateAsync("field => field.style.outline = 'none'");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(keys.GoThroughAsync);
    }
}
