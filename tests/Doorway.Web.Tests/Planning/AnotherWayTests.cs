using System.Globalization;
using System.Net;
using Doorway.Care.Episodes;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Planning;

/// <summary>From home to the clinic after the yes: nothing of the old way holds for the new one.</summary>
public sealed class AnotherWayTests(WalkedPractices walked)
{
    private const string Muscle = "clinic-intramuscular-induction";

    [Theory, EachEngine]
    public async Task From_home_to_the_clinic_everything_is_decided_consented_and_planned_anew(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        var clearance = await people.Prescriber.GetAsync($"{people.Chart}/clearance");
        await clearance.SubmitRefusedAsync("another", ("way", ""));
        await clearance.SubmitAsync("another", ("way", Muscle));
        Assert.Equal(EpisodeStage.Deciding, await people.StageAsync());
        (await people.Patient.GetAsync("/plan")).MustNotSay("100 mg");
        (await people.Patient.GetAsync("/home")).MustNotSay("Count your medicine");

        var until = DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
        var judged = await people.Prescriber.GetAsync($"{people.Chart}/clearance");
        judged.MustSay("Asked for: an injection into a muscle, in the clinic");
        await judged.SubmitAsync("decision", ("decision", "Clear"), ("reason", "The cuff at home was not to be had."), ("expires", until));

        (await people.Patient.GetAsync("/home")).MustSay("Read what you would be agreeing to");
        var text = await people.Patient.GetAsync("/consents/ketamine");
        text.MustSay("into a muscle").MustNotSay("You signed this");
        await ConsentWalk.SignAsync(people.Patient, people.Name);
        await ConsentWalk.AttestAsync(people.Prescriber, people.Chart);
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustNotSay("held in the mouth");
        await PlanWalk.DraftAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/plan")).MustSay("nto a muscle");
    }

    [Theory, EachEngine]
    public async Task A_day_that_is_set_or_a_page_that_is_old_stands_in_the_way(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        await PlanWalk.PrepareAsync(people, "It is safe");
        var old = await people.Prescriber.GetAsync($"{people.Chart}/clearance");
        var day = await people.Therapist.GetAsync($"{people.Chart}/preparation/day");
        await day.SubmitAsync("day", ("on", people.Day(10)), ("at", "10:00 am"), ("integrationOn", people.Day(11)), ("integrationAt", "2:30 pm"));
        var refused = await old.SubmitRefusedAsync("another", ("way", Muscle));
        Assert.Contains("A day is set", refused.ErrorAt("another/way"));
        Assert.Equal(EpisodeStage.Preparing, await people.StageAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await people.Therapist.TryGetAsync($"{people.Chart}/clearance")).Status);
    }
}
