using System.Globalization;
using System.Text.RegularExpressions;
using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>Notes as a browser has them: a line that breaks, two windows, a keyboard, a phone and a desk.</summary>
public sealed class NotesTests(OneBrowser browser, WalkedPractices walked)
{
    [Fact]
    public async Task Words_that_could_not_be_saved_say_so_stay_in_the_tab_and_are_saved_when_the_line_is_back()
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        foreach (var (path, field) in new[] { ($"{day.Path}/integration", "note"), ($"/patients/{day.PatientId}/preparation/session", "notes"), ($"{day.Path}/note", "words") })
        {
            await inga.GoToAsync(path);
            var asked = 0;
            void Leave(object? sender, IDialog dialog)
            {
                asked++;
                _ = dialog.AcceptAsync();
            }
            inga.Page.Dialog += Leave;
            var area = inga.Page.Locator($"textarea[name={field}]");
            await area.FillAsync("The coat on the hook.");
            await SavedAsync(inga);
            await NothingKeptAsync(inga);

            await inga.Page.RouteAsync("**/*", async route =>
            {
                if (route.Request.Method == "POST")
                    await route.AbortAsync();
                else
                    await route.ContinueAsync();
            });
            await area.ClickAsync();
            await inga.Page.Keyboard.PressAsync("End");
            await inga.Page.Keyboard.TypeAsync(" And who wore it.");
            await inga.MustSayAsync("Not saved yet: no connection.");
            Assert.Equal(1, await KeptAsync(inga));
            await inga.Page.ReloadAsync();
            Assert.Equal(1, asked);
            Assert.Equal("The coat on the hook. And who wore it.", await inga.Page.Locator($"textarea[name={field}]").InputValueAsync());
            await inga.MustSayAsync("Not saved yet");

            await inga.Page.UnrouteAllAsync();
            await SavedAsync(inga);
            await NothingKeptAsync(inga);
            inga.Page.Dialog -= Leave;
            inga.ForgetFaults();
            await inga.GoToAsync(path);
            Assert.Equal("The coat on the hook. And who wore it.", await inga.Page.Locator($"textarea[name={field}]").InputValueAsync());

            // It shares its context with the first one and is closed by hand.
            var second = await inga.BesideAsync();
            await second.GoToAsync(path);
            await area.FillAsync("Of the first window.");
            await NothingKeptAsync(inga);
            await Assertions.Expect(second.Page.Locator($"textarea[name={field}]")).ToHaveValueAsync("The coat on the hook. And who wore it.");
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            await second.Page.Locator($"textarea[name={field}]").FillAsync("Of the second window.");
            await second.MustSayAsync("it was changed in another window");
            await second.PressAsync("Keep as a draft");
            await second.MustSayAsync("What stands there now");
            await second.MustSayAsync("Of the first window.");
            await second.PressAsync("Keep as a draft");
            await Assertions.Expect(second.Page.GetByText("What stands there now")).ToHaveCountAsync(0);
            Assert.Equal("Of the second window.", await second.Page.Locator($"textarea[name={field}]").InputValueAsync());
            await second.Page.CloseAsync();
        }
        inga.MustHaveNoFaults();
    }

    /// <summary>Three minutes for somebody who types 40 words a minute and needs half a second for each other key.</summary>
    [Fact]
    public async Task An_integration_note_with_headings_goes_from_opening_to_signature_in_less_than_three_minutes_of_keyboard()
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        using var visitor = await practice.AsAsync("Inga Sorrel");
        await visitor.MoveClockAsync(25);
        var day = DosingDay.In(practice);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var page = await visitor.GetAsync($"{day.Path}/integration");
        await page.SubmitAsync("integration/Use these headings", ("headings", "dap"));
        var keys = new Keyboard(inga);
        await keys.OpenAsync($"{day.Path}/integration");
        await keys.GoThroughAsync();

        keys = new Keyboard(inga);
        await keys.OpenAsync($"{day.Path}/integration");
        await keys.TypeAsync("from", TimeZoneInfo.ConvertTime(practice.Now.AddMinutes(-70), DosingDay.Zone).ToString("h:mm tt", CultureInfo.InvariantCulture));
        await keys.TypeAsync("section-data", "Came rested. Told of the coat on the hook, twice. Wept, and then laughed about the sleeves.");
        await keys.TypeAsync("section-assessment", "Grief that moves. No finding in what was asked about safety.");
        await keys.TypeAsync("section-plan", "Walk each morning; call the sister. We meet next week.");
        await keys.TypeAsync("signature", "Inga Sorrel");
        // The return key in the field of the name signs; it chooses no other headings.
        await keys.PressAsync("Enter");
        await inga.MustSayAsync("Grief that moves.");
        await inga.MustSayAsync("Signed Inga Sorrel");
        var seconds = keys.Typed * 60 / 200.0 + keys.Pressed * 0.5;
        TestContext.Current.TestOutputHelper?.WriteLine($"{keys.Typed} letters, {keys.Pressed} other keys, {seconds:0} seconds");
        Assert.InRange(seconds, 30, 180);
        inga.MustHaveNoFaults();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notes_with_headings_and_second_signatures_are_accessible_and_fit(bool phone)
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        var day = DosingDay.In(practice);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        await using var inga = await browser.PersonAsync(practice, phone ? Screen.Phone : Screen.Desk);
        await inga.StepIntoAsync("Inga Sorrel");
        await inga.GoToAsync("/practice/co-signing");
        await inga.Page.Locator("select[name=author]").SelectOptionAsync(new SelectOptionValue { Label = "Tamsin Roe" });
        await inga.Page.Locator("select[name=by]").SelectOptionAsync(new SelectOptionValue { Label = "Inga Sorrel" });
        await inga.PressAsync("Set it");
        await inga.MustSayAsync("Tamsin Roe: by Inga Sorrel");
        await LookAsync(inga, "co-signing");

        var note = await (await tamsin.GetAsync($"{day.Path}/note")).SubmitAsync("note/Use these headings", ("headings", "kap-dosing"));
        await note.SubmitAsync("note/Sign and lock", ("section-before", "They meant to look at the coat."), ("section-plan", "Call on Thursday."), ("signature", "Tamsin Roe"));
        await inga.GoToAsync("/today");
        await inga.FollowAsync("Co-sign a session’s note");
        await inga.MustSayAsync("Or send it back");
        await LookAsync(inga, "co-sign");
        await inga.Page.Locator("textarea[name=back]").FillAsync("What did you do at the second alarm?");
        await inga.PressAsync("Send it back");
        await inga.MustSayAsync("What did you do at the second alarm?");
        await LookAsync(inga, "co-sign-sent-back");
        await inga.GoToAsync($"{day.Path}/note");
        await LookAsync(inga, "note-with-headings-signed");

        await inga.GoToAsync($"{day.Path}/integration");
        await inga.Page.Locator("details.why summary").First.ClickAsync();
        await inga.Page.Locator("select[name=headings]").SelectOptionAsync("kap-integration");
        await LookAsync(inga, "note-choosing-headings");
        await inga.PressAsync("Use these headings");
        await Assertions.Expect(inga.Page.Locator("textarea[name=section-plan]")).ToBeVisibleAsync();
        await LookAsync(inga, "note-with-headings");
        inga.MustHaveNoFaults();
    }

    private static Task SavedAsync(BrowserPerson person) => Assertions.Expect(person.Page.Locator("[data-saved]")).ToHaveTextAsync(new Regex("^Saved "), new() { Timeout = 60_000 });

    private static async Task NothingKeptAsync(BrowserPerson person)
    {
        for (var look = 0; look < 100 && await KeptAsync(person) > 0; look++)
            await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(0, await KeptAsync(person));
    }

    private static Task<int> KeptAsync(BrowserPerson person) => person.Page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(key => key.startsWith('unsaved:')).length");

    private static async Task LookAsync(BrowserPerson person, string picture)
    {
        await person.PictureAsync(picture);
        await person.MustBeAxeCleanAsync();
        await person.MustNotScrollSidewaysAsync();
    }
}
