using System.Net;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

public sealed class ChaperoneTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_chaperone_confirms_on_one_device_sees_nothing_beyond_and_calls_for_help(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.AskAsync(inga, patient, (nameof(DayOfQuestion.ChaperoneConfirmed), ""));
        Assert.Equal("CannotAssess", DayByHand.StateOf(page, "chaperone"));
        await page.SubmitAsync("near-link", ("readings", "yes"));
        var mail = await inga.NewestMailToAsync(patient.ChaperoneMail);
        Assert.DoesNotContain("Wren", mail.Body, StringComparison.Ordinal);

        using var jonah = practice.Visitor();
        var enter = await jonah.GetAsync(mail.Link);
        var near = await enter.SubmitAsync("near-enter");
        near.MustSay("You sit nearby for Wren today.").MustSay("303-555-0118");
        near = await near.SubmitAsync("here");
        near.MustSay("You said that you are here");

        // A second device is refused, also after the first has only looked; the first goes on.
        using var stranger = practice.Visitor();
        (await stranger.GetAsync(mail.Link)).MustSay("This page is not open here");
        Assert.NotEqual("/near", (await stranger.TryGetAsync("/near")).Address.AbsolutePath);
        await jonah.GetAsync("/near");

        // What they measure counts once the therapist has accepted it.
        near = await near.SubmitAsync("near-reading", ("systolic", "126"), ("diastolic", "82"), ("pulse", "70"));
        page = await inga.GetAsync($"{patient.Path}/ready");
        Assert.Equal("Met", DayByHand.StateOf(page, "chaperone"));
        page = await page.SubmitAsync("Accept the chaperone’s reading");
        page.MustSay("From the chaperone, accepted");
        page = await page.SubmitAsync("go-form");
        await page.SubmitAsync("dose-form", ("units", "4"));

        near = await jonah.GetAsync("/near");
        foreach (var secret in new[] { patient.Name, "100 mg", "122/78", "1986", "they/them", "lozenge" })
            near.MustNotSay(secret);
        foreach (var path in new[] { patient.Path, $"{patient.Path}/ready", $"{patient.Path}/emergency", $"/patients/{patient.PatientId}", "/today" })
            Assert.Contains((await jonah.TryGetAsync(path)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal("/sign-in", (await jonah.TryGetAsync("/session")).Address.AbsolutePath);
        (await jonah.GetAsync("/near/emergency")).MustSay(DayByHand.Address).MustSay("Call 911");

        await (await jonah.GetAsync("/near")).SubmitAsync("help");
        (await inga.GetAsync(patient.Path)).MustSay("The chaperone needs help");
        await (await inga.GetAsync(patient.Path)).SubmitAsync("threat-form/Chest pain");
        (await jonah.GetAsync("/near")).MustSay("Call 911 now.").MustNotSay("Reported in the room");
    }

    [Theory, EachEngine]
    public async Task A_new_link_closes_the_one_before_and_a_link_ends_with_its_day(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await inga.GetAsync($"{patient.Path}/ready")).SubmitAsync("near-link");
        var first = (await inga.NewestMailToAsync(patient.ChaperoneMail)).Link;
        using var jonah = practice.Visitor();
        await (await jonah.GetAsync(first)).SubmitAsync("near-enter");
        var shown = await (await inga.GetAsync($"{patient.Path}/ready")).SubmitAsync("near-link");
        var second = new Uri(shown.Document.QuerySelector("[data-link]")!.TextContent.Trim()).AbsolutePath;
        Assert.NotEqual(first, second);
        (await jonah.GetAsync(first)).MustSay("This page is not open here");
        Assert.NotEqual("/near", (await jonah.TryGetAsync("/near")).Address.AbsolutePath);
        await (await jonah.GetAsync(second)).SubmitAsync("near-enter");
        await jonah.GetAsync("/near");
        await inga.MoveClockAsync(24);
        Assert.NotEqual("/near", (await jonah.TryGetAsync("/near")).Address.AbsolutePath);
        (await practice.Visitor().GetAsync(second)).MustSay("This page is not open here");
    }

    [Theory, EachEngine]
    public async Task Somebody_who_was_replaced_is_out_and_confirms_nothing_for_the_next(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await inga.GetAsync($"{patient.Path}/ready")).SubmitAsync("near-link");
        using var jonah = practice.Visitor();
        await (await jonah.GetAsync((await inga.NewestMailToAsync(patient.ChaperoneMail)).Link)).SubmitAsync("near-enter");
        await (await jonah.GetAsync("/near")).SubmitAsync("here");
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{patient.Path}/ready"), "chaperone"));

        using var wren = await practice.AsAsync(patient.Name);
        await (await wren.GetAsync("/preparing/chaperone")).SubmitAsync("chaperone", ("name", "Rosalind Ash"), ("phone", "303-555-0177"), ("email", "rosalind@ash.example"));
        Assert.NotEqual("/near", (await jonah.TryGetAsync("/near")).Address.AbsolutePath);
        Assert.NotEqual("/near/emergency", (await jonah.TryGetAsync("/near/emergency")).Address.AbsolutePath);
        var ready = await inga.GetAsync($"{patient.Path}/ready");
        Assert.NotEqual("Met", DayByHand.StateOf(ready, "chaperone"));
        ready.MustSay("Send the link for today");
    }
}
