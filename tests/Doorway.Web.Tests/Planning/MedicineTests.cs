using Doorway.Care.Episodes;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Planning;

public sealed class MedicineTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_count_that_fits_begins_the_preparation(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        (await people.Prescriber.GetAsync($"{people.Chart}/medicine/order")).MustSay("Doorway does not sign or send prescriptions");
        await PlanWalk.OrderAsync(people);
        (await people.Patient.GetAsync("/home")).MustSay("Count your medicine when it comes");
        Assert.Equal(EpisodeStage.Planning, await people.StageAsync());
        await PlanWalk.CountAsync(people, 12);
        Assert.Equal(EpisodeStage.Preparing, await people.StageAsync());
        (await people.Patient.GetAsync("/medicine")).MustSay("12 lozenges");
    }

    [Theory, EachEngine]
    public async Task Another_number_is_kept_thanked_for_and_settled_by_the_prescriber(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        await PlanWalk.OrderAsync(people);
        await PlanWalk.CountAsync(people, 11);
        (await people.Patient.GetAsync("/medicine")).MustSay("Thank you for counting.").MustSay("You have done nothing wrong");
        Assert.Equal(EpisodeStage.Planning, await people.StageAsync());
        (await people.Prescriber.GetAsync("/today")).MustSay("Incident: the count at home differs from the order");
        var page = await people.Prescriber.GetAsync($"{people.Chart}/medicine");
        var refused = await page.SubmitRefusedAsync("settle", ("units", "11"), ("found", ""));
        Assert.NotNull(refused.ErrorAt("found"));
        await refused.SubmitAsync("settle", ("units", "11"), ("found", "The pharmacy packed 11; they told me by phone."));
        Assert.Equal(EpisodeStage.Preparing, await people.StageAsync());
        (await people.Prescriber.GetAsync("/today")).MustNotSay("Incident: the count");
        (await people.Patient.GetAsync("/medicine")).MustSay("11 lozenges");
    }

    [Theory, EachEngine]
    public async Task An_order_beyond_the_planned_sessions_asks_why_and_beyond_the_plans_most_is_stopped(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        var page = await people.Prescriber.GetAsync($"{people.Chart}/medicine/order");
        (string, string)[] rest = [("strength", "50"), ("directions", "As told"), ("pharmacy", "Quillwort Compounding"), ("sent", "On paper")];
        var stopped = await page.SubmitRefusedAsync("order", [.. rest, ("units", "17"), ("quantityReason", "in case")]);
        Assert.Contains("at most 16 units", stopped.ErrorAt("units"));
        var asked = await page.SubmitRefusedAsync("order", [.. rest, ("units", "16")]);
        Assert.Contains("12 units", asked.ErrorAt("quantityReason"));
        Assert.Contains("Quillwort", asked.Body);
    }

    [Theory, EachEngine]
    public async Task What_is_left_over_is_written_down_and_no_more_than_is_there(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        var page = await people.Patient.GetAsync("/medicine");
        var refused = await page.SubmitRefusedAsync("gone", ("goneUnits", "13"), ("way", "TakeBackSite"));
        Assert.Contains("12 are left", refused.ErrorAt("goneUnits"));
        await page.SubmitAsync("gone", ("goneUnits", "2"), ("way", "TakeBackSite"));
        (await people.Patient.GetAsync("/medicine")).MustSay("10 lozenges");
        (await people.Therapist.GetAsync($"{people.Chart}/medicine")).MustSay("Given to a take-back site");
    }
}
