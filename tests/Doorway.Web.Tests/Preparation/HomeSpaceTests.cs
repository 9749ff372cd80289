using System.Net;
using System.Text;
using Doorway.Care.Preparation.HomeSpace;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Preparation;

/// <summary>The patient's own look through their home: on the phone, beside the preparation, beside the go.</summary>
public sealed class HomeSpaceTests(WalkedPractices walked)
{
    private const string Path = "/preparing/home-space";
    private const string Missing = "The lock of the back door sticks.";

    [Theory, EachEngine]
    public async Task What_is_not_yet_so_is_seen_by_the_therapist_before_and_beside_the_go_and_stops_nothing(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var chart = $"/patients/{day.PatientId}/preparation";
        (await inga.GetAsync(chart)).MustSay("Not looked through yet");
        var before = Reasons(await inga.GetAsync($"{day.Path}/ready"));
        var page = await (await wren.GetAsync("/home")).FollowAsync("Look through your home before it");
        Assert.NotNull((await page.SubmitRefusedAsync("space")).ErrorAt("lie"));
        page = await page.SubmitAsync("space", ("lie", "yes"), ("door", "not-yet"), ("missing-door", Missing), ("water", "yes"), ("missing-water", "not kept"));
        Assert.Equal(Missing, page.Document.QuerySelector("input[name=missing-door]")!.GetAttribute("value"));
        (await wren.GetAsync("/home")).MustNotSay("Look through your home before it");
        (await wren.GetAsync("/preparing")).MustSay("Not all yet");
        foreach (var path in (string[])[chart, $"{day.Path}/ready"])
            (await inga.GetAsync(path)).MustSay("Not yet: My door is unlocked").MustSay(Missing).MustSay("Not answered: My phone is charged").MustNotSay("not kept").MustSay("It decides nothing");
        Assert.Equal(before, Reasons(await inga.GetAsync($"{day.Path}/ready")));
        var row = await practice.LookAsync(db => db.Set<HomeSpaceCheck>().AsNoTracking().SingleAsync(c => c.PatientId == day.PatientId));
        Assert.DoesNotContain("door", Encoding.UTF8.GetString(row.Answers.Bytes), StringComparison.Ordinal);
        await page.SubmitAsync("space", [.. HomeSpacePoints.All.Select(p => (p.Id, "yes"))]);
        (await inga.GetAsync(chart)).MustSay($"Yes to all {HomeSpacePoints.All.Count} points").MustNotSay(Missing);
        Assert.Equal(before, Reasons(await inga.GetAsync($"{day.Path}/ready")));
        Assert.Equal(2, await practice.LookAsync(db => db.Set<HomeSpaceCheck>().CountAsync(c => c.PatientId == day.PatientId)));
    }

    [Theory, EachEngine]
    public async Task A_wrong_address_leads_to_where_it_is_corrected_and_a_corrected_one_is_asked_anew(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var page = await wren.GetAsync(Path);
        var first = page.Document.QuerySelector("[data-point=address] .hint")!.TextContent;
        Assert.StartsWith("We have: ", first, StringComparison.Ordinal);
        page = await page.SubmitAsync("space", ("lie", "yes"), ("address", "not-yet"), ("missing-address", "I moved."));
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("Not yet: The address for an ambulance is right").MustSay("I moved.");
        var correct = await page.MustSay("You said that the address is not right.").FollowAsync("Correct my address");
        await correct.SubmitAsync("place", ("street", "9 Alder Row"));
        page = await wren.GetAsync(Path);
        page.MustSay("We have: 9 Alder Row").MustNotSay("You said that the address is not right.");
        Assert.Empty(page.Document.QuerySelectorAll("input[name=address][checked]"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("input[name=lie][checked]"));
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("The address on file has changed since");
        await page.SubmitAsync("space", ("address", "yes"));
        (await inga.GetAsync($"{day.Path}/ready")).MustNotSay("The address on file has changed since");
    }

    [Theory, EachEngine]
    public async Task After_a_session_it_is_asked_anew_for_the_next(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await (await wren.GetAsync(Path)).SubmitAsync("space", [.. HomeSpacePoints.All.Select(p => (p.Id, "yes"))]);
        (await wren.GetAsync("/preparing")).MustNotSay("Not all yet");
        await HeldSession.HoldAsync(inga, day);
        (await inga.GetAsync($"/patients/{day.PatientId}/preparation")).MustSay("This was before an earlier session");
        var page = await wren.GetAsync(Path);
        page.MustSay("before an earlier session");
        Assert.Empty(page.Document.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Theory, EachEngine]
    public async Task In_the_clinic_nobody_is_asked_and_nobody_else_reads_it(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var clinic = await ClinicDay.MakeAsync(practice);
        using var patient = await practice.AsAsync(clinic.Name);
        (await patient.GetAsync(Path)).MustSay("This is for sessions at home").MustNotSay("Keep my answers");
        (await patient.GetAsync("/preparing")).MustNotSay("Your home, before a session");
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"/patients/{clinic.PatientId}/preparation")).MustNotSay("Their home, as they say");
        foreach (var name in (string[])["Perrin Vale", "Sunniva Rook", ClinicDay.Monitor])
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync(Path)).Status);
        }
    }

    [Theory, EachEngine]
    public async Task It_is_there_in_Spanish(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        using var wren = await practice.AsAsync(DosingDay.In(practice).Name);
        await (await wren.GetAsync("/language")).SubmitAsync("language/Español");
        var page = await wren.GetAsync(Path);
        page.MustSay("Todavía no").MustSay("El camino al baño está libre").MustSay("Tenemos:").MustNotSay("Not yet").MustNotSay("What is missing");
    }

    [Fact]
    public void The_points_can_be_read_at_thirteen_and_ask_about_no_weapon()
    {
        Assert.InRange(ReadingAgeTests.Grade(HomeSpacePoints.All.Select(p => p.Says)), 0, 8.0);
        Assert.DoesNotContain(HomeSpacePoints.All, p => p.Says.Contains("weapon", StringComparison.OrdinalIgnoreCase) || p.Says.Contains("gun", StringComparison.OrdinalIgnoreCase));
    }

    // What stands in the way, as the page says it.
    private static string Reasons(Page ready) => Page.Words(ready.Document.QuerySelector("section[aria-labelledby=go] .lead-line")!);
}
