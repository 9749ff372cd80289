using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.GoLive;

public sealed class PracticeRunPaperTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Papers_of_a_run_say_that_they_are_about_nobody_and_no_prescription(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await inga.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("words", "A quiet session."), ("signature", "Inga Sorrel"));
        string[] papers = [$"/patients/{day.PatientId}/plan/print", $"{day.Path}/note/print", $"{day.Path}/paper"];
        foreach (var paper in papers)
            (await inga.GetAsync(paper)).MustNotSay("PRACTICE RUN");

        // No page makes a patient into a run, so the whole way to a paper is borrowed from one who is none.
        var marked = await practice.LookAsync(db => db.RunAsync(ct => db.Database.ExecuteSqlRawAsync("UPDATE patients SET is_practice_run = TRUE", ct)));
        Assert.True(marked > 0);
        foreach (var paper in papers)
            (await inga.GetAsync(paper)).MustSay("PRACTICE RUN: not about a person.").MustSay("Not a prescription");
        (await inga.GetAsync($"/patients/{day.PatientId}/medicine")).MustSay("Practice run: nobody real.").MustSay("Write no real order");
        var form = await amara.GetAsync($"/patients/{day.PatientId}/documents/referrer");
        (await form.SubmitAsync("referrer", ("to", "Dr. Hollis Kemp"), ("knows", "yes"), ("signature", "Amara Finch"))).MustSay("PRACTICE RUN: not about a person.");
    }
}
