using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Consents;

public sealed class ConsentTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Before_the_privacy_notice_nothing_else_can_be_signed_and_before_a_yes_nothing_about_the_medicine(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.InvitedAsync(practice, "Wren Halloway", "wren@halloway.example");
        var telehealth = await patient.GetAsync("/consents/telehealth");
        telehealth.MustSay("Read the privacy notice first.");
        Assert.Null(telehealth.Document.QuerySelector("[name=name]"));
        await (await patient.GetAsync("/consents/privacy")).SubmitAsync("sign", ("name", "Wren Halloway"));
        var ketamine = await patient.GetAsync("/consents/ketamine");
        ketamine.MustSay("This comes after your prescriber has said yes.").MustSay("not approved by the FDA");
        Assert.Null(ketamine.Document.QuerySelector("[name=name]"));
    }

    [Theory, EachEngine]
    public async Task A_signature_needs_a_name_and_leaves_a_copy_that_both_can_print(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.InvitedAsync(practice, "Moss Tarrow", "moss@tarrow.example");
        var refused = await (await patient.GetAsync("/consents/privacy")).SubmitRefusedAsync("sign");
        Assert.Equal("Type your full name.", refused.ErrorAt("name"));
        await refused.SubmitAsync("sign", ("name", "Moss Tarrow"));
        var copy = await (await patient.GetAsync("/consents")).FollowAsync("Your copy");
        copy.MustSay("Moss Tarrow").MustSay("Version 1.0").MustSay("Colorado").MustSay("These are the words that were signed").MustSay("You can ask us to correct it.");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync(copy.Path)).MustSay("Moss Tarrow");
        using var stranger = await practice.AsAsync(NewPatient.Prescriber);
        (await stranger.TryGetAsync(copy.Path)).MustNotSay("Moss Tarrow").MustSay("There is no page here.");
    }

    [Theory, EachEngine]
    public async Task Taking_back_is_as_near_as_signing_and_the_therapist_is_asked_to_phone(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.ArrivedAsync(practice, "Rue Calder", "rue@calder.example");
        var consents = await patient.GetAsync("/consents");
        var page = await consents.FollowAsync("Take it back");
        page.MustSay("Your care goes on.").MustSay("a session at home is not possible without it").MustSay("Keep it");
        (await page.SubmitAsync("withdraw")).MustSay("Taken back");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync("/today")).MustSay("Phone them: a consent was taken back");
        (await patient.GetAsync("/home")).MustSay("Agree to meet by video").MustNotSay("Tell us about you");
    }

    [Theory, EachEngine]
    public async Task What_was_said_aloud_is_written_down_and_works_at_once(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.ArrivedAsync(practice, "Ivo Larch", "ivo@larch.example");
        var id = await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == "ivo@larch.example")).Id);
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        var chart = await therapist.GetAsync($"/patients/{id}/consents");
        var refused = await chart.SubmitRefusedAsync("aloud", ("which", "Consent to meet by video and phone"));
        Assert.Equal("Write down what they said.", refused.ErrorAt("said"));
        (await refused.SubmitAsync("aloud", ("said", "No more video, please."))).MustSay("Taken back");
        (await patient.GetAsync("/consents")).MustSay("Taken back");
    }
}
