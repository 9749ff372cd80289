using System.Net;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.EffectClock;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Exposure;

/// <summary>How much medicine a person has had here, on every page of the chart and beside a decision about more.</summary>
public sealed class ExposureTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_meter_counts_what_stands_and_says_not_known_of_the_rest(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        foreach (var page in new[] { "", "/plan", "/medicine", "/sessions", "/notes", "/messages" })
            Assert.Contains("Ketamine so far: 1 session, 100 mg held in the mouth.", Line(await inga.GetAsync($"/patients/{day.PatientId}{page}")), StringComparison.Ordinal);
        Assert.Contains("Bladder: not asked yet.", Line(await amara.GetAsync($"/patients/{day.PatientId}")), StringComparison.Ordinal);

        var second = await NextSession.TakenAsync(practice, inga, day);
        Assert.Contains("2 sessions, 200 mg held in the mouth", Line(await inga.GetAsync($"/patients/{day.PatientId}")), StringComparison.Ordinal);
        await AllOfItAsync(amara, day, "200 mg");
        foreach (var decision in new[] { "/maintenance", "/medicine/order" })
            Assert.Contains("200 mg", Page.Words((await amara.GetAsync($"/patients/{day.PatientId}{decision}")).Document.QuerySelector("[data-exposure-part]")!), StringComparison.Ordinal);

        // A line that was taken back counts no more, and neither does its session.
        await second.SubmitAsync(second.Document.QuerySelector("form.undo-form input[name=_handler]")!.GetAttribute("value")!);
        Assert.Contains("Ketamine so far: 1 session, 100 mg held in the mouth.", Line(await inga.GetAsync($"/patients/{day.PatientId}")), StringComparison.Ordinal);
        (await amara.GetAsync($"/patients/{day.PatientId}/exposure")).MustNotSay("200 mg").MustSay("8 days ago");
    }

    private static async Task AllOfItAsync(Visitor prescriber, DosingDay day, string mg)
    {
        var all = await prescriber.GetAsync($"/patients/{day.PatientId}/exposure");
        var row = Page.Words(all.Document.QuerySelector("tr[data-route=SublingualLozenge]")!);
        Assert.Contains(mg, row, StringComparison.Ordinal);
        Assert.Contains("2 not known", row, StringComparison.Ordinal);
        all.MustSay("2 sessions in the last 28 days, 2 in the last 12 months, 2 in all").MustSay("The last session: 100 mg held in the mouth")
            .MustSay("Ketamine or esketamine from elsewhere, prescribed or not: not known, beyond what somebody answered above").MustSay("nothing is known of the bladder")
            .MustSay("At most eight doses in 28 days").MustSay("practice default, to be confirmed by your medical director").MustSay("part of no gate");
    }

    [Theory, EachEngine]
    public async Task Who_may_not_read_doses_sees_no_meter_and_no_page_of_it(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        await NewStaff.TakePlaceAsync(practice, "Odile Marrow", StaffRoles.FrontDesk);
        await NewStaff.TakePlaceAsync(practice, "Piet Lark", StaffRoles.Researcher);
        await NewStaff.TakePlaceAsync(practice, ClinicDay.Monitor, StaffRoles.SessionMonitor);
        foreach (var name in new[] { "Odile Marrow", "Piet Lark", ClinicDay.Monitor, day.Name })
        {
            using var visitor = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.TryGetAsync($"/patients/{day.PatientId}/exposure")).Status);
            Assert.Null((await visitor.TryGetAsync($"/patients/{day.PatientId}")).Document.QuerySelector("[data-exposure]"));
        }
    }

    [Theory, EachEngine]
    public async Task Before_the_first_dose_it_says_what_is_written_down_and_not_that_there_was_none(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        Assert.Contains("No ketamine is written down here. Bladder: not asked yet.", Line(await inga.GetAsync($"/patients/{practice.Walked!.PatientId}")), StringComparison.Ordinal);
        (await inga.GetAsync($"/patients/{practice.Walked.PatientId}/exposure")).MustSay("That is no word about medicine from elsewhere: not known").MustSay("The last session: not known here");
    }

    [Theory, EachEngine]
    public async Task An_infusion_that_was_stopped_early_counts_as_far_as_it_went_in(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Vein);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        await ClinicDay.BeginAsync(inga, rae, day);
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Vein);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Vein);
        var room = await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicRoute.Bag(practice));
        Assert.Contains("No ketamine is written down here.", Line(await inga.GetAsync(day.Path)), StringComparison.Ordinal);
        await rae.MoveClockAsync(1);
        room = await (await rae.GetAsync(day.Path)).SubmitAsync("end-form", ("pump", "30.003"), ("why", "They asked for it to stop."));
        // Whoever watches one day does not see a sum over all of them.
        Assert.Null(room.Document.QuerySelector("[data-exposure]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await rae.TryGetAsync($"/patients/{day.PatientId}/exposure")).Status);
        Assert.Contains("Ketamine so far: 1 session, 21 mg into a vein.", Line(await inga.GetAsync(day.Path)), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Esketamine_stands_by_itself_and_counts_by_the_devices_that_were_taken(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await ClinicDay.CheckEquipmentAsync(rae);
        await ClinicDay.MeasureAsync(rae, day);
        await ClinicDay.AskAsync(inga, day, SprayDay.Nose);
        await SprayDay.CertifyAsync(inga, practice);
        await SprayDay.EnrollAsync(amara, practice, day);
        await (await amara.GetAsync($"{day.Path}/ready")).SubmitAsync("on-site-form");
        await (await inga.GetAsync($"{day.Path}/ready")).SubmitAsync("go-form");
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Spray);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Spray);
        await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicRoute.Devices(practice));
        var line = Line(await inga.GetAsync($"/patients/{day.PatientId}"));
        Assert.Contains("Esketamine so far: 1 session, 28 mg into the nose.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Ketamine so far", line, StringComparison.Ordinal);
        var rows = (await inga.GetAsync($"/patients/{day.PatientId}/exposure")).Document.QuerySelectorAll("tr[data-route]");
        Assert.Contains("Esketamine spray", Page.Words(Assert.Single(rows)), StringComparison.Ordinal);
    }

    private static string Line(Page page) => Page.Words(page.Document.QuerySelector("[data-exposure]") ?? throw new InvalidOperationException($"{page.Path} shows no meter."));
}
