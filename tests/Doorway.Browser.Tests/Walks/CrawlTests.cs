using AngleSharp.Html.Parser;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.HardDays;
using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Tests.Discovery;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening;
using Doorway.Web.Tests.Screening.WorkUp;
using Doorway.Web.Tests.Visits;

namespace Doorway.Browser.Tests.Walks;

public sealed class CrawlTests(OneBrowser browser, DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Fact]
    public async Task The_first_owner_s_set_up_page_is_looked_at_too()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite, demo: false);
        await using var owner = await browser.PersonAsync(practice);
        var crawl = new Crawl(practice);
        await crawl.RoundAsync(owner, $"/set-up/{practice.SetUpToken}", "/set-up/unknown");
        Assert.Contains("/set-up/{Token}", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task An_incident_is_looked_at_by_the_one_who_wrote_it_down()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var visitor = await practice.AsAsync("Inga Sorrel");
        var day = await DosingDay.MakeAsync(practice);
        await DayByHand.BeginAsync(visitor, day);
        var written = await (await visitor.GetAsync($"{day.Path}/incident")).SubmitAsync("incident-form", ("what", "The cuff slipped, and a reading was lost."));
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var crawl = new Crawl(practice);
        await crawl.RoundAsync(inga, written.Path);
        Assert.Contains("/patients/{PatientId:guid}/sessions/{SessionId:guid}/incidents/{IncidentId:guid}", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task A_place_on_the_waiting_list_is_looked_at_by_who_waits_and_by_who_offers()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var waiting = await Waiting.WritesAsync(practice, "Orla Finch");
        await using var orla = await browser.PersonAsync(practice, Screen.Phone);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var crawl = new Crawl(practice);
        var enquiry = $"/enquiries/{(await waiting.RowAsync()).Id}";
        await crawl.LookAsync(inga, enquiry);
        await waiting.PutOnListAsync();
        await crawl.LookAsync(orla, (await waiting.Person.NewestMailToAsync(waiting.Email)).Link);
        await crawl.LookAsync(inga, enquiry, "/enquiries");
        await waiting.OfferAsync();
        await crawl.LookAsync(orla, (await waiting.Person.NewestMailToAsync(waiting.Email)).Link);
        await crawl.LookAsync(inga, enquiry);
        Assert.Equal(6, crawl.LooksTaken);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task A_plan_for_hard_days_is_looked_at_by_both_who_write_it_and_on_paper()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var wren = await practice.AsAsync(patient.Name);
        await (await wren.GetAsync("/safety-plan/edit")).SubmitAsync("plan", ("notice", "I stop answering the phone."), ("tell", "My sister Maud, 303-555-0170"));
        await (await wren.GetAsync("/relapse-plan/edit")).SubmitAsync("plan", (PlanSections.Of(PlanKind.Relapse)[0].Id, "I sleep until noon."));
        await using var phone = await browser.PersonAsync(practice, Screen.Phone);
        await phone.StepIntoAsync(patient.Name);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var crawl = new Crawl(practice);
        await crawl.LookAsync(phone, "/home", "/help", "/crisis", "/safety-plan", "/safety-plan/edit", "/safety-plan/print", "/relapse-plan", "/relapse-plan/print");
        await crawl.LookAsync(inga, $"/patients/{patient.PatientId}/plans-for-hard-days", $"/patients/{patient.PatientId}/plans-for-hard-days/safety", $"/patients/{patient.PatientId}/exposure");
        Assert.Contains("/safety-plan/print", crawl.PagesSeen);
        Assert.Contains("/relapse-plan/print", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task Getting_ready_on_the_phone_is_looked_at_with_answers_in_it()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var day = await DosingDay.MakeAsync(practice);
        using var patient = await practice.AsAsync(day.Name);
        using var therapist = await practice.AsAsync("Inga Sorrel");
        await (await patient.GetAsync("/preparing/know/body")).SubmitAsync("ask", ("question", "May I take my inhaler?"));
        await (await patient.GetAsync("/preparing/know/day")).SubmitAsync("read");
        await (await patient.GetAsync("/preparing/home-space")).SubmitAsync("space", ("lie", "yes"), ("door", "not-yet"), ("missing-door", "A second key."), ("address", "not-yet"));
        await (await patient.GetAsync("/skills/wave")).SubmitAsync("keep");
        await (await patient.GetAsync("/journal/symbol")).SubmitAsync("symbol", ("symbol", "path"));
        await (await patient.GetAsync("/journal/symbol")).SubmitAsync("symbol", ("symbol", "tree"), ("where", "insight"));
        await (await therapist.GetAsync($"/patients/{day.PatientId}/preparation")).SubmitAsync("suggest", ("skill", "breathing"));
        await using var phone = await browser.PersonAsync(practice, Screen.Phone);
        await phone.StepIntoAsync(day.Name);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var crawl = new Crawl(practice);
        await crawl.LookAsync(phone, "/home", "/preparing", "/preparing/know", "/preparing/know/day", "/preparing/know/body", "/preparing/know/call", "/preparing/home-space", "/skills", "/skills/breathing", "/journal", "/journal/symbol", "/journal/insights");
        await crawl.LookAsync(inga, $"/patients/{day.PatientId}/preparation", $"{day.Path}/ready");
        foreach (var page in (string[])["/preparing/know/{Id}", "/preparing/home-space", "/skills/{Id}", "/journal/symbol"])
            Assert.Contains(page, crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task Work_up_is_looked_at_by_who_asks_who_is_asked_and_on_paper()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        await patient.ShareAsync();
        using var prescriber = await practice.AsAsync("Amara Finch");
        var ecg = await WorkUpWalk.AskAsync(prescriber, patient, WorkUpKind.Ecg);
        var letter = await WorkUpWalk.AskAsync(prescriber, patient, WorkUpKind.ClearanceLetter, 9, "", nameof(WorkUpWay.OtherDoctor), "Dr. Hollis Kemp", "720-555-0188");
        await using var phone = await browser.PersonAsync(practice, Screen.Phone);
        await phone.StepIntoAsync(patient.Name);
        await using var amara = await browser.PersonAsync(practice);
        await amara.StepIntoAsync("Amara Finch");
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        var crawl = new Crawl(practice);
        await crawl.LookAsync(phone, "/home", "/asked");
        await crawl.LookAsync(amara, $"{patient.Chart}/work-up", ecg.Path, letter.Path, $"{letter.Path}/letter");
        var sent = await (await prescriber.GetAsync($"{letter.Path}/letter")).SubmitAsync("letter", ("warnings", "CV-01"), ("knows", "yes"), ("signature", "Amara Finch"));
        await WorkUpWalk.ReadAsync(await WorkUpWalk.AnswerAsync(await prescriber.GetAsync(ecg.Path), practice, "Sinus rhythm, as printed."), WorkUpReading.NothingThatSpeaksAgainst, "As printed.");
        await crawl.LookAsync(amara, sent.Address.PathAndQuery, ecg.Path, $"{patient.Chart}/clearance");
        await crawl.LookAsync(inga, $"{patient.Chart}/work-up", ecg.Path, $"{letter.Path}/letter");
        await crawl.LookAsync(phone, "/asked");
        Assert.Contains("/asked", crawl.PagesSeen);
        Assert.Contains("/patients/{PatientId:guid}/work-up/{RequestId:guid}", crawl.PagesSeen);
        Assert.Contains("/patients/{PatientId:guid}/work-up/{RequestId:guid}/letter", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task Asking_for_more_is_looked_at_before_it_is_asked_while_it_waits_and_with_its_answer()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var day = await DosingDay.MakeAsync(practice);
        using var patient = await practice.AsAsync(day.Name);
        using var prescriber = await practice.AsAsync("Amara Finch");
        await using var phone = await browser.PersonAsync(practice, Screen.Phone);
        await phone.StepIntoAsync(day.Name);
        await using var amara = await browser.PersonAsync(practice);
        await amara.StepIntoAsync("Amara Finch");
        var crawl = new Crawl(practice);
        await crawl.LookAsync(phone, "/ask-for-more");
        await (await patient.GetAsync("/ask-for-more")).SubmitAsync("more", ("kind", "AnotherSession"), ("words", "I would like to go on."), ("how", "Hard"));
        await crawl.LookAsync(phone, "/ask-for-more", "/home", "/plan", "/medicine");
        await crawl.LookAsync(amara, $"/patients/{day.PatientId}/maintenance", $"/patients/{day.PatientId}/exposure", $"/patients/{day.PatientId}/medicine/order", $"/patients/{day.PatientId}/clearance");
        var chart = await prescriber.GetAsync($"/patients/{day.PatientId}/maintenance");
        await chart.SubmitAsync(chart.Document.QuerySelector("input[name=_handler][value^=reply-]")!.GetAttribute("value")!, ("reply", "TalkFirst"), ("reply-words", "Let us talk on Thursday."));
        await crawl.LookAsync(phone, "/ask-for-more");
        await crawl.LookAsync(amara, $"/patients/{day.PatientId}/maintenance");
        await (await patient.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "yes"));
        await (await patient.GetAsync("/home")).SubmitAsync("today/Too much");
        await crawl.LookAsync(phone, "/home", "/daily", "/daily/next");
        Assert.Contains("/ask-for-more", crawl.PagesSeen);
        Assert.Contains("/daily/next", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task A_visit_is_looked_at_by_the_clinician_the_desk_and_the_patient()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var therapist = await practice.AsAsync("Inga Sorrel");
        var form = await therapist.GetAsync($"{patient.Chart}/visits");
        var day = DateOnly.FromDateTime(practice.Now.AddDays(3).DateTime).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var visit = await form.SubmitAsync("visit", VisitWalk.Hour(form, day, "8:00 am"));
        await using var phone = await browser.PersonAsync(practice, Screen.Phone);
        await phone.StepIntoAsync(patient.Name);
        await using var inga = await browser.PersonAsync(practice);
        await inga.StepIntoAsync("Inga Sorrel");
        await using var perrin = await browser.PersonAsync(practice);
        await perrin.StepIntoAsync("Perrin Vale");
        var crawl = new Crawl(practice);
        await crawl.LookAsync(phone, "/home", "/visits");
        await crawl.LookAsync(inga, $"{patient.Chart}/visits", visit.Path);
        await crawl.LookAsync(perrin, visit.Path, $"/people/{patient.PatientId}", "/people/found");
        await (await patient.Patient.GetAsync("/visits")).SubmitAsync("Cancel this appointment");
        await crawl.LookAsync(inga, $"{patient.Chart}/visits", visit.Path);
        await crawl.LookAsync(phone, "/visits");
        Assert.Contains("/day/visits/{VisitId:guid}", crawl.PagesSeen);
        Assert.Contains("/people/found", crawl.PagesSeen);
        Assert.Contains("/visits", crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task The_crawl_sees_a_broken_link_and_a_page_that_nobody_looked_at()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        await using var anybody = await browser.PersonAsync(practice);
        var crawl = new Crawl(practice);
        await crawl.RoundAsync(anybody, "/help", "/no/such/page");
        Assert.Contains(crawl.Findings, finding => finding.StartsWith("/no/such/page, found on the beginning, answered 404", StringComparison.Ordinal));
        Assert.Contains("/help", crawl.PagesSeen);
        Assert.Contains("/practice/prices", crawl.NotSeen);
        Assert.DoesNotContain("/help", crawl.NotSeen);
    }

    [Theory]
    [InlineData("an id", "<p>Session 01a201c3-1a5a-7860-bb68-cfc88fdf8779</p>")]
    [InlineData("raw JSON", "<details><p>{\"kind\": 3}</p></details>")]
    [InlineData("a name out of the code", "<td>ClearWithConditions</td>")]
    [InlineData("an empty value", "<p>null mmHg</p>")]
    [InlineData("a machine's time", "<p>2026-11-22T04:00:00Z</p>")]
    [InlineData("no time at all", "<p>1 January 0001</p>")]
    [InlineData("two marks in a row", "<p>Nothing stands against it.; Go on</p>")]
    [InlineData("2 headings h1", "<h1>Twice</h1>")]
    public void The_reading_sees_what_no_person_should_have_to_read(string what, string planted)
    {
        const string around = "<!doctype html><title>A page</title><h1>Blood pressure</h1><p>128/82 mmHg on 21 Nov, 10:07 pm.</p><textarea>undefined</textarea>";
        var parser = new HtmlParser();
        Assert.Empty(PageReading.Of(parser.ParseDocument(around)));
        Assert.Contains(PageReading.Of(parser.ParseDocument(around + planted)), finding => finding.StartsWith(what, StringComparison.Ordinal));
    }
}
