using System.Net;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.GoLive;

public sealed class GoLiveTests
{
    [Theory, EachEngine]
    public async Task An_empty_practice_comes_to_its_first_invited_patient_by_the_list_alone(Engine engine)
    {
        await using var mail = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, mail: mail.Setting);
        using var owner = practice.Visitor();
        var list = await FoundAsync(practice, owner);
        list.MustSay("No patient can be invited: mail is not proven.").MustSay("8 things are open").MustSay("No license is in force today for Petra Lindqvist").MustSay("No prescriber works here");
        (await owner.GetAsync("/today")).MustSay("Sign the 4 things that are open before the first patient").MustNotSay("Nothing owed");
        Assert.Equal(2, list.Document.QuerySelectorAll("h2").Count(h => Page.Words(h).Contains("mail", StringComparison.OrdinalIgnoreCase)));

        await (await owner.GetAsync("/practice")).SubmitAsync("license", ("who", "Petra Lindqvist"), ("state", "CO"), ("number", "CSW.1"), ("from", "1/1/2025"), ("until", "1/1/2030"));
        using var patient = practice.Visitor();
        await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example");
        var enquiry = await (await owner.GetAsync("/today")).MustSay("mail is not proven").FollowAsync("Answer Wren’s enquiry");
        var refused = await enquiry.SubmitRefusedAsync("invite");
        Assert.Contains("Nobody has proven yet that mail from here arrives", refused.ErrorAt("given"));

        list = await (await owner.GetAsync("/practice/begin")).SubmitAsync("mail");
        list.MustSay("A mail is on its way to the owner").MustSay("Sent to petra@sable.example");
        // A bare line feed is no line of a mail.
        var proof = await mail.ToAsync("petra@sable.example", "/practice/mail/");
        Assert.Contains("by mail:\r\nhttp://", proof.Text, StringComparison.Ordinal);
        list = await (await owner.GetAsync(new Uri(proof.Link).PathAndQuery)).SubmitAsync("arrived");
        list.MustSay("arrived at petra@sable.example").MustNotSay("mail is not proven");
        (await (await owner.GetAsync(new Uri(proof.Link).PathAndQuery)).SubmitAsync("arrived")).MustSay("This link has done its work");

        list.MustSay("There is none yet. Doorway makes one each day");
        list = await list.SubmitAsync("backup");
        list.MustSay("It was opened again and read to its end");
        if (practice.Server is { } server)
            await server.MayMakeDatabasesAsync();
        list = await list.SubmitAsync("restore");
        list.MustSay("came back whole");

        (await owner.GetAsync("/practice/consents")).MustSay("Asked before the signature");
        foreach (var matter in (string[])["rules", "consents", "protocols", "recoverykit"])
        {
            (await list.SubmitRefusedAsync($"sign-{matter}", (matter, "Somebody Else"))).MustSay("Type your name as it stands here: Petra Lindqvist.");
            list = await list.SubmitAsync($"sign-{matter}", (matter, "petra lindqvist"));
        }
        list.MustSay("All of it is done");

