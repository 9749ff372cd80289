using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

/// <summary>Harm and incidents are followed to their end, by their pages.</summary>
public sealed class HarmTests(WalkedPractices walked)
{
    private const string AskHowItWent = "Ask how an adverse event went on, and write it down";

    [Theory, EachEngine]
    public async Task An_adverse_event_stays_on_the_therapists_page_until_somebody_writes_how_it_ended(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, patient);
        var form = await inga.GetAsync($"{patient.Path}/adverse-event");
        var refused = await form.SubmitRefusedAsync("harm-form", ("kind", "pressure"), ("what", "148 over 96 for half an hour"));
        Assert.NotNull(refused.ErrorAt("grade"));
        Assert.Contains("148 over 96", refused.Body);
        (await refused.SubmitAsync("harm-form", ("grade", "Moderate"), ("actions", "Measured every five minutes"))).MustSay("Adverse event: Raised blood pressure, moderate");
        (await inga.GetAsync("/today")).MustNotSay(AskHowItWent);
        await DayByHand.StopAsync(inga, patient);

        var asked = await (await inga.GetAsync("/today")).FollowAsync(AskHowItWent);
        asked = await asked.SubmitAsync(OutcomeForm(asked)!, ("outcome", "Ongoing"));
        Assert.NotNull(OutcomeForm(asked));
        (await inga.GetAsync("/today")).MustSay(AskHowItWent);

        using var amara = await practice.AsAsync("Amara Finch");
        var ended = await amara.GetAsync($"{patient.Path}/adverse-event");
        ended = await ended.SubmitAsync(OutcomeForm(ended)!, ("outcome", "Resolved"));
        ended.MustSay("It is over");
        Assert.Null(OutcomeForm(ended));
        (await inga.GetAsync("/today")).MustNotSay(AskHowItWent);
    }

    [Theory, EachEngine]
    public async Task An_incident_is_closed_by_the_therapist_with_what_was_found(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, patient);
        var form = await inga.GetAsync($"{patient.Path}/incident");
        Assert.Equal("Write what happened.", (await form.SubmitRefusedAsync("incident-form", ("what", " "))).ErrorAt("what"));
        await form.SubmitAsync("incident-form", ("what", "The neighbor walked in."));

        var incident = await (await inga.GetAsync("/today")).FollowAsync("Look into an incident in a session");
        using var amara = await practice.AsAsync("Amara Finch");
        var read = await amara.GetAsync(incident.Path);
        read.MustSay("The neighbor walked in.").MustSay("The therapist of the session looks into it");
        Assert.Null(read.Document.QuerySelector("textarea[name=learned]"));
        Assert.Equal("Write what you found and what changes.", (await incident.SubmitRefusedAsync("close", ("learned", " "))).ErrorAt("learned"));
        (await incident.SubmitAsync("close", ("learned", "The door is locked from now on."))).MustSay("Closed").MustSay("Found: The door is locked from now on.");
        (await inga.GetAsync("/today")).MustNotSay("Look into an incident");
        (await amara.GetAsync(incident.Path)).MustSay("Found: The door is locked from now on.");
    }

    private static string? OutcomeForm(Page page) => page.Document.QuerySelector("input[name=_handler][value^=outcome-]")?.GetAttribute("value");
}
