using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Clinical.Instruments;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The C-SSRS of the day is a screening of the patient's record like every other.</summary>
public sealed class DayScreenTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task What_is_asked_on_the_day_stands_in_the_record_and_on_the_chart_of_both_clinicians(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.AskAsync(inga, patient);
        var row = Assert.Single(await ScreeningsAsync(practice, patient, DayScreen.BeforeTheDose));
        Assert.Equal(SuicideScreenLevel.None, row.Outcome);
        Assert.NotNull(row.CompletedAt);
        foreach (var name in new[] { "Inga Sorrel", "Amara Finch" })
        {
            using var clinician = await practice.AsAsync(name);
            var line = (await clinician.GetAsync($"/patients/{patient.PatientId}")).Document.QuerySelector($"li[data-occasion='{row.Occasion}']");
            Assert.Contains("Before session 1", line?.TextContent);
            Assert.Contains("No finding in what was asked", line?.TextContent);
        }
    }

    [Theory, EachEngine]
    public async Task A_grave_answer_before_the_end_shows_help_first_opens_a_named_call_and_keeps_the_release_closed(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await DayByHand.BeginAsync(inga, patient)).SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(130)));
        var page = await inga.GetAsync($"{patient.Path}/screen/after");
        page.MustSay("Since we last spoke:");
        foreach (var answer in new[] { "yes", "yes", "no" })
            page = (await page.SubmitAsync("screen", ("answer", answer))).MustNotSay("Call 988");
        page = await page.SubmitAsync("screen", ("answer", "yes"));
        page.MustSay("Call 988").MustSay("Amara Finch, PMHNP has been asked to phone before");
        // It is left here; what was said stands.
        var row = Assert.Single(await ScreeningsAsync(practice, patient, DayScreen.BeforeTheEnd));
        Assert.Equal(SuicideScreenLevel.CrisisNow, row.Outcome);
        var call = Assert.Single(await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == patient.PatientId && f.Kind == CallPromise.Crisis).ToListAsync()));
        Assert.InRange(call.DueAt - call.OpenedAt, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Assert.NotNull((await inga.GetAsync($"{patient.Path}/end")).Document.QuerySelector("#release-form-send-why-not"));

        using var amara = await practice.AsAsync("Amara Finch");
        var phone = await (await amara.GetAsync("/today")).FollowAsync("Phone now: an answer says they may be in danger");
        await phone.SubmitAsync("call-done", ("reached", "yes"), ("words", "We talked for half an hour; their brother stays."));
        (await amara.GetAsync("/today")).MustNotSay("Phone now");
        var line = (await amara.GetAsync($"/patients/{patient.PatientId}")).Document.QuerySelector($"li[data-occasion='{row.Occasion}']");
        Assert.Contains("Before the end of session 1", line?.TextContent);
        Assert.Contains("An answer means danger now", line?.TextContent);
    }

    private static Task<List<SuicideScreening>> ScreeningsAsync(RunningPractice practice, DosingDay patient, DayScreen screen)
    {
        var occasion = DayScreens.OccasionOf(screen, patient.SessionId);
        return practice.LookAsync(db => db.Set<SuicideScreening>().AsNoTracking().Where(s => s.PatientId == patient.PatientId && s.Occasion == occasion).ToListAsync());
    }
}
