using Doorway.Care.Preparation;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Planning;

public sealed class PreparationTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_prepared_patient_gets_a_day_and_one_page_for_it(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/preparation/day")).MustSay("Still missing before a day can be set");
        (await people.Patient.GetAsync("/home")).MustSay("What do you hope for?").MustSay("Say who stays near you");
        await PlanWalk.PrepareAsync(people, "It is safe");
        (await people.Therapist.GetAsync("/today")).MustSay("Set the day of the session");
        var day = await people.Therapist.GetAsync($"{people.Chart}/preparation/day");
        var refused = await day.SubmitRefusedAsync("day", ("on", people.Day(10)), ("at", "ten-ish"));
        Assert.Contains("ten-ish", refused.ErrorAt("at"));
        Assert.Contains(people.Day(10), refused.Body);
        var set = await refused.SubmitAsync("day", ("on", people.Day(10)), ("at", "10:00 am"), ("integrationOn", people.Day(20)), ("integrationAt", "2:30 pm"));
        set.MustSay("Not 24 to 72 hours after the session");
        (await set.SubmitAsync("integration", ("integrationOn", people.Day(11)), ("integrationAt", "2:30 pm"))).MustNotSay("Not 24 to 72 hours");
        (await people.Patient.GetAsync("/preparing/day")).MustSay("10:00 am").MustSay("No food for six hours before").MustSay("Take your other medicines as your prescriber told you");
    }

    [Theory, EachEngine]
    public async Task Not_safe_leaves_no_trace_on_the_patients_pages_and_stops_the_day(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var one = await PlanningPeople.InAsync(practice);
        using var other = await PlanningPeople.MeetAsync(practice);
        await PlanWalk.ToPreparingAsync(one);
        await PlanWalk.ToPreparingAsync(other);
        await PlanWalk.PrepareAsync(one, "It is safe");
        await PlanWalk.PrepareAsync(other, "Not safe");
        foreach (var path in (string[])["/home", "/preparing", "/preparing/private", "/preparing/chaperone", "/medicine", "/plan"])
        {
            var safe = (await one.Patient.GetAsync(path)).Text.Replace(one.Name, "", StringComparison.Ordinal);
            var notSafe = (await other.Patient.GetAsync(path)).Text.Replace(other.Name, "", StringComparison.Ordinal);
            Assert.Equal(Untimed(safe), Untimed(notSafe));
        }
        (await other.Therapist.GetAsync("/today")).MustSay("Talk with them alone");
        (await other.Therapist.GetAsync($"{other.Chart}/preparation/day")).MustSay("it is not safe with this person");
        (await other.Prescriber.GetAsync($"{other.Chart}/preparation")).MustNotSay("not safe with this person");
        await (await other.Therapist.GetAsync($"{other.Chart}/preparation")).MustSay("In private: not safe").SubmitAsync("talk", ("said", "Their sister will come instead."));
        (await other.Therapist.GetAsync($"{other.Chart}/preparation/day")).MustSay("it is not safe with this person");
        await (await other.Patient.GetAsync("/preparing/chaperone")).SubmitAsync("chaperone", ("name", "Tamsin Halloway"), ("phone", "303-555-0171"));
        await (await other.Patient.GetAsync("/preparing/private")).SubmitAsync("private/It is safe");
        (await other.Therapist.GetAsync($"{other.Chart}/preparation/day")).MustSay("Set the day");
        Assert.Equal(2, await practice.LookAsync(db => db.Set<PrivateSafetyAnswer>().CountAsync(a => a.PatientId == other.PatientId)));
    }

    [Theory, EachEngine]
    public async Task The_card_offers_only_the_touch_of_the_consent_and_keeps_its_versions(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        var card = await people.Patient.GetAsync("/preparing/card");
        card.MustSay("Hold my hand").MustNotSay("Steady me when I stand up");
        await card.SubmitAsync("card", ("afraid", "Say my name"), ("avoid", "No talk of God, please"), ("touch", "hand"));
        await (await people.Patient.GetAsync("/preparing/card")).SubmitAsync("card", ("afraid", "Be quiet with me"));
        var chart = await people.Therapist.GetAsync($"{people.Chart}/preparation");
        chart.MustSay("version 2").MustSay("Be quiet with me").MustSay("No talk of God, please");
        Assert.Equal(2, await people.Practice.LookAsync(db => db.Set<HowToHelpMe>().CountAsync(c => c.PatientId == people.PatientId)));
    }

    // The minute of an event differs between two people who do the same one after the other.
    private static string Untimed(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\d{1,2}:\d{2} [ap]m", "");
}
