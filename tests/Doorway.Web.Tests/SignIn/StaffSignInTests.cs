using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.SignIn;

public sealed class StaffSignInTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Password_and_code_together_open_the_door(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Rowan Elder", StaffRoles.Therapist);
        using var visitor = practice.Visitor();
        Assert.Contains("/start", (await staff.TrySignInAsync(visitor)).Hops);
        await visitor.GetAsync("/today");
    }

    [Theory, EachEngine]
    public async Task Neither_is_enough_alone(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Sage Hollow", StaffRoles.Therapist);
        using var visitor = practice.Visitor();
        (await staff.TrySignInAsync(visitor, code: Totp.WrongCode(staff.Key))).MustSay("That does not fit.");
        (await staff.TrySignInAsync(visitor, password: "four other quiet words")).MustSay("That does not fit.");
        Assert.Equal("Type the six digits of your code.", (await staff.TrySignInAsync(visitor, code: "")).ErrorAt("staff/code"));
        Assert.DoesNotContain("__Host-doorway", visitor.Cookies.Kept.Keys);
    }

    [Theory, EachEngine]
    public async Task A_code_that_was_used_opens_nothing_again(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Linden Moor", StaffRoles.Therapist);
        var code = Totp.Code(staff.Key);
        using var first = practice.Visitor();
        using var second = practice.Visitor();
        Assert.Contains("/start", (await staff.TrySignInAsync(first, code)).Hops);
        (await staff.TrySignInAsync(second, code)).MustSay("That does not fit.");
        Assert.Contains("/start", (await staff.TrySignInAsync(second, Totp.Code(staff.Key, 1))).Hops);
    }

    [Theory, EachEngine]
    public async Task After_five_wrong_tries_the_right_one_waits_too(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Aspen Lowe", StaffRoles.Therapist);
        using var visitor = practice.Visitor();
        for (var wrong = 0; wrong < 5; wrong++)
            (await staff.TrySignInAsync(visitor, code: Totp.WrongCode(staff.Key))).MustSay("That does not fit.");
        (await staff.TrySignInAsync(visitor)).MustSay("That does not fit.").MustSay("the door stays shut for ten minutes");
        Assert.DoesNotContain("__Host-doorway", visitor.Cookies.Kept.Keys);
    }

    [Theory, EachEngine]
    public async Task An_unknown_address_is_answered_like_a_wrong_password(Engine engine)
    {
        using var visitor = (await demos.OnAsync(engine)).Visitor();
        var page = await (await visitor.GetAsync("/sign-in")).SubmitRefusedAsync("staff", ("email", "nobody@people.example"), ("password", "four plain quiet words"), ("code", "000000"));
        Assert.StartsWith("That does not fit.", page.ErrorAt("staff/email"), StringComparison.Ordinal);
        Assert.Equal("nobody@people.example", page.Document.QuerySelector("#staff-email")!.GetAttribute("value"));
    }

    [Theory, EachEngine]
    public async Task An_invitation_wants_a_long_password_and_a_proven_code_and_opens_once(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        await NewStaff.InviteAsync(practice, "Heather Vale", "heather.vale@larkspur.example", StaffRoles.Therapist);
        using var visitor = practice.Visitor();
        var link = (await visitor.NewestMailToAsync("heather.vale@larkspur.example")).Link;
        var welcome = await visitor.GetAsync(link);
        var key = welcome.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        Assert.NotNull((await welcome.SubmitRefusedAsync("welcome", ("password", "short"), ("code", Totp.Code(key)))).ErrorAt("password"));
        foreach (var guessed in new[] { "password1234", "qwertyuiop12", "heathervale1", "abababababab" })
            Assert.NotNull((await welcome.SubmitRefusedAsync("welcome", ("password", guessed), ("code", Totp.Code(key)))).ErrorAt("password"));
        Assert.NotNull((await welcome.SubmitRefusedAsync("welcome", ("password", "four plain quiet words"), ("code", Totp.WrongCode(key)))).ErrorAt("code"));
        using var late = practice.Visitor();
        var seen = await late.GetAsync(link);
        var code = Totp.Code(key);
        Assert.Contains("/start", (await welcome.TrySubmitAsync("welcome", ("password", "four plain quiet words"), ("code", code))).Hops);
        (await seen.TrySubmitAsync("welcome", ("password", "four plain quiet words"), ("code", code))).MustSay("This invitation was used or is too old.");
        using var second = practice.Visitor();
        var staff = new NewStaff("Heather Vale", "heather.vale@larkspur.example", "four plain quiet words", key);
        (await staff.TrySignInAsync(second, code)).MustSay("That does not fit.");
        (await second.GetAsync(link)).MustSay("This invitation was used or is too old.");
    }

    [Fact]
    public void The_tests_own_authenticator_gives_the_codes_of_the_standard()
    {
        // RFC 6238, appendix B, SHA-1, the last six digits; the key is "12345678901234567890".
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        Assert.Equal("287082", Totp.CodeAt(key, 59 / 30));
        Assert.Equal("081804", Totp.CodeAt(key, 1111111109 / 30));
        Assert.Equal("005924", Totp.CodeAt(key, 1234567890 / 30));
    }
}
