using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.WorkUp;

public sealed class WorkUpTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task What_was_asked_is_followed_until_a_prescriber_has_read_the_answer_and_signed(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ArrivedAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var list = await amara.GetAsync($"{walk.Chart}/work-up");
        (await list.SubmitRefusedAsync("ask", ("kind", "LaboratoryTests"), ("why", "The liver."), ("due", WorkUpWalk.Day(practice, 5)))).MustSay("Write which tests.");
        (await list.SubmitRefusedAsync("ask", ("kind", "Ecg"), ("why", "The heart."), ("due", WorkUpWalk.Day(practice, -1)))).MustSay("too early");
        (await list.SubmitRefusedAsync("ask", ("kind", "Ecg"), ("why", "The heart."), ("due", WorkUpWalk.Day(practice, 5)), ("way", "OtherDoctor"), ("doctor", "Dr. Hollis Kemp"))).MustSay("Write their phone or fax number.");
        var request = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.LaboratoryTests, 5, "ALT and AST");
        request.MustSay("Laboratory tests: ALT and AST").MustSay("Asked, not answered").MustSay("Before we decide.").MustSay("Amara Finch, PMHNP").MustSay("Brought by the patient");
        var mail = await walk.Patient.NewestMailToAsync(walk.Email);
        Assert.Equal("Your practice asks something of you", mail.Subject);
        foreach (var word in new[] { "ALT", "test", "laborator", "ketamine" })
            Assert.DoesNotContain(word, mail.Subject + mail.Body, StringComparison.OrdinalIgnoreCase);

        (await request.SubmitRefusedAsync("answer", ("made", WorkUpWalk.Day(practice, 1)), ("result", "x"))).MustSay("too late");
        (await request.SubmitRefusedAsync("answer", ("made", WorkUpWalk.Day(practice, 0)), ("result", ""))).MustSay("Write what it says");
        var unread = await WorkUpWalk.AnswerAsync(request, practice, "ALT 22, AST 19, as printed.", madeDaysAgo: 2);
        unread.MustSay("Answered, not read yet").MustSay("ALT 22, AST 19, as printed.");
        Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Unread));
        (await amara.GetAsync("/today")).MustSay("Read a work-up answer").MustNotSay("ALT");
        (await unread.SubmitRefusedAsync("reading", ("reading", "NothingThatSpeaksAgainst"))).MustSay("Write what you read in it.");
        var read = await WorkUpWalk.ReadAsync(unread, WorkUpReading.NothingThatSpeaksAgainst, "Both in the range of this laboratory.");
        read.MustSay("Read: nothing that speaks against").MustSay("Both in the range of this laboratory.");
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Unread));
        (await amara.GetAsync($"{walk.Chart}/work-up")).MustSay("nothing is open");
        var row = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<WorkUpAnswer>().SingleAsync(a => a.PatientId == walk.PatientId));
        Assert.Equal((await WorkUpWalk.StaffAsync(practice, "Amara Finch", walk), true), (row.ReadByStaffMemberId!.Value, row.ReadAt >= row.WrittenAt));
        // Their own record holds all of it.
        (await walk.Patient.GetAsync("/record/print")).MustSay("ALT and AST").MustSay("Both in the range of this laboratory.");
    }

    [Theory, EachEngine]
    public async Task A_therapist_asks_for_a_letter_and_no_test_and_what_answers_say_is_the_prescribers(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ArrivedAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var list = await inga.GetAsync($"{walk.Chart}/work-up");
        Assert.Equal(["", "ClearanceLetter"], list.Document.QuerySelectorAll("select[name=kind] option").Select(o => o.GetAttribute("value") ?? ""));
        list.MustNotSay("PDMP");
        var test = await inga.PostRawAsync($"{walk.Chart}/work-up", [.. Hidden(list, "ask"), ("kind", "Ecg"), ("why", "The heart."), ("due", WorkUpWalk.Day(practice, 5)), ("way", "PatientBrings"), ("owner", (await WorkUpWalk.StaffAsync(practice, "Inga Sorrel", walk)).ToString())]);
        test.MustSay("A test is asked for by a prescriber.");
        var letter = await WorkUpWalk.AskAsync(inga, walk, WorkUpKind.ClearanceLetter, 9, "", "OtherDoctor", "Dr. Hollis Kemp, Aspen Primary Care", "720-555-0188");
        letter.MustSay("Dr. Hollis Kemp, Aspen Primary Care, 720-555-0188").MustSay("Inga Sorrel");
        var answered = await WorkUpWalk.AnswerAsync(letter, practice, "No objection from my side; see the enclosed tracing.");
        answered.MustNotSay("No objection").MustSay("What it says is for the prescriber").MustNotSay("Sign the reading").MustNotSay("This answer is wrong");
        Assert.Equal(await WorkUpWalk.StaffAsync(practice, "Amara Finch", walk), Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Unread)).OwnerStaffMemberId);
        var forAmara = await amara.GetAsync(letter.Path);
        await WorkUpWalk.ReadAsync(forAmara.MustSay("No objection from my side"), WorkUpReading.NeedsMore, "I want to see the tracing itself.");
        (await inga.GetAsync(letter.Path)).MustSay("Answered and read").MustNotSay("I want to see the tracing itself.").MustNotSay("needs more");

        // What the prescriber asked for the therapist may look after, and not withdraw.
        var ecg = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg);
        (await inga.GetAsync(ecg.Path)).MustSay("ECG").MustNotSay("Withdraw it");
    }

    [Theory, EachEngine]
    public async Task What_is_wrong_or_not_needed_stays_on_the_chart_with_its_reason(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ArrivedAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var ecg = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg);
        (await ecg.SubmitRefusedAsync("withdraw", ("because", ""))).MustSay("Write why");
        (await ecg.SubmitAsync("withdraw", ("because", "The cardiologist sent one of last month."))).MustSay("Withdrawn").MustSay("sent one of last month").MustNotSay("Write down the answer");
        var mistaken = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.SomethingElse, 10, "A sleep study");
        (await mistaken.SubmitAsync("withdraw", ("because", "Another chart."), ("mistake", "yes"))).MustSay("Entered in error");
        var lab = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.LaboratoryTests, 10, "TSH");
        var answered = await WorkUpWalk.AnswerAsync(lab, practice, "The paper of somebody else.");
        (await answered.SubmitRefusedAsync("aside", ("wrong", ""))).MustSay("Write what was wrong");
        var open = await answered.SubmitAsync("aside", ("wrong", "It names another person."));
        open.MustSay("Asked, not answered").MustSay("entered in error").MustSay("It names another person.").MustSay("The paper of somebody else.");
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Unread));
        await WorkUpWalk.ReadAsync(await WorkUpWalk.AnswerAsync(open, practice, "TSH 1.9."), WorkUpReading.NothingThatSpeaksAgainst, "As it should be.");
        Assert.Equal(2, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<WorkUpAnswer>().CountAsync(a => a.PatientId == walk.PatientId)));
        (await amara.GetAsync($"{walk.Chart}/work-up")).MustSay("A sleep study").MustSay("ECG").MustSay("Withdrawn");
    }

    [Theory, EachEngine]
    public async Task Nobody_else_opens_it_and_another_patients_request_is_no_page(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ArrivedAsync(practice);
        using var other = await ArrivedAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var path = (await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg)).Path;
        foreach (var name in new[] { "Perrin Vale", "Sunniva Rook" })
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync($"{walk.Chart}/work-up")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync(path)).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await walk.Patient.TryGetAsync(path)).Status);
        (await other.Patient.GetAsync("/home")).MustNotSay("ECG");
        Assert.Equal(HttpStatusCode.NotFound, (await amara.TryGetAsync(path.Replace(walk.PatientId.ToString(), other.PatientId.ToString(), StringComparison.Ordinal))).Status);
        using var stranger = practice.Visitor();
        Assert.NotEqual(path, (await stranger.TryGetAsync(path)).Path);
    }

    internal static IEnumerable<(string, string)> Hidden(Page page, string form)
        => page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector($"input[name=_handler][value={form}]") is not null)
            .QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

    private static async Task<ScreeningWalk> ArrivedAsync(RunningPractice practice)
    {
        var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        return walk;
    }
}
