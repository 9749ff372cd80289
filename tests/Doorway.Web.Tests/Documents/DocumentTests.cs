using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Documents;

/// <summary>What can be printed of a patient, who may, and what is kept of what has left.</summary>
public sealed class DocumentTests(WalkedPractices walked)
{
    private static readonly string[] Health = ["ketamine", "medicine", "lozenge", "dose", "session", "therap", "treatment", " mg", "Inga", "Amara", "prescri", "patient", "health"];

    [Theory, EachEngine]
    public async Task The_desk_confirms_an_hour_without_a_word_of_health_and_nothing_else(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var desk = await practice.AsAsync("Perrin Vale");
        var page = await desk.GetAsync($"/people/{day.PatientId}/attendance");
        var visit = $"{day.SessionId}/day";
        (await page.SubmitRefusedAsync("attendance", ("visit", visit), ("from", "10:00 am"), ("until", "1:15 pm"))).MustSay("says only what you know");
        (await page.SubmitRefusedAsync("attendance", ("visit", visit), ("from", "2:00 pm"), ("until", "1:15 pm"), ("there", "yes"))).MustSay("It ends after it begins.");
        var letter = await page.SubmitAsync("attendance", ("visit", visit), ("from", "10:00 am"), ("until", "1:15 pm"), ("to", "Copperleaf School, the office"), ("there", "yes"));
        letter.MustSay(day.Name).MustSay("from 10:00 am to 1:15 pm").MustSay("Copperleaf School").MustSay("Perrin Vale");
        var said = Page.Words(letter.Document.QuerySelector("main")!).Replace(day.Name, "", StringComparison.Ordinal);
        foreach (var word in Health)
            Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase);
        (await desk.GetAsync($"/people/{day.PatientId}/attendance")).MustSay("by Perrin Vale");
        foreach (var closed in (string[])[$"/patients/{day.PatientId}/documents", $"/patients/{day.PatientId}/documents/referrer", $"/patients/{day.PatientId}/plan/print", $"{day.Path}/note/print", $"{day.Path}/paper"])
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.TryGetAsync(closed)).Status);

        // It is in the audit with who made it, on the chart, and in the patient's own record.
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.PatientId == day.PatientId && a.ActorName == "Perrin Vale").ToListAsync());
        Assert.Contains(audit, a => a.Resources.Contains("AttendanceLetter:add", StringComparison.Ordinal));
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"/patients/{day.PatientId}/documents")).MustSay("That they were here on").MustSay("by Perrin Vale");
        using var patient = await practice.AsAsync(day.Name);
        (await patient.GetAsync("/record/print")).MustSay("Copperleaf School").MustSay("In a crisis? Call or text 988");
    }

    [Theory, EachEngine]
    public async Task A_prescriber_alone_writes_to_the_referrer_and_the_letter_stays_as_it_left(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var path = $"/patients/{day.PatientId}/documents/referrer";
        (await inga.GetAsync(path)).MustSay("A prescriber writes this letter");
        var form = await amara.GetAsync(path);
        form.MustSay("was in our care from").MustSay("mg").MustSay("not FDA-approved");
        (await form.SubmitRefusedAsync("referrer", ("to", "Dr. Hollis Kemp, Aspen Primary Care"), ("signature", "Amara Finch"))).MustSay("Speak with the patient first");
        var letter = await form.SubmitAsync("referrer", ("to", "Dr. Hollis Kemp, Aspen Primary Care"), ("added", "Please go on with the rest as before."), ("knows", "yes"), ("signature", "Amara Finch"));
        letter.MustSay("Dr. Hollis Kemp").MustSay("Please go on with the rest as before.").MustSay("Amara Finch").MustSay("Seal ");
        (await inga.GetAsync($"/patients/{day.PatientId}/documents")).MustSay("Letter to Dr. Hollis Kemp");
        (await inga.GetAsync(letter.Address.PathAndQuery)).MustSay("Please go on with the rest as before.");
        using var patient = await practice.AsAsync(day.Name);
        (await patient.GetAsync("/record/print")).MustSay("Please go on with the rest as before");
        (await patient.TryGetAsync(letter.Address.PathAndQuery)).MustNotSay("Dr. Hollis Kemp");
    }

    [Theory, EachEngine]
    public async Task Only_what_is_signed_is_printed_and_what_is_handed_out_is_written_down(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync($"{day.Path}/note/print")).Status);
        (await inga.GetAsync($"/patients/{day.PatientId}/documents")).MustNotSay("Note of session 1").MustSay("Treatment plan").MustSay("Agreement to the treatment");
        await (await inga.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("words", "A quiet session. They wept, and slept."), ("signature", "Inga Sorrel"));
        var documents = await inga.GetAsync($"/patients/{day.PatientId}/documents");
        (await documents.FollowAsync("Note of session 1")).MustSay("A quiet session. They wept, and slept.").MustSay("Seal ").MustSay(day.Name);
        (await documents.FollowAsync("Treatment plan")).MustSay("Hopes, in the patient’s words").MustSay("agreed by all three");
        (await documents.SubmitRefusedAsync("handed", ("paper", "Plan"), ("to", "The health plan"))).MustSay("Write why");
        (await documents.SubmitAsync("handed", ("paper", "Plan"), ("to", "The health plan"), ("why", "The patient asked for it"))).MustSay("Plan, to The health plan").MustSay("by Inga Sorrel");
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync($"/patients/{day.PatientId}/documents")).MustSay("Note of session 1").MustSay("The health plan");
        using var researcher = await practice.AsAsync("Sunniva Rook");
        Assert.Equal(HttpStatusCode.Forbidden, (await researcher.TryGetAsync($"/patients/{day.PatientId}/documents")).Status);
    }

    [Theory, EachEngine]
    public async Task A_session_stands_on_paper_with_its_doses_limits_and_the_way_back_in(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var sheet = await (await inga.GetAsync($"/patients/{day.PatientId}/documents")).FollowAsync("Paper sheet of session 1");
        sheet.MustSay($"Session 1 on paper: {day.Name}").MustSay("First dose 100 mg").MustSay("Booster 50 mg, 30 to 60 min after the first").MustSay("ACT NOW: Systolic pressure is 180 or more")
            .MustSay("19 Alder Street").MustSay("call 911 first").MustSay("Afterwards, type it in").MustSay("Write the times as they were.");
        Assert.True(sheet.Document.QuerySelectorAll(".write td").Length > 60);
        (await inga.GetAsync($"/patients/{day.PatientId}/preparation")).MustSay("Paper sheet for this session");
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync($"/patients/{day.PatientId}/sessions/{Guid.NewGuid()}/paper")).Status);
    }

    [Theory, EachEngine]
    public async Task A_session_monitor_prints_the_sheet_of_today_and_opens_no_other_paper(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var monitor = await practice.AsAsync("Odile Brandt");
        var documents = await monitor.GetAsync($"/patients/{day.PatientId}/documents");
        documents.MustSay("Paper sheet of session 1").MustNotSay("Treatment plan").MustNotSay("You handed a paper out").MustNotSay("signed");
        (await documents.FollowAsync("Paper sheet of session 1")).MustSay("First dose 35 mg").MustSay("+15 min").MustSay("One stays with the patient");
        foreach (var closed in (string[])["plan/print", "documents/referrer"])
            Assert.Equal(HttpStatusCode.Forbidden, (await monitor.TryGetAsync($"/patients/{day.PatientId}/{closed}")).Status);
    }
}
