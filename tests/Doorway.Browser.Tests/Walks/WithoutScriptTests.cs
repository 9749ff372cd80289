using Doorway.Browser.Tests.Harness;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

/// <summary>In a browser that runs no script. The whole journey goes so too, on PostgreSQL; this is the door that it does not use.</summary>
public sealed class WithoutScriptTests(OneBrowser browser, DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Fact]
    public async Task A_colleague_signs_in_with_password_and_code_and_finds_no_button_that_does_nothing()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        var colleague = await NewStaff.TakePlaceAsync(practice, "Odette Marsh", StaffRoles.Therapist | StaffRoles.Owner);
        await using var odette = await browser.PersonAsync(practice, script: false);
        await odette.GoToAsync("/sign-in");
        await odette.Page.Locator("[name=email]").FillAsync(colleague.Email);
        await odette.Page.Locator("[name=password]").FillAsync(colleague.Password);
        await odette.Page.Locator("[name=code]").FillAsync(Totp.Code(colleague.Key));
        await odette.PressAsync("Sign in");
        await odette.MustComeToAsync("/today");

        foreach (var path in new[] { "/today", "/patients", "/enquiries", "/work/messages", "/practice", "/practice/prices" })
        {
            Assert.Equal(200, await odette.GoToAsync(path));
            Assert.Empty(await DeadButtonsAsync(odette));
        }
        await odette.FollowAsync("Back to the practice");
        await odette.FollowAsync("Prices on your public page");
        await odette.Page.Locator("[name=what-1]").FillAsync("First visit");
        await odette.Page.Locator("[name=visits-1]").FillAsync("1");
        await odette.Page.Locator("[name=each-1]").FillAsync("220");
        await odette.PressAsync("Keep these prices");
        await odette.MustSayAsync("Kept.");
        odette.MustHaveNoFaults();
    }

    // Without script a button does something only in a form, or as the opener of a popover.
    private static async Task<IReadOnlyList<string>> DeadButtonsAsync(BrowserPerson person)
    {
        var dead = new List<string>();
        foreach (var button in await person.Page.Locator("button:visible:not(form button):not([popovertarget])").AllAsync())
            dead.Add($"{person.Page.Url}: {await button.InnerTextAsync()}");
        return dead;
    }
}
