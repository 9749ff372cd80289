using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Planning;

public sealed class PlanTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Each_step_appears_on_the_page_of_the_one_whose_turn_it_is(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Patient.GetAsync("/home")).MustSay("Your therapist writes a first plan");
        (await people.Therapist.GetAsync(people.Chart)).MustSay("Draft the plan");
        await PlanWalk.DraftAsync(people);
        (await people.Prescriber.GetAsync("/today")).MustSay("Set the medicine in the plan");
        (await people.Patient.GetAsync("/plan")).MustSay("Your plan is being written");
        (await PlanWalk.SetMedicineAsync(people)).MustSay("Are these kilograms? Confirmed by the prescriber.").MustSay("version 2");
        (await people.Patient.GetAsync("/home")).MustSay("Read your plan");
        await PlanWalk.AgreeAllAsync(people);
        (await people.Prescriber.GetAsync("/today")).MustSay("Record the order, written and sent elsewhere");
        (await people.Patient.GetAsync("/home")).MustSay("Your prescriber orders the medicine");
    }

    [Theory, EachEngine]
    public async Task An_edit_after_signing_begins_a_version_that_nobody_has_agreed_to(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        var seenBefore = await people.Patient.GetAsync("/plan");
        seenBefore.MustNotSay("not yet to this one");
        await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", ("sessions", "2"));
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustSay("Patient: agreed to version 2, not yet to this one").MustSay("Signed by the therapist and the prescriber and the patient")
            .MustSay("What changed");
        var chart = await people.Therapist.GetAsync($"{people.Chart}/plan");
        Assert.Contains("100 mg", chart.Document.QuerySelectorAll("details ins").Select(i => i.LastChild!.TextContent.Trim()));
        var mine = (await people.Patient.GetAsync("/plan")).MustSay("You signed version 2. This is what version 3 says otherwise.");
        Assert.Equal(["Before: 4", "Now: 2"], mine.Document.QuerySelectorAll("del, ins").Select(i => i.TextContent.Trim()));
        (await people.Prescriber.GetAsync($"{people.Chart}/medicine/order")).MustSay("The plan comes first");
        var kept = await people.Practice.LookAsync(db => db.Set<PlanAgreement>().AsNoTracking().Where(a => a.PatientId == people.PatientId).ToListAsync());
        Assert.Equal(3, kept.Count);
        Assert.All(kept, a => Assert.Equal(2, a.PlanVersion));
    }

    [Theory, EachEngine]
    public async Task A_page_that_was_open_while_the_plan_changed_signs_nothing(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        var stale = await people.Patient.GetAsync("/plan");
        await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", ("sessions", "3"));
        var refused = await stale.SubmitRefusedAsync("agree", ("signature", people.Name));
        Assert.Contains("changed since you opened", refused.ErrorAt("signature"));
        Assert.Equal(0, await people.Practice.LookAsync(db => db.Set<PlanAgreement>().CountAsync(a => a.PatientId == people.PatientId)));
    }

    [Theory, EachEngine]
    public async Task A_dose_beyond_the_stop_is_not_taken_and_one_beyond_the_usual_asks_for_a_reason(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine");
        var stopped = await page.SubmitRefusedAsync("medicine", ("weight", "70"), ("first", "100"), ("most", "650"), ("booster", "no"), ("reason", "I want to"));
        Assert.Contains("600 mg", stopped.ErrorAt("most"));
        stopped.MustSay("Doorway clinical dossier");
        var asked = await page.SubmitRefusedAsync("medicine", ("first", "150"), ("most", "200"), ("booster", "no"));
        Assert.NotNull(asked.ErrorAt("reason"));
        asked.MustSay("150 mg is above the usual first dose").MustSay("The weight is not known");
        await asked.SubmitAsync("medicine", ("first", "150"), ("most", "200"), ("booster", "no"), ("reason", "Took 150 mg before, elsewhere, without trouble."));
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustSay("Took 150 mg before");
    }

    [Theory, EachEngine]
    public async Task What_looks_like_a_slip_of_the_unit_is_confirmed_by_itself(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine");
        var refused = await page.SubmitRefusedAsync("medicine", ("weight", "154"), ("first", "10"), ("most", "200"), ("booster", "no"), ("reason", "Small on purpose."));
        Assert.NotNull(refused.ErrorAt("confirm-dose.weight.change"));
        Assert.NotNull(refused.ErrorAt("confirm-dose.lozenge.usual.low"));
        refused.MustSay("154 kg is 339.51 lb").MustSay("10 mg is below the usual 50 mg");
        await refused.SubmitAsync("medicine", ("weight", "70"), ("first", "10"), ("most", "200"), ("booster", "no"), ("reason", "Small on purpose."), ("confirm-dose.weight.change", "yes"), ("confirm-dose.lozenge.usual.low", "yes"));
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustSay("Small on purpose.");
    }

    [Theory, EachEngine]
    public async Task Not_this_is_kept_in_the_patients_words_and_becomes_the_therapists_task(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        var empty = await (await people.Patient.GetAsync("/plan")).SubmitRefusedAsync("change", ("words", ""));
        Assert.NotNull(empty.ErrorAt("words"));
        await empty.SubmitAsync("change", ("words", "Fewer sessions, please."));
        (await people.Patient.GetAsync("/home")).MustSay("Your therapist has your words").MustNotSay("Read your plan");
        (await people.Therapist.GetAsync("/today")).MustSay("Wishes a change in the plan").MustNotSay("Fewer sessions");
        var chart = await people.Therapist.GetAsync($"{people.Chart}/plan");
        await chart.MustSay("Fewer sessions, please.").SubmitAsync("answer", ("said", "We talked; four it is, with a look back after two."));
        (await people.Patient.GetAsync("/home")).MustSay("Read your plan");
    }

    [Theory, EachEngine]
    public async Task A_wrong_number_in_the_outline_stands_at_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var refused = await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitRefusedAsync("outline", ("goals", "Only curious."), ("sessions", "many"), ("spacing", "7"));
        Assert.Contains("many", refused.ErrorAt("sessions"));
        Assert.Contains("Only curious.", refused.Body);
        var tooClose = await refused.SubmitRefusedAsync("outline", ("sessions", "4"), ("spacing", "2"));
        Assert.Contains("3 days", tooClose.ErrorAt("spacing"));
        Assert.Equal(EpisodeStage.Planning, await people.StageAsync());
    }
}
