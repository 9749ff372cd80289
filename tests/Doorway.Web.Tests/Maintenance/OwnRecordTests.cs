using System.Text.Json;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;

namespace Doorway.Web.Tests.Maintenance;

public sealed class OwnRecordTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_patient_reads_downloads_and_prints_their_own_record_and_nobody_elses(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var other = await ScreeningWalk.ArrivedAsync(practice);
        using var wren = await practice.AsAsync(day.Name);
        await (await wren.GetAsync("/journal")).SubmitAsync("today/Keep", ("entry", "Only mine to download."));
        (await wren.GetAsync("/record/print")).MustSay("Only mine to download.").MustSay("Tell me it will pass.").MustNotSay(other.Name);
        var file = await wren.GetAsync("/record/download");
        file.MustSay("Only mine to download.").MustNotSay(other.PatientId.ToString());
        using var json = JsonDocument.Parse(file.Text);
        Assert.True(json.RootElement.TryGetProperty("JournalPassage", out var passages));
        Assert.Equal(1, passages.GetArrayLength());
        using var stranger = practice.Visitor();
        Assert.Equal("/sign-in", (await stranger.TryGetAsync("/record/download")).Address.AbsolutePath);
        using var inga = await practice.AsAsync("Inga Sorrel");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await inga.TryGetAsync("/record/download")).Status);
    }

    [Theory, EachEngine]
    public async Task A_correction_is_asked_for_answered_and_read(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync("Inga Sorrel");
        Assert.NotNull((await (await wren.GetAsync("/record/correction")).SubmitRefusedAsync("correction")).ErrorAt("what"));
        (await (await wren.GetAsync("/record/correction")).SubmitAsync("correction", ("what", "I was born in March, not May."))).MustSay("We answer by");
        var path = (await inga.GetAsync($"/patients/{day.PatientId}")).Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("/corrections/", StringComparison.Ordinal));
        await (await inga.GetAsync(path)).SubmitAsync("answer", ("accepted", "yes"), ("answer", "Thank you; it is corrected."));
        (await wren.GetAsync("/record")).MustSay("Put right: Thank you; it is corrected.");
    }

    [Theory, EachEngine]
    public async Task A_complaint_never_reaches_the_therapist_also_when_the_therapist_owns_the_practice(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var amara = await practice.AsAsync("Amara Finch");
        var page = await wren.GetAsync("/record/complaint");
        page.MustSay("Amara Finch, PMHNP reads this, and nobody else").MustSay("the licensing board of Colorado");
        (await page.SubmitAsync("complaint", ("words", "A hug that I did not ask for."))).MustSay("You wrote to Amara Finch in confidence");
        var path = (await amara.GetAsync("/today")).Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/complaints/", StringComparison.Ordinal));
        (await inga.TryGetAsync(path)).MustNotSay("A hug");
        (await inga.GetAsync("/today")).MustNotSay("in confidence");
        (await inga.GetAsync($"/patients/{day.PatientId}")).MustNotSay("in confidence");
        await (await amara.GetAsync(path)).SubmitAsync("answer", ("answer", "Thank you for writing. I will phone you today."));
        (await wren.GetAsync("/record")).MustSay("I will phone you today.");
    }

    [Theory, EachEngine]
    public async Task An_owner_who_treats_nobody_finds_a_complaint_on_their_first_page_with_who_wrote_it(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        await NewStaff.TakePlaceAsync(practice, "Ottilie Crane", StaffRoles.Owner);
        using var wren = await practice.AsAsync(day.Name);
        using var owner = await practice.AsAsync("Ottilie Crane");
        var page = await wren.GetAsync("/record/complaint");
        page.MustSay("Ottilie Crane, LCSW reads this, and nobody else. Your name goes with it.");
        await page.SubmitAsync("complaint", ("words", "A hug that I did not ask for."));
        Assert.Contains("first page", (await wren.NewestMailToAsync("ottilie.crane@larkspur.example")).Body, StringComparison.Ordinal);

        var first = await owner.GetAsync("/start");
        Assert.Equal("/practice", first.Path);
        var read = await first.MustSay("Somebody has written to you in confidence").MustNotSay(day.Name).FollowAsync("Read and answer it");
        await read.MustSay(day.Name).MustSay("A hug that I did not ask for.").MustSay("An answer is owed by").SubmitAsync("answer", ("answer", "I will phone you today."));
        (await owner.GetAsync("/practice")).MustNotSay("in confidence");
        (await wren.GetAsync("/record")).MustSay("I will phone you today.");

        // The other owner is the patient's therapist, and reads nothing of it.
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync("/practice")).MustNotSay("in confidence");
        (await inga.TryGetAsync(read.Path)).MustNotSay("A hug").MustNotSay(day.Name);
    }
}
