using Doorway.Care.Medication;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.EffectClock;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening.WorkUp;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Maintenance;

/// <summary>More medicine at home waits for the prescriber's look at the last session, and the state's record is seen beside it.</summary>
public sealed class FurtherOrderTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_further_order_waits_for_the_prescribers_signed_look_at_the_last_session(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        var chart = $"/patients/{day.PatientId}";
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        await (await inga.GetAsync($"{chart}/plan/outline")).SubmitAsync("outline", ("sessions", "4"));
        await (await inga.GetAsync($"{chart}/plan")).SubmitAsync("agree-therapist", ("signature", "Inga Sorrel"));
        await (await amara.GetAsync($"{chart}/plan")).SubmitAsync("agree-prescriber", ("signature", "Amara Finch"));
        await (await wren.GetAsync("/plan")).SubmitAsync("agree", ("signature", day.Name));

        var closed = await amara.GetAsync($"{chart}/medicine/order");
        closed.MustSay("The prescriber looks at session 1 before there is more medicine.");
        Assert.Null(closed.Document.QuerySelector("input[name=_handler][value=order]"));
        await LookAsync(amara, chart, "no", "The pressure needs a look first.");
        (await amara.GetAsync($"{chart}/medicine/order")).MustSay("The prescriber wants no more medicine for now.");
        await LookAsync(amara, chart, "yes", "Seen again today, settled.");
        var open = await amara.GetAsync($"{chart}/medicine/order");
        open.MustNotSay("before there is more medicine");

        // The form stays open while another session begins: the order is refused all the same, until that one has been looked at.
        await NextSession.TakenAsync(practice, inga, day);
        (string, string)[] order = [("strength", "50"), ("units", "16"), ("quantityReason", "As the new plan has it."), ("directions", "Hold, then spit."), ("pharmacy", "Quillwort Compounding"), ("sent", "By phone")];
        var refused = await open.SubmitRefusedAsync("order", order);
        refused.MustSay("The last session has not ended.");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<MedicationOrder>().CountAsync(o => o.PatientId == day.PatientId)));
    }

    [Theory, EachEngine]
    public async Task The_last_look_at_the_states_record_stands_beside_an_order_and_beside_the_clearance(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        var chart = $"/patients/{day.PatientId}";
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        string[] pages = [$"{chart}/medicine/order", $"{chart}/clearance"];
        foreach (var page in pages)
            Assert.DoesNotContain("Something to talk about", Standing(await amara.GetAsync(page)), StringComparison.Ordinal);
        var kept = await (await amara.GetAsync($"{chart}/work-up")).SubmitAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"), ("pdmp-finding", "SomethingToTalkAbout"), ("pdmp-words", "Two names on the sedatives."));
        foreach (var page in pages)
        {
            var says = Standing(await amara.GetAsync(page));
            Assert.Contains("Something to talk about, Colorado, looked at on", says, StringComparison.Ordinal);
            Assert.Contains("by Amara Finch, PMHNP", says, StringComparison.Ordinal);
        }
        while (kept.Document.QuerySelectorAll("input[name=_handler][value^=pdmp-aside-]").FirstOrDefault() is { } wrong)
            kept = await kept.SubmitAsync(wrong.GetAttribute("value")!);
        foreach (var page in pages)
            Assert.Contains("Not looked at: nobody has written down that they did", Standing(await amara.GetAsync(page)), StringComparison.Ordinal);
    }

    private static async Task LookAsync(Visitor prescriber, string chart, string goOn, string words)
    {
        var page = await prescriber.GetAsync($"{chart}/maintenance");
        await page.SubmitAsync(page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!, ("goOn", goOn), ("words", words));
    }

    private static string Standing(Page page) => Page.Words(page.Document.QuerySelector("[data-pdmp-standing]") ?? throw new InvalidOperationException($"{page.Path} shows no look."));
}
