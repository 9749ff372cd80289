using System.Net;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.SignIn;

/// <summary>What somebody tries who means no good. Each of these once worked.</summary>
public sealed class AttackTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_stranger_cannot_choose_where_the_link_of_a_patient_leads(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var invited = await NewPatient.InvitedAsync(practice, "Ada Brook", "ada@brook.example");
        using var stranger = practice.Visitor();
        var door = await stranger.GetAsync("/sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "link"), KeyValuePair.Create("patientEmail", "ada@brook.example"),
                KeyValuePair.Create("__RequestVerificationToken", door.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        };
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.SendAsync(request)).Status);
        Assert.DoesNotContain(await stranger.ReadMailAsync(), m => m.Body.Contains("evil.example", StringComparison.Ordinal));
        await door.SubmitAsync("link", ("patientEmail", "ada@brook.example"));
        Assert.StartsWith(practice.Address.ToString(), (await stranger.NewestMailToAsync("ada@brook.example")).Body.Split('\n').First(l => l.Contains("/enter/", StringComparison.Ordinal)).Trim(), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Many_wrong_tries_at_once_are_counted_and_one_code_opens_one_door(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Rowan Elder", StaffRoles.Therapist);
        var code = Totp.Code(staff.Key);
        var people = Enumerable.Range(0, 6).Select(_ => practice.Visitor()).ToList();
        var opened = (await Task.WhenAll(people.Select(p => staff.TrySignInAsync(p, code)))).Count(page => page.Hops.Contains("/start"));
        Assert.True(opened <= 1, $"{opened} doors were opened with one code.");

        using var rowan = practice.Visitor();
        var (next, afterNext) = (Totp.Code(staff.Key, 1), Totp.Code(staff.Key, 2));
        Assert.Contains("/start", (await staff.TrySignInAsync(rowan, next)).Hops);
        Assert.Contains("/start", (await staff.TrySignInAsync(rowan, afterNext)).Hops);
        foreach (var again in (string[])[next, afterNext, next])
            Assert.DoesNotContain("/start", (await staff.TrySignInAsync(rowan, again)).Hops);

        foreach (var person in people)
            person.Dispose();
    }

    [Theory, EachEngine]
    public async Task Sixteen_wrong_tries_at_once_shut_the_door(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Sage Hollow", StaffRoles.Therapist);
        var people = Enumerable.Range(0, 16).Select(_ => practice.Visitor()).ToList();
        var wrong = Totp.WrongCode(staff.Key);
        for (var round = 0; round < 5; round++)
            await Task.WhenAll(people.Select(p => staff.TrySignInAsync(p, wrong)));
        using var late = practice.Visitor();
        Assert.DoesNotContain("/start", (await staff.TrySignInAsync(late, Totp.Code(staff.Key, 1))).Hops);
        foreach (var person in people)
            person.Dispose();
    }

    [Theory, EachEngine]
    public async Task Who_has_left_opens_nothing_and_their_invitation_is_closed(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var staff = await NewStaff.TakePlaceAsync(practice, "Linden Moor", StaffRoles.Therapist);
        using var linden = practice.Visitor();
        Assert.Contains("/start", (await staff.TrySignInAsync(linden)).Hops);
        await linden.GetAsync("/today");
        using var owner = await practice.AsAsync("Inga Sorrel");
        Assert.Contains("is the only owner", (await (await owner.GetAsync("/practice")).SubmitRefusedAsync("left", ("gone", "Inga Sorrel"))).ErrorAt("left/gone"), StringComparison.Ordinal);
        await (await owner.GetAsync("/practice")).SubmitAsync("left", ("gone", "Linden Moor"));
        Assert.Equal("/sign-in", (await linden.GetAsync("/today")).Path);
        (await owner.GetAsync("/practice")).MustNotSay("Linden Moor");

        await NewStaff.InviteAsync(practice, "Odo Marsh", "odo@larkspur.example", StaffRoles.Owner);
        var invitation = (await owner.NewestMailToAsync("odo@larkspur.example")).Link;
        await (await owner.GetAsync("/practice")).SubmitAsync("left", ("gone", "Odo Marsh"));
        using var odo = practice.Visitor();
        (await odo.GetAsync(invitation)).MustSay("This invitation was used or is too old.");
    }

    [Theory, EachEngine]
    public async Task A_guest_does_here_only_what_they_do_at_home(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync("Amara Finch");
        await amara.GetAsync($"/patients/{day.PatientId}");
        await (await amara.GetAsync("/practice")).SubmitAsync("does", ("whose", "Amara Finch"), ("does", "Owner"));
        Assert.NotEqual(HttpStatusCode.OK, (await amara.TryGetAsync($"/patients/{day.PatientId}")).Status);
        await (await amara.GetAsync("/practice")).SubmitAsync("does", ("whose", "Amara Finch"), ("does", "Owner"), ("does", "Prescriber"));
        await amara.GetAsync($"/patients/{day.PatientId}");
    }

    [Theory, EachEngine]
    public async Task One_press_many_mails_is_not_to_be_had(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var invited = await NewPatient.InvitedAsync(practice, "Ada Brook", "ada@brook.example");
        using var stranger = practice.Visitor();
        var before = (await stranger.ReadMailAsync()).Count(m => m.To == "ada@brook.example");
        for (var press = 0; press < 6; press++)
            await (await stranger.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", "ada@brook.example"));
        Assert.InRange((await stranger.ReadMailAsync()).Count(m => m.To == "ada@brook.example") - before, 1, 3);

        var form = await stranger.GetAsync("/enquire");
        var refused = await form.SubmitRefusedAsync("enquire", ("name", "Nobody"), ("email", "one@third.example,two@fourth.example"), ("state", "CO"));
        Assert.StartsWith("Please check", refused.ErrorAt("email"), StringComparison.Ordinal);
        for (var note = 0; note < 3; note++)
            await NewPatient.EnquireAsync(stranger, "Nobody", "nobody@third.example");
        refused = await (await stranger.GetAsync("/enquire")).SubmitRefusedAsync("enquire", ("name", "Nobody"), ("email", "nobody@third.example"), ("state", "CO"));
        Assert.StartsWith("We have several notes of today", refused.ErrorAt("email"), StringComparison.Ordinal);
    }
}
