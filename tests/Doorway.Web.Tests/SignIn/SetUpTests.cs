using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.SignIn;

public sealed class SetUpTests
{
    [Theory, EachEngine]
    public async Task The_first_owner_founds_the_practice_prints_the_kit_once_and_comes_in_with_a_code(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var owner = practice.Visitor();
        (await owner.GetAsync("/set-up/not-the-link")).MustSay("This link is closed");
        var path = $"/set-up/{practice.SetUpToken}";
        var kit = await (await owner.GetAsync(path)).SubmitAsync("found", ("name", "Sable House"), ("phone", "303-555-0190"), ("address", "1 Sable Row"), ("city", "Denver"),
            ("state", "CO"), ("zone", "America/Denver"), ("read", "On working days before noon."), ("owner", "Petra Lindqvist"), ("credentials", "LCSW"),
            ("email", "petra@sable.example"), ("ownPhone", "303-555-0191"), ("roles", "Therapist"), ("password", "a long enough passphrase 7!"));
        kit.MustSay("Print this page now");
        var again = await owner.GetAsync(path);
        again.MustNotSay("Print this page now").MustSay("One more step, Petra Lindqvist");
        var key = again.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        var refused = await again.SubmitRefusedAsync("prove", ("code", Totp.WrongCode(key)));
        Assert.Contains("does not fit", refused.ErrorAt("code"));
        (await refused.SubmitAsync("prove", ("code", Totp.Code(key)))).MustSay("Sable House").MustSay("Petra Lindqvist, LCSW");
        (await owner.GetAsync(path)).MustSay("This link is closed");

        var people = await owner.GetAsync("/practice");
        await people.SubmitAsync("license", ("who", "Petra Lindqvist"), ("state", "CO"), ("number", "CSW.1"), ("from", "1/1/2025"), ("until", "1/1/2030"));
        await (await owner.GetAsync("/practice")).SubmitAsync("invite", ("name", "Odo Marsh"), ("credentials", "PMHNP"), ("email", "odo@sable.example"), ("phone", "303-555-0192"), ("roles", "Prescriber"));
        (await owner.GetAsync("/practice")).MustSay("Odo Marsh, PMHNP").MustSay("CO CSW.1");
    }
}
