using System.Globalization;
using System.Net;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>Who watches today's session reads today's session.</summary>
public sealed class MonitorReachTests
{
    private const int DaysOn = 8;

    [Theory, EachEngine]
    public async Task A_session_monitor_reads_the_session_of_today_and_no_earlier_one_of_the_same_patient(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var first = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        await ClinicDay.BeginAsync(inga, rae, first);
        await ClinicDay.TimeOutAsync(rae, first);
        await ClinicDay.TimeOutAsync(inga, first);
        await (await rae.GetAsync(first.Path)).SubmitAsync("dose-form", ClinicDay.Vial(practice));
        await rae.MoveClockAsync(1);
        await (await rae.GetAsync(first.Path)).SubmitAsync("signs-form", ("systolic", "148"), ("diastolic", "88"), ("pulse", "84"), ("oxygen", "97"));
        await rae.MoveClockAsync(1);
        await (await rae.GetAsync(first.Path)).SubmitAsync("signs-form", ("systolic", "126"), ("diastolic", "80"), ("pulse", "74"), ("oxygen", "98"));
        await (await rae.GetAsync($"{first.Path}/adverse-event")).SubmitAsync("harm-form", ("kind", "nausea"), ("grade", "Moderate"), ("what", "Threw up twice and wept."), ("actions", "A bowl and a hand."));
        await ClinicDay.ReleaseAsync(inga, rae, first);
        (await rae.GetAsync(first.Path)).MustSay("lot K-2201");

        var second = await OnAnotherDayAsync(practice, inga, first);
        (await rae.GetAsync($"{second.Path}/ready")).MustSay(first.Name.Split(' ')[0]);
        await ClinicDay.MeasureAsync(rae, second);
        // What keeps somebody safe is on the page of today, and no more than that; who treats the patient has the sessions themselves.
        Assert.DoesNotContain("Earlier sessions", (await inga.GetAsync($"{second.Path}/ready")).Text, StringComparison.Ordinal);
        MustTell(await rae.GetAsync($"{second.Path}/ready"));
        await (await inga.GetAsync($"{second.Path}/anyway")).SubmitAsync("anyway-form", [.. ClinicDay.Vial(practice, "0.5"), ("what", "Given before anybody had gone through the list.")]);
        MustTell(await rae.GetAsync(second.Path));
        var chart = $"/patients/{first.PatientId}";
        foreach (var page in new[] { first.Path, $"{first.Path}/emergency", $"{first.Path}/recovery", $"{first.Path}/time-out", $"{first.Path}/adverse-event", $"{first.Path}/note", $"{first.Path}/ready" })
        {
            var answer = await rae.TryGetAsync(page);
            answer.MustNotSay("K-2201").MustNotSay("126/80").MustNotSay("148/88").MustNotSay("Aldrete");
            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || answer.Text.Contains("not open to you", StringComparison.Ordinal), answer.Text);
        }
        var list = await rae.GetAsync($"{chart}/sessions");
        Assert.DoesNotContain(first.SessionId.ToString(), list.Body, StringComparison.Ordinal);
        Assert.Contains(second.SessionId.ToString(), list.Body, StringComparison.Ordinal);
        // Who treats the patient reads both.
        (await inga.GetAsync(first.Path)).MustSay("lot K-2201");
    }

    private static void MustTell(Page page)
    {
        var part = page.Document.QuerySelector("[aria-labelledby=earlier-sessions]");
        Assert.NotNull(part);
        Assert.Contains("35 mg, Into a muscle", part.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nausea or vomiting, moderate", part.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Single(part.QuerySelectorAll("li"));
        page.MustNotSay("Threw up twice").MustNotSay("A bowl and a hand").MustNotSay("148/88").MustNotSay("126/80");
        Assert.DoesNotContain("K-2201", part.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("25 mg", part.TextContent, StringComparison.Ordinal);
    }

    private static async Task<DosingDay> OnAnotherDayAsync(RunningPractice practice, Visitor therapist, DosingDay before)
    {
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        var looks = await prescriber.GetAsync($"/patients/{before.PatientId}/maintenance");
        var review = looks.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        await looks.SubmitAsync(review, ("goOn", "yes"), ("words", "Slow and calm; nothing against another."));
        var on = TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).AddDays(DaysOn);
        await (await therapist.GetAsync($"/patients/{before.PatientId}/preparation/day")).SubmitAsync("day", ("on", on.ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("at", on.ToString("HH:mm", CultureInfo.InvariantCulture)));
        await therapist.MoveClockAsync(24 * DaysOn);
        var next = await practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().Where(a => a.PatientId == before.PatientId).OrderByDescending(a => a.SessionNumber).FirstAsync());
        return new DosingDay(practice, new WalkedTo(before.PatientId, next.Id, before.Name, before.Email));
    }
}
