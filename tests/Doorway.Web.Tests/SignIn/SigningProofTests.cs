using System.Net;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.SignIn;

/// <summary>Who signs has shown lately that it is them; who has not is asked at the signature, and loses nothing.</summary>
public sealed class SigningProofTests
{
    [Theory, EachEngine]
    public async Task Five_minutes_after_signing_in_a_signature_wants_a_code_and_keeps_what_was_typed(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Rowan Elder", StaffRoles.Therapist | StaffRoles.MedicalDirector);
        using var rowan = practice.Visitor();
        Assert.Contains("/start", (await staff.TrySignInAsync(rowan)).Hops);
        var list = await rowan.GetAsync("/practice/begin");
        Assert.Null(list.Document.QuerySelector("[name=proof]"));
        list = await list.SubmitAsync("sign-rules", ("rules", staff.Name));
        list.MustSay("Signed by Rowan Elder on");

        practice.Machine.Ahead = TimeSpan.FromMinutes(6);
        // The page was open before the minutes had gone by: it asks when the form comes.
        var asked = await list.SubmitRefusedAsync("sign-protocols", ("protocols", staff.Name));
        Assert.StartsWith("Type the six digits", asked.ErrorAt("sign-protocols/proof"), StringComparison.Ordinal);
        Assert.Equal(staff.Name, asked.Document.QuerySelector("[name=protocols]")!.GetAttribute("value"));
        var wrong = await asked.SubmitRefusedAsync("sign-protocols", ("protocols", staff.Name), ("proof", Totp.WrongCode(staff.Key)));
        Assert.StartsWith("This code does not fit", wrong.ErrorAt("sign-protocols/proof"), StringComparison.Ordinal);
        var invented = await Showing(wrong, "sign-protocols", "{\"id\":\"invented\"}").SubmitRefusedAsync("sign-protocols", ("protocols", staff.Name));
        Assert.StartsWith("This passkey did not fit", invented.ErrorAt("sign-protocols/proof"), StringComparison.Ordinal);
        Assert.Single((await rowan.GetAsync("/practice/begin")).Document.QuerySelectorAll("p"), p => Page.Words(p).StartsWith("Signed by Rowan Elder", StringComparison.Ordinal));

        var code = Totp.Code(staff.Key, 1);
        list = await invented.SubmitAsync("sign-protocols", ("protocols", staff.Name), ("proof", code));
        Assert.Equal(2, list.Document.QuerySelectorAll("p").Count(p => Page.Words(p).StartsWith("Signed by Rowan Elder", StringComparison.Ordinal)));
        var again = await (await rowan.GetAsync("/practice/begin")).TrySubmitAsync("sign-consents", ("consents", staff.Name), ("proof", code));
        Assert.StartsWith("This code does not fit, or it was used already", again.ErrorAt("sign-consents/proof"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Five_wrong_codes_at_a_signature_close_it_for_a_while(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Sage Hollow", StaffRoles.Therapist | StaffRoles.MedicalDirector);
        using var sage = practice.Visitor();
        Assert.Contains("/start", (await staff.TrySignInAsync(sage)).Hops);
        practice.Machine.Ahead = TimeSpan.FromMinutes(6);
        var list = await sage.GetAsync("/practice/begin");
        Assert.NotNull(list.Document.QuerySelector("[name=proof]"));
        for (var wrong = 0; wrong < 5; wrong++)
            list = await list.SubmitRefusedAsync("sign-rules", ("rules", staff.Name), ("proof", Totp.WrongCode(staff.Key)));
        list = await list.SubmitRefusedAsync("sign-rules", ("rules", staff.Name), ("proof", Totp.Code(staff.Key, 1)));
        Assert.StartsWith("Too many tries.", list.ErrorAt("sign-rules/proof"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_device_is_added_only_by_who_has_shown_lately_who_they_are(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Linden Moor", StaffRoles.Therapist);
        using var nobody = practice.Visitor();
        Assert.Equal("/sign-in", (await nobody.GetAsync("/account")).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.TryGetAsync("/passkeys/make")).Status);
        using var linden = practice.Visitor();
        await staff.TrySignInAsync(linden);
        var made = await linden.GetAsync("/passkeys/make");
        Assert.Contains("\"userVerification\":\"required\"", made.Body, StringComparison.Ordinal);
        Assert.Contains("__Host-doorway-passkey", linden.Cookies.Kept.Keys);
        var refused = await Showing(await linden.GetAsync("/account"), "add", "{\"id\":\"AAAA\",\"type\":\"public-key\"}").SubmitRefusedAsync("add", ("name", "My computer"));
        Assert.StartsWith("The device’s answer did not fit", refused.ErrorAt("add/name"), StringComparison.Ordinal);

        practice.Machine.Ahead = TimeSpan.FromMinutes(6);
        Assert.Equal(HttpStatusCode.Forbidden, (await linden.TryGetAsync("/passkeys/make")).Status);
        var account = await linden.GetAsync("/account");
        account.MustSay("show once more that this is you");
        Assert.Null(account.Document.QuerySelector("[makes]"));
        using var inga = await practice.AsAsync("Inga Sorrel");
        (await inga.GetAsync("/account")).MustSay("You have none yet.");
    }

    [Theory, EachEngine]
    public async Task Signing_out_closes_the_door_behind_everybody(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var today = await inga.GetAsync("/today");
        var asked = await today.FollowAsync("Sign out");
        Assert.Equal("/", (await asked.SubmitAsync("leave")).Path);
        Assert.Equal("/sign-in", (await inga.GetAsync("/today")).Path);
    }

    [Theory, EachEngine]
    public async Task A_passkey_that_nobody_was_asked_for_opens_nothing(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var visitor = practice.Visitor();
        var refused = await Showing(await visitor.GetAsync("/sign-in"), "key", "{\"id\":\"AAAA\",\"type\":\"public-key\"}").SubmitRefusedAsync("key");
        refused.MustSay("That passkey does not open this door.");
        await visitor.GetAsync("/passkeys/ask");
        refused = await Showing(refused, "key", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}").SubmitRefusedAsync("key");
        refused.MustSay("That passkey does not open this door.");
        Assert.DoesNotContain("__Host-doorway", visitor.Cookies.Kept.Keys);
    }

    // What a script would put there, put there by somebody who makes it up.
    private static Page Showing(Page page, string form, string answer)
    {
        page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector("[name=_handler]")!.GetAttribute("value") == form).QuerySelector("[name=passkey]")!.SetAttribute("value", answer);
        return page;
    }
}
