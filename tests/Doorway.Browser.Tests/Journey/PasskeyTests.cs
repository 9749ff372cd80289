using Doorway.Browser.Tests.Harness;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>Passkeys with Chromium's virtual authenticator: made, shown at the door and at a signature, refused to a stranger, removed.</summary>
public sealed class PasskeyTests(OneBrowser browser)
{
    [Theory, EachEngine]
    public async Task Staff_come_in_and_sign_with_the_passkey_of_their_device(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Rowan Elder", StaffRoles.Therapist | StaffRoles.MedicalDirector);
        await using var rowan = await browser.PersonAsync(practice);
        var device = await DeviceWithKeys.OfAsync(rowan);
        await rowan.GoToAsync("/sign-in");
        await rowan.FillAsync("Email", staff.Email);
        await rowan.FillAsync("Password", staff.Password);
        await rowan.FillAsync("Code", Totp.Code(staff.Key));
        await rowan.PressAsync("Sign in");
        await rowan.MustComeToAsync("/today");
        await rowan.FollowAsync("How you come in");
        await rowan.FillAsync("What do you call this device?", "Desk in the office");
        await rowan.PressAsync("Add a passkey on this device");
        await rowan.MustSayAsync("added");
        await rowan.MustSayAsync("Desk in the office");
        Assert.Equal(1, await device.CountAsync());
        await rowan.MustBeAxeCleanAsync();
        using (var mail = practice.Visitor())
            Assert.Equal("A passkey was added to your sign-in", (await mail.NewestMailToAsync(staff.Email)).Subject);

        await LeaveAsync(rowan);
        await ComeInByPasskeyAsync(rowan);
        await rowan.MustComeToAsync("/today");

        // Six minutes later the device stands for the code at a signature.
        practice.Machine.Ahead = TimeSpan.FromMinutes(6);
        await rowan.GoToAsync("/practice/begin");
        var rules = rowan.Page.Locator("form:has([name=rules])");
        await rules.GetByLabel("Your name, to sign").FillAsync(staff.Name);
        await rules.GetByRole(AriaRole.Button, new() { Name = "Use my passkey instead" }).ClickAsync();
        await rowan.MustSayAsync("Signed by Rowan Elder on");

        practice.Machine.Ahead = TimeSpan.Zero;
        await device.HoldByStrangerAsync();
        await LeaveAsync(rowan);
        await ComeInByPasskeyAsync(rowan);
        await rowan.MustSayAsync("The device gave no passkey.");
        Assert.EndsWith("/sign-in", rowan.Page.Url, StringComparison.Ordinal);
        rowan.MustHaveNoFaults();
    }

    [Fact]
    public async Task A_patient_adds_a_phone_comes_in_with_it_and_takes_it_away()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        const string name = "Ada Brook";
        using var invited = await NewPatient.InvitedAsync(practice, name, "ada@brook.example");
        await using var ada = await browser.PersonAsync(practice, Screen.Phone);
        var phone = await DeviceWithKeys.OfAsync(ada);
        await ada.StepIntoAsync(name);
        await ada.GoToAsync("/record");
        await ada.FollowAsync("How you come in: passkeys, signing out");
        await ada.PressAsync("Add a passkey on this device");
        await ada.MustSayAsync("Remove My phone");
        await ada.MustNotScrollSidewaysAsync();
        await ada.MustBeAxeCleanAsync();
        await LeaveAsync(ada);
        await ComeInByPasskeyAsync(ada);
        await ada.MustComeToAsync("/home");

        // A phone found open some minutes later adds no other device and removes none.
        practice.Machine.Ahead = TimeSpan.FromMinutes(6);
        await ada.GoToAsync("/account");
        Assert.Equal(0, await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey on this device" }).CountAsync());
        Assert.Equal(0, await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove My phone" }).CountAsync());
        practice.Machine.Ahead = TimeSpan.Zero;
        await ada.GoToAsync("/account");
        await ada.PressAsync("Remove My phone");
        await ada.MustSayAsync("You have none yet.");
        await LeaveAsync(ada);
        await ComeInByPasskeyAsync(ada);
        await ada.MustSayAsync("That passkey does not open this door.");
        Assert.Equal(1, await phone.CountAsync());
        ada.MustHaveNoFaults();
    }

    private static async Task LeaveAsync(BrowserPerson person)
    {
        await person.GoToAsync("/sign-out");
        await person.PressAsync("Sign out");
        await person.MustComeToAsync($"localhost:{person.Practice.Address.Port}/");
    }

    private static async Task ComeInByPasskeyAsync(BrowserPerson person)
    {
        await person.GoToAsync("/sign-in");
        await person.PressAsync("Use a passkey");
    }
}
