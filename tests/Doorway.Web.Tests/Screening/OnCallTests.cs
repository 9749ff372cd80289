using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Screening;

public sealed class OnCallTests
{
    [Theory, EachEngine]
    public async Task A_guest_who_was_on_call_before_they_were_let_in_is_on_call_for_that_patient_too(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await ScreeningWalk.SwitchOnAsync(prescriber);
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync("/today")).MustSay("Nobody is on call now");
        await walk.ShareAsync();
        (await therapist.GetAsync("/today")).MustSay("Amara Finch, PMHNP on call to").MustNotSay("Nobody is on call now");
        var crisis = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "no", "yes");
        crisis.MustSay("Amara Finch will phone you");
        await ScreeningWalk.SwitchOffAsync(prescriber);
        (await therapist.GetAsync("/today")).MustSay("Nobody is on call now");
    }
}
