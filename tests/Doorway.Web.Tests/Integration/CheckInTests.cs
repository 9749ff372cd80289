using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;

namespace Doorway.Web.Tests.Integration;

public sealed class CheckInTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_evening_and_the_day_after_are_asked_and_a_worse_answer_opens_a_call_at_once(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        await HeldSession.OnCallAsync(practice);
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/home")).MustSay("This evening: how are you?").MustSay("Tomorrow we ask how you are");
        var evening = await wren.GetAsync($"/check-in/mine/{day.SessionId}/evening");
        evening = await AnswerAsync(evening, "same", "none", "some");
        evening = await SafetyAsync(await evening.SubmitAsync("card/Leave it out"));
        (await evening.SubmitAsync("card")).MustSay("Thank you.").MustSay("until you have slept a whole night");
        (await wren.GetAsync("/home")).MustNotSay("This evening: how are you?").MustNotSay("A day later");
        (await wren.GetAsync($"/check-in/mine/{day.SessionId}/day")).MustSay("nothing to answer here now");

        await wren.MoveClockAsync(24);
        await HeldSession.OnCallAsync(practice);
        var mail = await WaitForCheckInAsync(wren, day.Email);
        using var holder = practice.Visitor();
        var link = await holder.GetAsync(mail);
        link.MustNotSay("Halloway");
        // The first answer is enough: the call stands on a clinician's page though nothing after it is answered.
        link = await link.SubmitAsync("card", ("answer", "worse"));
        Assert.Contains("Phone to talk", (await CallsAsync(practice)), StringComparison.Ordinal);
        link = await link.SubmitAsync("card", ("answer", "none"));
        link = await link.SubmitAsync("card", ("answer", "none"));
        link = await link.SubmitAsync("card", ("answer", "well"));
        Assert.Equal("Type both numbers, or leave both out.", (await link.SubmitRefusedAsync("card/Next", ("systolic", "128"))).ErrorAt("diastolic"));
        link = await link.SubmitAsync("card/Next", ("systolic", "128"), ("diastolic", "80"));
        link = await SafetyAsync(link);
        link = await link.SubmitAsync("card");
        link.MustSay("Amara Finch will phone you before");
        (await holder.GetAsync(mail)).MustSay("This link has done its work");
        (await inga.GetAsync($"{day.Path}/check-ins")).MustSay("128/80 mmHg, as told").MustSay("worse").MustSay("Somebody phones");
        (await inga.GetAsync("/today")).MustNotSay("Call Wren");
    }

    [Theory, EachEngine]
    public async Task A_grave_answer_shows_988_first_says_who_phones_and_stays_when_the_form_is_left(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        await HeldSession.OnCallAsync(practice);
        using var wren = await practice.AsAsync(day.Name);
        var page = await AnswerAsync(await wren.GetAsync($"/check-in/mine/{day.SessionId}/evening"), "same", "none", "none");
        page = await page.SubmitAsync("card/Leave it out");
        page = await page.SubmitAsync("card", ("answer", "no"));
        page.MustSay("Since we last asked");
        page = await page.SubmitAsync("card", ("answer", "yes"));
        page = await page.SubmitAsync("card", ("answer", "yes"));
        page = await page.SubmitAsync("card", ("answer", "no"));
        page.MustNotSay("You do not have to sit with this alone.");
        page = await page.SubmitAsync("card", ("answer", "yes"));
        page.MustSay("You do not have to sit with this alone.").MustSay("Amara Finch will phone you before");
        // The form is left here.
        Assert.Contains("Phone now", await CallsAsync(practice), StringComparison.Ordinal);
        (await inga.GetAsync($"{day.Path}/check-ins")).MustSay("danger now");
    }

    [Theory, EachEngine]
    public async Task With_nobody_on_call_safety_is_not_asked_on_the_page_and_a_call_opens(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync("Amara Finch");
        await ScreeningWalk.SwitchOffAsync(amara);
        using var wren = await practice.AsAsync(day.Name);
        var page = await AnswerAsync(await wren.GetAsync($"/check-in/mine/{day.SessionId}/evening"), "same", "none", "none");
        page = await page.SubmitAsync("card/Leave it out");
        page = await page.SubmitAsync("card", ("answer", "no"));
        page.MustSay("Nobody here is on call now").MustSay("988");
        await page.SubmitAsync("card");
        (await inga.GetAsync("/today")).MustSay("Phone to talk");
    }

    [Theory, EachEngine]
    public async Task Silence_after_26_hours_is_a_call_that_the_therapist_writes_down(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        await inga.MoveClockAsync(25);
        (await inga.GetAsync("/today")).MustNotSay("Call Wren");
        await inga.MoveClockAsync(1);
        var today = await inga.GetAsync("/today");
        today.MustSay("Call Wren: the check-in after 24 hours is not answered");
        var call = await today.FollowAsync("Call Wren: the check-in after 24 hours is not answered");
        call = await call.SubmitAsync("call", ("how", "unreached"), ("words", "Nobody answered; tried twice."));
        (await inga.GetAsync("/today")).MustSay("Call Wren");
        await call.SubmitAsync("call", ("how", "better"), ("words", "Slept well. Asked about safety: no."));
        (await inga.GetAsync("/today")).MustNotSay("Call Wren");
        (await inga.GetAsync($"{day.Path}/check-ins")).MustSay("Nobody answered; tried twice.").MustSay("by phone");
    }

    private static async Task<Page> AnswerAsync(Page page, string how, string nausea, string dizziness)
    {
        page = await page.SubmitAsync("card", ("answer", how));
        page = await page.SubmitAsync("card", ("answer", nausea));
        return await page.SubmitAsync("card", ("answer", dizziness));
    }

    // Nothing frightens; no to the safety questions.
    private static async Task<Page> SafetyAsync(Page page)
    {
        page = await page.SubmitAsync("card", ("answer", "no"));
        for (var question = 0; question < 3; question++)
            page = await page.SubmitAsync("card", ("answer", "no"));
        return page.MustSay("About driving");
    }

    private static async Task<string> CallsAsync(RunningPractice practice)
    {
        using var amara = await practice.AsAsync("Amara Finch");
        return (await amara.GetAsync("/today")).Text;
    }

    private static async Task<string> WaitForCheckInAsync(Visitor visitor, string address)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            if ((await visitor.ReadMailAsync()).FirstOrDefault(m => m.To.Equals(address, StringComparison.OrdinalIgnoreCase) && m.Links is [var link] && link.StartsWith("/check-in/", StringComparison.Ordinal)) is { } mail)
                return mail.Link;
            await Task.Delay(500);
        }
        Assert.Fail($"No mail with a check-in came to {address}.");
        return "";
    }
}
