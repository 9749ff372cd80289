using System.Net;
using System.Text;
using Doorway.Care.Episodes;
using Doorway.Care.HardDays;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.HardDays;

/// <summary>The plans that patient and therapist write for hard days, from the first word to the day on which they are looked for.</summary>
public sealed class PlanTests(WalkedPractices walked)
{
    private const string Sign = "I stop answering the phone.";

    [Theory, EachEngine]
    public async Task Both_write_the_plan_every_version_stays_and_the_newest_speaks(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Patient.GetAsync("/safety-plan")).MustSay("Nothing written yet");
        (await WriteAsync(people.Patient, ("notice", Sign), ("tell", "My sister Maud, 303-555-0170"))).MustSay(Sign).MustSay("You wrote this on");
        var form = await (await people.Therapist.GetAsync(Plans(people))).MustSay("Version 1").FollowAsync("Change the safety plan");
        var chart = await form.MustSay(Sign).SubmitAsync("plan", ("own", "Walk to the river."));
        chart.MustSay("Walk to the river.").MustSay("Version 2").MustSay("Inga Sorrel").MustSay("Version 1");
        (await people.Patient.GetAsync("/safety-plan")).MustSay(Sign).MustSay("Walk to the river.").MustSay("Inga Sorrel wrote this with you");
        (await people.Prescriber.GetAsync(Plans(people))).MustSay("Walk to the river.").MustNotSay("Tell them that it is there");
        Assert.Equal(HttpStatusCode.Forbidden, (await people.Prescriber.TryGetAsync($"{Plans(people)}/safety")).Status);
        var rows = await practice.LookAsync(db => db.Set<SafetyPlan>().AsNoTracking().Where(p => p.PatientId == people.PatientId).OrderBy(p => p.PlanVersion).ToListAsync());
        Assert.Equal([true, false], rows.Select(r => r.WrittenByStaffMemberId is null));
        Assert.True(rows[1].OnMyOwn.Bytes.Length > 0 && rows[0].OnMyOwn.IsEmpty);
        Assert.All(rows, r => Assert.DoesNotContain("phone", Encoding.UTF8.GetString(r.HowINotice.Bytes), StringComparison.Ordinal));
        await (await people.Patient.GetAsync("/safety-plan/edit")).SubmitAsync("plan");
        Assert.Equal(2, await practice.LookAsync(db => db.Set<SafetyPlan>().CountAsync(p => p.PatientId == people.PatientId)));
        (await people.Patient.GetAsync("/record/print")).MustSay("Walk to the river.");
    }

    [Theory, EachEngine]
    public async Task The_plan_is_found_where_help_is_looked_for_by_its_owner_and_nobody_else(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Patient.GetAsync("/help")).MustNotSay("Your own plan");
        await WriteAsync(people.Patient, ("notice", Sign));
        foreach (var path in (string[])["/help", "/crisis", "/home"])
            (await (await people.Patient.GetAsync(path)).MustSay("Your own plan").MustNotSay(Sign).FollowAsync("Your safety plan")).MustSay(Sign);
        using var visitor = practice.Visitor();
        (await visitor.GetAsync("/help")).MustNotSay("Your own plan").MustNotSay(Sign);
        Assert.Equal("/sign-in", (await visitor.TryGetAsync("/safety-plan")).Path);
        using var other = await NewPatient.InvitedAsync(practice, "Fen Ashby", "fen@ashby.example");
        (await other.GetAsync("/help")).MustNotSay("Your own plan");
        (await other.GetAsync("/safety-plan")).MustSay("Nothing written yet").MustNotSay(Sign);
        foreach (var path in (string[])[Plans(people), $"{Plans(people)}/safety"])
            (await other.TryGetAsync(path)).MustNotSay(Sign);
        foreach (var name in (string[])["Perrin Vale", "Sunniva Rook"])
        {
            using var closed = await practice.AsAsync(name);
            (await closed.GetAsync("/help")).MustNotSay("Your own plan");
            foreach (var path in (string[])[Plans(people), $"{Plans(people)}/safety", "/safety-plan", "/relapse-plan/edit", "/safety-plan/print"])
                Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync(path)).Status);
        }
    }

    [Theory, EachEngine]
    public async Task Numbers_stand_first_and_last_and_an_empty_section_is_not_there(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var plan = await WriteAsync(people.Patient, ("tell", "Maud (303) 555-0170\nUncle in London +44 20 7946 0018\n<b>not bold</b>, room 1234567890123"), ("work", "Dial 988 at night."));
        var main = plan.Document.QuerySelector("main")!;
        Assert.Equal("tel:988", main.QuerySelector("a[href]")!.GetAttribute("href"));
        Assert.True(main.FirstElementChild!.HasAttribute("data-numbers"));
        Assert.True(main.LastElementChild!.HasAttribute("data-numbers"));
        Assert.NotNull(main.LastElementChild.QuerySelector("a[href='tel:911']"));
        Assert.Equal(["tell", "work"], main.QuerySelectorAll("[data-section]").Select(s => s.GetAttribute("data-section")));
        Assert.Contains("no-store", plan.Headers["Cache-Control"], StringComparison.Ordinal);
        plan.MustSay("<b>not bold</b>").MustNotSay("What matters to me");
        Assert.Equal(["tel:+13035550170", "tel:+442079460018", "tel:988"], main.QuerySelectorAll("[data-section] a").Select(a => a.GetAttribute("href")));
        var paper = await plan.FollowAsync("On paper");
        Assert.StartsWith("Call or text 988", Page.Words(paper.Document.QuerySelector("main [data-numbers]")!), StringComparison.Ordinal);
        paper.MustSay("Maud (303) 555-0170").MustNotSay("What matters to me");
        Assert.Equal("tel:988", (await people.Patient.GetAsync("/relapse-plan")).Document.QuerySelector("main a[href]")!.GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Nothing_typed_is_lost_when_it_is_too_long_empty_or_somebody_else_wrote_meanwhile(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var form = await people.Patient.GetAsync("/relapse-plan/edit");
        Assert.NotNull((await form.SubmitRefusedAsync("plan", ("signs", "  "))).ErrorAt("signs"));
        var most = new string('x', WritePersonalPlan.LongestSection + 1);
        var refused = await form.SubmitRefusedAsync("plan", ("signs", "Waking before four."), ("first", most));
        Assert.Equal(WritePersonalPlan.TooLong, refused.ErrorAt("first"));
        Assert.Equal("Waking before four.", refused.Document.QuerySelector("textarea[name=signs]")!.TextContent.Trim());
        Assert.Equal(most, refused.Document.QuerySelector("textarea[name=first]")!.TextContent.Trim());
        await (await people.Therapist.GetAsync($"{Plans(people)}/relapse")).SubmitAsync("plan", ("signs", "Not eating."), ("call", "On the third day."));
        var late = await refused.SubmitRefusedAsync("plan", ("first", "Bread, and a bath."));
        late.MustSay("Their version stands below").MustSay("On the third day.");
        Assert.Equal("Bread, and a bath.", late.Document.QuerySelector("textarea[name=first]")!.TextContent.Trim());
        (await late.SubmitAsync("plan", ("call", "On the third day."))).MustSay("Waking before four.").MustSay("Bread, and a bath.").MustSay("On the third day.");
        Assert.Equal(2, await practice.LookAsync(db => db.Set<RelapsePlan>().CountAsync(p => p.PatientId == people.PatientId)));
        Assert.Equal(0, await practice.LookAsync(db => db.Set<SafetyPlan>().CountAsync(p => p.PatientId == people.PatientId)));
    }

    [Theory, EachEngine]
    public async Task An_answer_to_the_safety_questions_leads_the_clinicians_to_the_plan(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync(walk.Chart)).MustNotSay("No safety plan yet");
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "yes", "no", "no", "no");
        var call = await practice.LookAsync(db => db.Set<FollowUp>().SingleAsync(f => f.PatientId == walk.PatientId && f.Kind == CallPromise.Back));
        var form = await (await inga.GetAsync(walk.Chart)).FollowAsync("No safety plan yet: make one with them");
        await form.MustSay("Make the safety plan").MustNotSay("Version").SubmitAsync("propose-Safety");
        (await walk.Patient.GetAsync("/help")).MustNotSay("Your own plan");
        (await (await walk.Patient.GetAsync("/home")).MustSay("It is still empty").FollowAsync("Your safety plan")).MustSay("Nothing written yet");
        (await inga.GetAsync($"{walk.Chart}/plans-for-hard-days")).MustSay("Proposed; nothing written yet");
        (await inga.GetAsync(walk.Chart)).MustSay("No safety plan yet");
        await (await inga.GetAsync($"{walk.Chart}/plans-for-hard-days/safety")).SubmitAsync("plan", ("matters", "My dog."));
        (await inga.GetAsync(walk.Chart)).MustNotSay("No safety plan yet").MustSay("Safety plan: version of");
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync($"{walk.Chart}/calls/{call.Id}")).MustSay("Safety plan: version of");
        (await (await amara.GetAsync(walk.Chart)).FollowAsync("Safety plan: version of")).MustSay("My dog.");
    }

    [Theory, EachEngine]
    public async Task A_session_monitor_reads_the_safety_plan_of_who_is_in_the_clinic_today_and_no_other(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var patient = await practice.AsAsync(day.Name);
        using var elsewhere = await NewPatient.InvitedAsync(practice, "Fen Ashby", "fen@ashby.example");
        foreach (var one in (Visitor[])[patient, elsewhere])
        {
            await WriteAsync(one, ("notice", Sign));
            await (await one.GetAsync("/relapse-plan/edit")).SubmitAsync("plan", ("signs", "Waking before four."));
        }
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        foreach (var page in (string[])["preparation", "preparation/session"])
            (await inga.GetAsync($"/patients/{day.PatientId}/{page}")).MustSay("Safety plan: version of");
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        var plans = $"/patients/{day.PatientId}/plans-for-hard-days";
        (await rae.GetAsync(plans)).MustSay(Sign).MustNotSay("Waking before four.").MustNotSay("Change the safety plan");
        Assert.Equal(HttpStatusCode.Forbidden, (await rae.TryGetAsync($"{plans}/safety")).Status);
        var other = await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == "fen@ashby.example")).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await rae.TryGetAsync($"/patients/{other}/plans-for-hard-days")).MustNotSay(Sign).Status);
    }

    [Theory, EachEngine]
    public async Task The_mail_says_that_something_is_there_and_not_what(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Therapist.GetAsync(Plans(people))).MustNotSay("Tell them that it is there");
        await (await people.Therapist.GetAsync($"{Plans(people)}/relapse")).SubmitAsync("plan", ("signs", Sign));
        Assert.DoesNotContain("to read", (await people.Patient.NewestMailToAsync(people.Email)).Subject, StringComparison.Ordinal);
        (await (await people.Therapist.GetAsync(Plans(people))).SubmitAsync("tell")).MustSay("A mail was written");
        var mail = await people.Patient.NewestMailToAsync(people.Email);
        Assert.Equal("Something of yours is there to read", mail.Subject);
        Assert.All(["plan", "safe", "relapse", "comes back", "hard", Sign, people.Name], word => Assert.DoesNotContain(word, mail.Subject + mail.Body, StringComparison.OrdinalIgnoreCase));
        (await (await people.Patient.GetAsync(mail.Link)).FollowAsync("Your plan if it comes back")).MustSay(Sign);
    }

    [Theory, EachEngine]
    public async Task The_plan_is_there_in_Spanish_with_its_headings_and_its_numbers(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await (await people.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        var plan = await (await people.Patient.GetAsync("/safety-plan/edit")).MustSay("Cómo noto que se pone difícil").MustNotSay("How I notice").SubmitAsync("plan", ("notice", "No contesto el teléfono."));
        plan.MustSay("Su plan de seguridad").MustSay("oprima 2").MustSay("Cómo noto que se pone difícil").MustSay("No contesto el teléfono.").MustNotSay("Call");
        (await people.Patient.GetAsync("/help")).MustSay("Su propio plan").MustNotSay("Your own plan");
        (await people.Patient.GetAsync("/relapse-plan/edit")).MustSay("Cuándo llamo al consultorio").MustNotSay("When I call");
        (await people.Therapist.GetAsync(Plans(people))).MustSay("How I notice that it gets hard").MustSay("No contesto el teléfono.");
    }

    private static string Plans(PlanningPeople people) => $"{people.Chart}/plans-for-hard-days";

    private static async Task<Page> WriteAsync(Visitor patient, params (string, string)[] words)
        => await (await patient.GetAsync("/safety-plan/edit")).SubmitAsync("plan", words);
}
