using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Outcomes;

/// <summary>What goes out by itself is chosen for each patient; a reason of care fills the choice in and saves nothing.</summary>
public sealed class CourseMeasuresTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_choice_for_one_patient_goes_out_at_its_points_and_not_before(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var page = (await inga.GetAsync($"/patients/{day.PatientId}/measures")).MustSay("Nobody yet: this is what everybody gets");
        var filled = (await page.TrySubmitAsync("fill", ("reason", "measures.trauma"))).MustSay("Filled in as for trauma; not saved yet.").MustSay("ISI would belong to it");
        (await inga.GetAsync($"/patients/{day.PatientId}/measures")).MustSay("Nobody yet: this is what everybody gets");
        await filled.SubmitAsync("course-measures");
        (await inga.GetAsync($"/patients/{day.PatientId}/measures")).MustSay("Inga Sorrel").MustSay("PCL-5");

        // A week after the dose: PHQ-9 and GAD-7. In the month: these, PCL-5 and the bladder questions.
        Assert.Equal("Question 1 of 16", await QuestionMails.NextAsync(practice, inga, day, 24 * 8));
        Assert.Equal("Question 1 of 44", await QuestionMails.NextAsync(practice, inga, day, 24 * 31));
    }

    [Theory, EachEngine]
    public async Task The_question_about_thoughts_of_death_is_never_left_out(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var refused = await (await amara.GetAsync($"/patients/{day.PatientId}/measures")).SubmitRefusedAsync("course-measures", ("each", "gad-7"), ("monthly", "audit-c"));
        Assert.StartsWith("PHQ-9 stays", refused.ErrorAt("course-measures/each"), StringComparison.Ordinal);
        Assert.Single(refused.Document.QuerySelectorAll("input[name=monthly][value=audit-c][checked]"));
    }
}
