using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Planning;

/// <summary>The whole way of a plan, with the sessions without medicine as steps like the others.</summary>
public sealed class PlanWayTests(WalkedPractices walked)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory, EachEngine]
    public async Task The_patient_and_the_team_see_every_step_and_what_is_done(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people, ("preparation", "2"), ("sessions", "3"), ("integration", "2"));
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        foreach (var reader in new[] { people.Patient, people.Therapist })
        {
            var page = await reader.GetAsync(reader == people.Patient ? "/plan" : $"{people.Chart}/plan");
            Assert.Equal(2 + (3 * 3) + 1, Steps(page).Count);
            Assert.All(Steps(page), s => Assert.Equal("no", s.GetAttribute("data-done")));
            Assert.Contains("This comes next.", Page.Words(Steps(page)[0]), StringComparison.Ordinal);
            page.MustSay("Talk 2 of 2 to get ready").MustSay("Session 3 of 3 with medicine").MustSay("Talk 2 of 2 to make sense of session 3").MustSay("Looking back together");
        }
        await PlanWalk.OrderAsync(people, 50, 9);
        await PlanWalk.CountAsync(people, 9);
        await PlanWalk.RecordSessionAsync(people);
        var mine = Steps(await people.Patient.GetAsync("/plan"));
        Assert.Equal("yes", mine[0].GetAttribute("data-done"));
        Assert.Contains("Done on", Page.Words(mine[0]), StringComparison.Ordinal);
        Assert.Contains("This comes next.", Page.Words(mine[1]), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task After_a_session_it_stands_as_done_and_another_template_counts_anew(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var before = Steps(await inga.GetAsync($"/patients/{day.PatientId}/plan"));
        Assert.Single(before, s => s.GetAttribute("data-step") == "Medicine" && s.GetAttribute("data-done") == "yes");
        Assert.Single(before, s => s.GetAttribute("data-step") == "Preparation" && s.GetAttribute("data-done") == "yes");
        await (await inga.GetAsync($"/patients/{day.PatientId}/plan/outline?template=telehealth-lozenge-taper")).SubmitAsync("outline", ("goals", "To come to an end well."), ("sessions", "2"), ("spacing", "30"), ("gaps", "45"));
        var page = await inga.GetAsync($"/patients/{day.PatientId}/plan");
        page.MustSay("Sessions with medicine held before it began: 1.").MustSay("This part of your care is for coming to an end");
        Assert.All(Steps(page), s => Assert.Equal("no", s.GetAttribute("data-done")));
        Assert.Equal(2, Steps(page).Count(s => s.GetAttribute("data-step") == "Medicine"));
    }

    [Fact]
    public void What_was_held_beyond_the_plan_stands_too_and_a_session_without_medicine_says_so()
    {
        var plan = new TreatmentPlan { PracticeId = Guid.NewGuid(), Id = Guid.NewGuid(), PatientId = Guid.NewGuid(), EpisodeId = Guid.NewGuid(), DraftedAt = Noon, Setting = default, Route = default };
        plan.BeginWith(KnowledgeSet.Embedded.Protocol(TreatmentPlan.FirstProtocol), 0);
        plan.Outline(new PlanOutline(SealedText.Nothing, SealedText.Nothing, 1, 1, 1, 7));
        var steps = PlanWay.Steps(plan, new HeldSoFar([Noon, Noon.AddDays(1)], [new(Noon.AddDays(2), false, [], Noon.AddDays(3)), new(Noon.AddDays(9), true, [Noon.AddDays(10), Noon.AddDays(11)], null)], null, Noon.AddDays(20)));
        Assert.Equal([PlanStepKind.Preparation, PlanStepKind.Preparation, PlanStepKind.Medicine, PlanStepKind.Integration, PlanStepKind.Medicine, PlanStepKind.Integration, PlanStepKind.Integration, PlanStepKind.Review], steps.Select(s => s.Kind));
        Assert.Equal((true, 2), (steps[2].WasWithoutMedicine, steps[2].Of));
        Assert.Equal((false, Noon.AddDays(3)), (steps[3].IsDone, steps[3].SetFor));
        Assert.Equal((2, 2, true), (steps[6].Of, steps[6].Session, steps[6].IsDone));
        Assert.True(steps[7].IsDone);
    }

    private static List<AngleSharp.Dom.IElement> Steps(Page page) => [.. page.Document.QuerySelectorAll("[data-way] [data-step]")];
}
