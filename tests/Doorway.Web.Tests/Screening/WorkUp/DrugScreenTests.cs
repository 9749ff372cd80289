using Doorway.Care.Access;
using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.WorkUp;

/// <summary>A urine drug screen, and what is done in the practice when the patient comes.</summary>
public sealed class DrugScreenTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task It_is_asked_answered_with_whether_ketamine_was_tested_and_read_by_prescribers_alone(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        var chart = $"/patients/{day.PatientId}";
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        Assert.Equal("Not asked for", Line(await amara.GetAsync($"{chart}/exposure")));
        var unneeded = await AskAsync(amara, practice, chart, "UrineDrugScreen");
        await unneeded.SubmitAsync("withdraw", ("because", "Their own doctor sent one of last week."));
        var request = await AskAsync(amara, practice, chart, "UrineDrugScreen");
        request.MustSay("Done here, when they come");

        // The patient has nothing to bring, and is not doubted.
        (await wren.GetAsync("/home")).MustSay("When you come to us, we do this here: a urine drug test");
        var mine = await wren.GetAsync("/asked");
        mine.MustSay("We do it here with you, when you come.").MustSay("It is not a sign that we doubt you.").MustNotSay("I have done it, or sent it");

        var missing = await request.SubmitRefusedAsync("answer", ("made", WorkUpWalk.Day(practice, 0)), ("drug-screen", "SomethingFound"));
        missing.MustSay("Choose whether ketamine was part of the test.");
        (await request.SubmitRefusedAsync("answer", ("made", WorkUpWalk.Day(practice, 0)), ("drug-screen", "SomethingFound"), ("ketamine", "NotTested"))).MustSay("Write what was found");
        var forInga = await inga.GetAsync(request.Path);
        var saved = await forInga.SubmitAsync("answer", ("made", WorkUpWalk.Day(practice, 0)), ("drug-screen", "SomethingFound"), ("ketamine", "NotTested"), ("result", "Benzodiazepines: the strip shows them."));
        saved.MustSay("What it says is for the prescriber").MustNotSay("something found").MustNotSay("Benzodiazepines");
        Assert.Equal("For the prescriber", Line(await inga.GetAsync($"{chart}/exposure")));

        var both = await amara.GetAsync($"{chart}/exposure");
        var facts = both.Document.QuerySelectorAll("[data-fact=UrineDrugScreen]").Select(f => Page.Words(f)).ToList();
        Assert.Equal(2, facts.Count);
        Assert.Contains(facts, f => f.EndsWith("asked for, and withdrawn: Their own doctor sent one of last week.", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.EndsWith("Something found. Ketamine was not part of the test; no prescriber has read it yet.", StringComparison.Ordinal));
        var unread = await amara.GetAsync(request.Path);
        unread.MustSay("Urine drug screen: something found. Ketamine was not part of the test.");
        await WorkUpWalk.ReadAsync(unread, WorkUpReading.NothingThatSpeaksAgainst, "Their own lorazepam, as written down.");
        Assert.DoesNotContain("no prescriber has read it", Line(await amara.GetAsync($"{chart}/exposure")), StringComparison.Ordinal);
        var row = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<WorkUpAnswer>().SingleAsync(a => a.PatientId == day.PatientId));
        Assert.Equal((DrugScreenResult.SomethingFound, KetamineInScreen.NotTested, null), (row.DrugScreen!.Value, row.Ketamine!.Value, row.Pregnancy));
    }

    [Theory, EachEngine]
    public async Task A_pregnancy_test_is_done_here_too_and_a_letter_of_another_doctor_is_not(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var chart = $"/patients/{DosingDay.In(practice).PatientId}";
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var list = await amara.GetAsync($"{chart}/work-up");
        (await list.SubmitRefusedAsync("ask", ("kind", "ClearanceLetter"), ("why", "The heart."), ("due", WorkUpWalk.Day(practice, 5)), ("way", "HereInThePractice"), ("doctor", "Dr. Hollis Kemp"))).MustSay("A letter of another doctor comes from them");
        var test = await AskAsync(amara, practice, chart, "UrinePregnancyTest");
        test.MustSay("Done here, when they come");
        (await WorkUpWalk.AnswerAsync(test, practice, "", pregnancy: PregnancyTestResult.Negative)).MustSay("Pregnancy test: negative");
    }

    private static async Task<Page> AskAsync(Visitor prescriber, RunningPractice practice, string chart, string kind)
        => await (await prescriber.GetAsync($"{chart}/work-up")).SubmitAsync("ask", ("kind", kind), ("why", "Before more medicine."), ("due", WorkUpWalk.Day(practice, 5)), ("way", "HereInThePractice"));

    private static string Line(Page page)
        => Page.Words(page.Document.QuerySelectorAll("[data-misuse] dt").Single(t => Page.Words(t) == "Urine drug screen").NextElementSibling!);
}