        var chart = await NewPatient.InviteAsync(owner, "Wren");
        chart.MustSay("Wren Halloway");
        var invitation = await mail.ToAsync("wren@halloway.example", "/enter/");
        (await (await patient.GetAsync(new Uri(invitation.Link).PathAndQuery)).SubmitAsync("enter")).MustSay("Read how we keep what you tell us");
    }

    [Theory, EachEngine]
    public async Task A_ruling_after_the_signature_wants_another_one_and_a_therapist_only_looks(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var director = await practice.AsAsync("Teodora Marsh");
        var list = await (await director.GetAsync("/practice/begin")).SubmitAsync("sign-rules", ("rules", "Teodora Marsh"));
        list.MustSay("Signed by Teodora Marsh on").MustSay("This is a demo: no mail leaves it.").MustSay("An owner signs this.");
        Assert.Null(list.Document.QuerySelector("[name=recoverykit]"));

        await (await director.GetAsync("/practice/knowledge/limits/end.minutes")).SubmitAsync("ruling", ("act", "Changed"), ("number", "150"), ("reason", "Our patients leave later."), ("signature", "Teodora Marsh"));
        list = await director.GetAsync("/practice/begin");
        list.MustSay("Changed since").MustSay("wants another look and another name");
        (await list.SubmitAsync("sign-rules", ("rules", "Teodora Marsh"))).MustNotSay("Changed since");

        await NewStaff.InviteAsync(practice, "Odo Marsh", "odo@larkspur.example", StaffRoles.Therapist);
        using var owner = await practice.AsAsync("Inga Sorrel");
        var seen = await owner.GetAsync("/practice/begin");
        seen.MustSay("The medical director signs this, on this page.").MustSay("No license is in force today for Odo Marsh");
        Assert.Null(seen.Document.QuerySelector("[name=consents]"));
        Assert.NotNull(seen.Document.QuerySelector("[name=recoverykit]"));
    }

    [Theory, EachEngine]
    public async Task Without_a_mail_setting_the_practice_says_so_and_refuses_to_invite(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var owner = practice.Visitor();
        var list = await FoundAsync(practice, owner);
        list.MustSay("No mail is set up on this machine, so every mail stays in the outbox.").MustSay("sets DOORWAY_MAIL");
        Assert.Null(list.Document.QuerySelector("form [name=_handler][value=mail]"));
        (await owner.GetAsync("/practice/mail/not-a-token")).MustSay("Did the mail arrive?");
    }

    [Theory, EachEngine]
    public async Task A_session_monitor_has_their_first_page_while_mail_is_not_proven(Engine engine)
    {
        await using var mail = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, mail: mail.Setting);
        using var owner = practice.Visitor();
        await FoundAsync(practice, owner);
        await (await owner.GetAsync("/practice")).SubmitAsync("invite", ("name", "Rae Quillon"), ("credentials", "RN"), ("email", "rae@sable.example"), ("phone", "303-555-0193"), ("roles", "SessionMonitor"));
        using var rae = practice.Visitor();
        var welcome = await rae.GetAsync(new Uri((await mail.ToAsync("rae@sable.example", "/welcome/")).Link).PathAndQuery);
        await welcome.SubmitAsync("welcome", ("password", "four plain quiet words"), ("code", Totp.Code(welcome.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!)));
        (await rae.GetAsync("/today")).MustSay("Nothing owed").MustNotSay("mail is not proven");
        (await rae.GetAsync("/clinic")).MustSay("Never looked at here");
        Assert.Equal(HttpStatusCode.Forbidden, (await rae.TryGetAsync("/practice/begin")).Status);
    }

    [Theory, EachEngine]
    public async Task An_owner_changes_what_somebody_does_and_the_last_owner_stays_one(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var owner = await practice.AsAsync("Inga Sorrel");
        var refused = await (await owner.GetAsync("/practice")).SubmitRefusedAsync("does", ("whose", "Inga Sorrel"), ("does", "Therapist"));
        Assert.Contains("Inga Sorrel is the only owner", refused.ErrorAt("does"));
        await (await owner.GetAsync("/practice")).SubmitAsync("does", ("whose", "Teodora Marsh"), ("does", "MedicalDirector"), ("does", "Owner"));
        using var director = await practice.AsAsync("Teodora Marsh");
        (await director.GetAsync("/practice")).MustSay("Change what somebody does");
        await (await director.GetAsync("/practice")).SubmitAsync("does", ("whose", "Inga Sorrel"), ("does", "Therapist"));
        Assert.NotEqual(HttpStatusCode.OK, (await owner.TryGetAsync("/practice")).Status);
        (await owner.GetAsync("/practice/begin")).MustSay("An owner signs this.");
    }

    [Theory, EachEngine]
    public async Task Mails_that_cannot_leave_are_said_to_the_owner_and_leave_later(Engine engine)
    {
        await using var mail = new MailServer { Refuses = true };
        await using var practice = await RunningPractice.StartAsync(engine, mail: mail.Setting);
        using var owner = await practice.AsAsync("Inga Sorrel");
        (await owner.GetAsync("/today")).MustNotSay("cannot leave");
        await NewStaff.InviteAsync(practice, "Odo Marsh", "odo@larkspur.example", StaffRoles.Therapist);
        var today = await UntilAsync(owner, page => page.Text.Contains("cannot leave", StringComparison.Ordinal));
        today.MustSay("If it was an invitation or a link, phone the person.").MustNotSay("odo@larkspur.example");
        using var director = await practice.AsAsync("Teodora Marsh");
        (await director.GetAsync("/practice/begin")).MustNotSay("cannot leave");

        mail.Refuses = false;
        await UntilAsync(owner, page => !page.Text.Contains("cannot leave", StringComparison.Ordinal));
        Assert.Contains("/welcome/", (await mail.ToAsync("odo@larkspur.example", "/welcome/")).Link);
    }

    // Each look an hour later, because the pauses between tries grow.
    private static async Task<Page> UntilAsync(Visitor owner, Func<Page, bool> isSo)
    {
        for (var hours = 0; hours < 30; hours++)
        {
            await owner.MoveClockAsync(1);
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            if (await owner.GetAsync("/today") is var page && isSo(page))
                return page;
        }
        throw new InvalidOperationException("It did not come to be so within thirty hours.");
    }

    internal static async Task<Page> FoundAsync(RunningPractice practice, Visitor owner)
    {
        var path = $"/set-up/{practice.SetUpToken}";
        var kit = await (await owner.GetAsync(path)).SubmitAsync("found", ("name", "Sable House"), ("phone", "303-555-0190"), ("address", "1 Sable Row"), ("city", "Denver"),
            ("state", "CO"), ("zone", "America/Denver"), ("read", "On working days before noon."), ("owner", "Petra Lindqvist"), ("credentials", "LCSW"),
            ("email", "petra@sable.example"), ("ownPhone", "303-555-0191"), ("roles", "Therapist"), ("roles", "MedicalDirector"), ("password", "a long enough passphrase 7!"));
        var key = kit.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        return await kit.SubmitAsync("prove", ("code", Totp.Code(key)));
    }
}
