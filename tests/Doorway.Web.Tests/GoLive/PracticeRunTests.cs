using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Patients;
using Doorway.Care.Research;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.GoLive;

/// <summary>A practice rehearses with nobody real, and nobody can take it for care.</summary>
public sealed class PracticeRunTests(WalkedPractices walked)
{
    private const string Plays = "teodora@larkspur.example";

    [Theory, EachEngine]
    public async Task A_run_says_on_each_page_and_mail_that_it_is_nobody_and_keeps_its_name(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var page = await (await inga.GetAsync("/practice/begin")).FollowAsync("Practice runs");
        Assert.Empty(page.Document.QuerySelectorAll("input[type=email], input[name=email]"));
        page = await BeginAsync(inga);
        page.MustSay("Practice Run 1").MustSay("Teodora Marsh").MustSay("What a run cannot show in one day");

        using var player = practice.Visitor();
        var mail = await player.NewestMailToAsync(Plays);
        Assert.StartsWith("Practice run, nobody real: ", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Practice run, nobody real. This mail belongs to a rehearsal and not to care.", mail.Body, StringComparison.Ordinal);
        var home = await NewPatient.EnterAsync(player, Plays);
        home.MustSay("Practice run: nobody real").MustSay("If you are in danger yourself, call 911.");
        (await player.GetAsync("/record/print")).MustSay("Practice run: nobody real");
        await player.GetAsync("/arrive/you");
        (await (await player.GetAsync("/arrive/you")).SubmitRefusedAsync("you", ("given", "Wren"), ("family", "Halloway"), ("sex", "Female"), ("phone", "303-555-0142"))).MustSay("so that nobody takes it for a person");
        await (await player.GetAsync("/arrive/you")).SubmitAsync("you", ("sex", "Female"), ("phone", "303-555-0142"));

        (await inga.GetAsync("/patients")).MustSay("(nobody real), Practice Run 1");
        (await inga.GetAsync("/today")).MustNotSay("two weeks ago");
        var row = await RunAsync(practice);
        (await inga.GetAsync($"/patients/{row.PatientId}")).MustSay("Practice Run 1 (nobody real)").MustSay("Practice run: nobody real.").MustSay("Write no real order");
        using var desk = await practice.AsAsync("Perrin Vale");
        (await desk.GetAsync($"/people/{row.PatientId}")).MustSay("Practice Run 1 (nobody real)").MustSay("Practice run: nobody real.");
        await (await inga.GetAsync($"/people/{row.PatientId}")).SubmitRefusedAsync("contact", ("email", "somebody@else.example"), ("phone", ""));

        await inga.MoveClockAsync(15 * 24);
        (await inga.GetAsync("/today")).MustSay("End Practice Run 1: it was begun more than two weeks ago");
    }

    [Theory, EachEngine]
    public async Task Nobody_but_an_owner_begins_or_ends_one_and_two_are_open_at_most(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        foreach (var name in (string[])["Teodora Marsh", "Perrin Vale"])
        {
            using var other = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.TryGetAsync("/practice/run")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.PostRawAsync("/practice/run", ("_handler", "begin"), ("plays", Guid.NewGuid().ToString()), ("therapist", Guid.NewGuid().ToString()))).Status);
        }
        using var director = await practice.AsAsync("Teodora Marsh");
        (await director.GetAsync("/practice/begin")).MustSay("An owner begins and ends it.").MustNotSay("Practice runs");
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await BeginAsync(inga);
        // The same address plays one patient at a time.
        (await (await inga.GetAsync("/practice/run")).SubmitRefusedAsync("begin", ("plays", "Teodora Marsh"), ("therapist", "Inga Sorrel"))).MustSay("this address is in use here already");
        var waiting = await inga.GetAsync("/practice/run");
        var full = await BeginAsync(inga, "Perrin Vale");
        full.MustSay("2 runs are open, and no more than that at once");
        Assert.Empty(full.Document.QuerySelectorAll("form [name=_handler][value=begin]"));
        // A page that was opened before the second one began carries no third.
        await waiting.TrySubmitAsync("begin", ("plays", "Inga Sorrel"), ("therapist", "Inga Sorrel"));
        Assert.Equal(2, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<PracticeRun>().CountAsync()));
    }

    [Theory, EachEngine]
    public async Task The_end_closes_links_and_sign_in_and_takes_it_out_of_every_list_but_not_of_the_record(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await BeginAsync(inga);
        using var player = practice.Visitor();
        await NewPatient.EnterAsync(player, Plays);
        await (await player.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", Plays));
        var unused = (await player.NewestMailToAsync(Plays)).Link;
        await (await player.GetAsync("/messages")).SubmitAsync("message", ("words", "Does this box work?"));
        (await inga.GetAsync("/today")).MustSay("Practice Run 1");
        var run = await RunAsync(practice);

        (await (await inga.GetAsync("/practice/run")).SubmitRefusedAsync("end-1", ("because-1", ""))).MustSay("Write in a few words why it ends.");
        var ended = await (await inga.GetAsync("/practice/run")).SubmitAsync("end-1", ("because-1", "The whole way was gone once."));
        ended.MustSay("None is open").MustSay("The whole way was gone once.");

        Assert.DoesNotContain("/home", (await player.TryGetAsync("/home")).Path, StringComparison.Ordinal);
        using var late = practice.Visitor();
        Assert.Empty((await late.TryGetAsync(unused)).Document.QuerySelectorAll("form [name=_handler][value=enter]"));
        var mails = (await late.ReadMailAsync()).Count;
        await (await late.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", Plays));
        Assert.Equal(mails, (await late.ReadMailAsync()).Count);
        foreach (var list in (string[])["/patients", "/today", "/work/messages", "/people"])
            (await inga.GetAsync(list)).MustNotSay("Practice Run 1");
        (await inga.GetAsync($"/patients/{run.PatientId}")).MustSay("Practice run: nobody real.").MustSay("It has ended.");
        Assert.True(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().AllAsync(e => e.PatientId != run.PatientId || e.ClosedAt != null)));
        Assert.False(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().AnyAsync(f => f.PatientId == run.PatientId && f.DoneAt == null)));

        // It never comes back as anybody; the next one has another number.
        (await BeginAsync(inga)).MustSay("Practice Run 2");
    }

    [Theory, EachEngine]
    public async Task A_run_is_in_no_count_open_or_ended(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        // With one patient and eleven runs a count of rows would be big enough to be shown.
        for (var i = 1; i <= SmallCells.SmallestShown; i++)
        {
            var begun = await BeginAsync(inga);
            begun.MustSay($"Practice Run {i}");
            if (i < SmallCells.SmallestShown)
                await begun.SubmitAsync($"end-{i}", ($"because-{i}", "Enough"));
        }
        using var researcher = await practice.AsAsync("Sunniva Rook");
        (await (await researcher.GetAsync("/research")).SubmitAsync("count")).MustSay("We do not publish this").MustNotSay("N 12");
        var stored = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<CountedTables>().SingleAsync());
        Assert.DoesNotContain($"\"all\":{SmallCells.SmallestShown + 1}", stored.Tables, StringComparison.Ordinal);
        Assert.DoesNotContain("\"people\":1", stored.Tables, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Without_proven_mail_no_run_begins(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var owner = practice.Visitor();
        await GoLiveTests.FoundAsync(practice, owner);
        var page = await owner.GetAsync("/practice/run");
        page.MustSay("Once mail is proven, it can begin");
        (await page.SubmitRefusedAsync("begin", ("plays", "Petra Lindqvist"), ("therapist", "Petra Lindqvist"))).MustSay("Nobody has proven yet that mail from here arrives");
        Assert.False(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Patient>().AnyAsync()));
    }

    [Theory, EachEngine]
    public async Task Who_was_invited_and_has_not_come_in_neither_plays_nor_treats(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await NewStaff.InviteAsync(practice, "Tom Weller", "tom@larkspurr.example", StaffRoles.Therapist);
        (await inga.GetAsync("/practice/run")).MustSay("Teodora Marsh").MustNotSay("Tom Weller");

        await NewStaff.TakePlaceAsync(practice, "Linden Moor", StaffRoles.Therapist);
        (await inga.GetAsync("/practice/run")).MustSay("Linden Moor");
        (await BeginAsync(inga, "Linden Moor")).MustSay("Practice Run 1");
    }

    [Theory, EachEngine]
    public async Task Who_plays_an_open_run_leaves_only_after_its_end(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await BeginAsync(inga);
        var refused = await (await inga.GetAsync("/practice")).SubmitRefusedAsync("left", ("gone", "Teodora Marsh"));
        Assert.Contains("Teodora Marsh plays Practice Run 1, and its links go to their mail. End it first", refused.ErrorAt("left/gone"), StringComparison.Ordinal);
        await (await inga.GetAsync("/practice/run")).SubmitAsync("end-1", ("because-1", "Teodora leaves."));
        await (await inga.GetAsync("/practice")).SubmitAsync("left", ("gone", "Teodora Marsh"));
        (await inga.GetAsync("/practice/run")).MustNotSay("Teodora Marsh");
    }

    [Theory, EachEngine]
    public async Task What_was_asked_in_a_run_ends_with_it_here_and_next_door(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Ossian Hart", StaffRoles.Owner | StaffRoles.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var ossian = await practice.AsAsync("Ossian Hart");
        await BeginAsync(inga);
        using var player = practice.Visitor();
        await NewPatient.EnterAsync(player, Plays);
        await (await player.GetAsync("/record/correction")).SubmitAsync("correction", ("what", "It is another day."));
        await (await player.GetAsync("/record/complaint")).SubmitAsync("complaint", ("words", "Does this reach anybody?"));
        var run = await RunAsync(practice);
        var found = await (await inga.GetAsync($"/patients/{run.PatientId}/sharing")).SubmitAsync("find", ("sought", "northlight"));
        await found.SubmitAsync("Propose Amara Finch, PMHNP");
        await (await player.GetAsync("/sharing")).SubmitAsync("Sign", ("signature", "Practice Run 1 (nobody real)"));

        (await inga.GetAsync("/today")).MustSay("Answer a request to put the record right");
        (await ossian.GetAsync("/today")).MustSay("Somebody has written to you in confidence");
        var invitation = await (await amara.GetAsync("/today")).FollowAsync("Answer Larkspur House (practice run, nobody real): a patient asks you to take part");
        invitation.MustSay("Practice Run 1 (nobody real) signed this");

        await (await inga.GetAsync("/practice/run")).SubmitAsync("end-1", ("because-1", "Enough."));
        (await inga.GetAsync("/today")).MustNotSay("put the record right");
        (await ossian.GetAsync("/today")).MustNotSay("in confidence");
        (await amara.GetAsync("/today")).MustNotSay("practice run");
        (await amara.GetAsync(invitation.Path)).MustSay("Declined, or taken back");
        Assert.Empty((await amara.GetAsync(invitation.Path)).Document.QuerySelectorAll("form [name=_handler][value=invitation]"));
    }

    [Theory, EachEngine]
    public async Task An_owner_who_treats_nobody_begins_and_ends_a_run(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Ossian Hart", StaffRoles.Owner);
        using var ossian = await practice.AsAsync("Ossian Hart");
        (await BeginAsync(ossian, "Ossian Hart")).MustSay("Practice Run 1").MustNotSay("Its chart");
        using var player = practice.Visitor();
        await NewPatient.EnterAsync(player, "ossian.hart@larkspur.example");
        await (await player.GetAsync("/messages")).SubmitAsync("message", ("words", "Does this box work?"));
        (await (await ossian.GetAsync("/practice/run")).SubmitAsync("end-1", ("because-1", "Gone once."))).MustSay("None is open").MustSay("Gone once.");
        Assert.DoesNotContain("/home", (await player.TryGetAsync("/home")).Path, StringComparison.Ordinal);
        Assert.True(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().AllAsync(e => e.ClosedAt != null)));
    }

    private static async Task<Page> BeginAsync(Visitor owner, string plays = "Teodora Marsh")
        => await (await owner.GetAsync("/practice/run")).SubmitAsync("begin", ("plays", plays), ("therapist", "Inga Sorrel"));

    private static Task<PracticeRun> RunAsync(RunningPractice practice)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<PracticeRun>().OrderByDescending(r => r.Number).FirstAsync());
}
