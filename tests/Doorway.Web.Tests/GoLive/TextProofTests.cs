using System.Net;
using System.Text.RegularExpressions;
using Doorway.Care.GoLive;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.GoLive;

/// <summary>Text messages are offered once an owner has seen one arrive.</summary>
public sealed partial class TextProofTests
{
    private const string Owner = "petra@sable.example";
    private const string Number = "303-555-0191";

    [Theory, EachEngine]
    public async Task Texts_are_offered_to_patients_once_an_owner_has_typed_the_code_of_one_and_with_that_carrier_alone(Engine engine)
    {
        await using var mails = new MailServer();
        await using var texts = new TextServer { Answers = 401 };
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, mail: mails.Setting, sms: texts.Setting);
        using var owner = practice.Visitor();
        await GoLiveTests.FoundAsync(practice, owner);
        await mails.ProveAsync(owner, Owner);
        await (await owner.GetAsync("/practice")).SubmitAsync("license", ("who", "Petra Lindqvist"), ("state", "CO"), ("number", "CSW.1"), ("from", "1/1/2025"), ("until", "1/1/2030"));
        using var patient = practice.Visitor();
        await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example");
        await NewPatient.InviteAsync(owner, "Wren");
        await (await patient.GetAsync(new Uri((await mails.ToAsync("wren@halloway.example", "/enter/")).Link).PathAndQuery)).SubmitAsync("enter");
        (await patient.GetAsync("/preparing/reminders")).MustNotSay("text message");

        var list = await owner.GetAsync("/practice/begin");
        list.MustSay("Until then no patient is offered any.").MustNotSay("quiet").MustNotSay("AC17");
        Assert.Contains("Type a mobile number", (await list.SubmitRefusedAsync("text", ("number", "555-0191"))).ErrorAt("number"), StringComparison.Ordinal);
        await list.SubmitAsync("text", ("number", Number));
        await UntilAsync(owner, "It could not leave: HTTP 401.");
        texts.Answers = 200;
        await (await owner.GetAsync("/practice/begin")).SubmitAsync("text", ("number", Number));
        var code = Code().Match((await texts.NextToAsync("+13035550191")).Body).Value;
        Assert.Equal(6, code.Length);
        list = await owner.GetAsync("/practice/begin");
        list.MustNotSay(code);
        Assert.Contains("This is not the code", (await list.SubmitRefusedAsync("text-code", ("code", code == "000000" ? "000001" : "000000"))).ErrorAt("code"), StringComparison.Ordinal);
        (await patient.GetAsync("/preparing/reminders")).MustNotSay("text message");
        (await list.SubmitAsync("text-code", ("code", code))).MustSay($"arrived at {Number}").MustSay("Patients may choose text messages");

        await (await patient.GetAsync("/arrive/you")).SubmitAsync("you", ("called", "Wren"), ("given", "Wren"), ("family", "Halloway"), ("born", "3/4/1988"), ("sex", "NotSaid"), ("phone", "303-555-0142"));
        await (await patient.GetAsync("/preparing/reminders")).SubmitAsync("way", ("way", "Text"));
        var person = await practice.LookAsync(db => db.Set<Care.Patients.Patient>().AsNoTracking().SingleAsync());
        (await owner.GetAsync($"/patients/{person.Id}/place")).MustSay("By text message to 303-555-0142, as they chose");
        var kept = await practice.KeepAsync();

        // Another carrier has proven nothing, and none at all sends nothing.
        await using var another = new TextServer();
        foreach (var sms in (string?[])[another.Setting, null])
        {
            await using var copy = await RunningPractice.OpenCopyAsync(kept, mails.Setting, sms);
            using var again = copy.Visitor();
            await (await again.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", "wren@halloway.example"));
            var link = await mails.ToAsync("wren@halloway.example", $"{copy.Address.Port}/enter/");
            await (await again.GetAsync(new Uri(link.Link).PathAndQuery)).SubmitAsync("enter");
            (await again.GetAsync("/preparing/reminders")).MustSay("Mails from us").MustNotSay("text message");
        }
    }

    [Theory, EachEngine]
    public async Task A_code_is_typed_by_its_owner_within_the_hour_and_guessed_by_nobody(Engine engine)
    {
        await using var texts = new TextServer();
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, sms: texts.Setting);
        using var owner = practice.Visitor();
        await GoLiveTests.FoundAsync(practice, owner);
        var list = await (await owner.GetAsync("/practice/begin")).SubmitAsync("text", ("number", Number));
        var code = Code().Match((await texts.NextToAsync("+13035550191")).Body).Value;
        for (var tries = 0; tries < TextProof.MostWrong; tries++)
            Assert.Contains("This is not the code", (await list.SubmitRefusedAsync("text-code", ("code", "no"))).ErrorAt("code"), StringComparison.Ordinal);
        Assert.Contains("No code is waited for", (await list.SubmitRefusedAsync("text-code", ("code", code))).ErrorAt("code"), StringComparison.Ordinal);
        Assert.Null((await practice.LookAsync(db => db.Set<TextProof>().AsNoTracking().SingleAsync())).ProvenAt);
        var proof = await practice.LookAsync(db => db.Set<TextProof>().AsNoTracking().SingleAsync());
        Assert.True(new TextProof { PracticeId = proof.PracticeId, Id = proof.Id, StaffMemberId = proof.StaffMemberId, SentTo = proof.SentTo, Carrier = proof.Carrier, CodeHash = proof.CodeHash, OutboxMessageId = proof.OutboxMessageId, SentAt = proof.SentAt }.Waits(proof.SentAt.AddMinutes(59)));
        Assert.False(new TextProof { PracticeId = proof.PracticeId, Id = proof.Id, StaffMemberId = proof.StaffMemberId, SentTo = proof.SentTo, Carrier = proof.Carrier, CodeHash = proof.CodeHash, OutboxMessageId = proof.OutboxMessageId, SentAt = proof.SentAt }.Waits(proof.SentAt.AddMinutes(60)));
        for (var sent = 1; sent < 5; sent++)
            await (await owner.GetAsync("/practice/begin")).SubmitAsync("text", ("number", Number));
        Assert.Contains("Wait an hour", (await (await owner.GetAsync("/practice/begin")).SubmitRefusedAsync("text", ("number", Number))).ErrorAt("number"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Without_a_carrier_texts_are_offered_nowhere_and_only_an_owner_tries_one(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var owner = practice.Visitor();
        var list = await GoLiveTests.FoundAsync(practice, owner);
        list.MustSay("None are set up on this machine, so reminders go by mail.");
        Assert.Null(list.Document.QuerySelector("form [name=_handler][value=text]"));

        await using var texts = new TextServer();
        await using var demo = await RunningPractice.StartAsync(engine, sms: texts.Setting);
        await NewStaff.InviteAsync(demo, "Odo Marsh", "odo@larkspur.example", StaffRoles.Therapist);
        using var director = await demo.AsAsync("Teodora Marsh");
        (await director.GetAsync("/practice/begin")).MustSay("no text leaves it, and patients can choose them");
        using var desk = await demo.AsAsync("Perrin Vale");
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.TryGetAsync("/practice/begin")).Status);
    }

    private static async Task UntilAsync(Visitor owner, string words)
    {
        for (var looks = 0; looks < 300 && !(await owner.GetAsync("/practice/begin")).Text.Contains(words, StringComparison.Ordinal); looks++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        (await owner.GetAsync("/practice/begin")).MustSay(words);
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Code();
}
