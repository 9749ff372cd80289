using Doorway.Care.Planning;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Planning;

/// <summary>A plan that began with an older version of its template than the program holds now.</summary>
public sealed class TemplateVersionTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_plan_says_which_template_it_goes_by_and_when_that_has_a_newer_version(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustSay("This plan goes by Lozenge at home, with a therapist on video, version 1 of the template (first course)").MustNotSay("newer version");
        var older = await practice.LookAsync(db => db.RunAsync(ct => db.Set<TreatmentPlan>().Where(p => p.PatientId == people.PatientId).ExecuteUpdateAsync(s => s.SetProperty(p => p.ProtocolVersion, "0"), ct)));
        Assert.Equal(1, older);
        (await people.Prescriber.GetAsync($"{people.Chart}/plan")).MustSay("The template has a newer version: 1").MustNotSay("Look at it in the outline");
        var outline = await (await people.Therapist.GetAsync($"{people.Chart}/plan")).FollowAsync("Look at it in the outline");
        await outline.MustSay("Go by version 1 of the template from here on").SubmitAsync("outline", ("newer", "yes"));
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustNotSay("newer version").MustSay("version 1 of the template");
        Assert.Equal("1", await practice.LookAsync(db => db.Set<TreatmentPlan>().AsNoTracking().Where(p => p.PatientId == people.PatientId).Select(p => p.ProtocolVersion).SingleAsync()));
    }
}
