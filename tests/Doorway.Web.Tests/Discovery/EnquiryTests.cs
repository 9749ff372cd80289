using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Episodes;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Discovery;

public sealed class EnquiryTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_public_page_names_the_people_the_states_and_the_prices_of_the_practice(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        (await anybody.GetAsync("/")).MustSay("Inga Sorrel").MustSay("We are licensed in Colorado").MustSay("$395").MustNotSay("Amara Finch");
    }

    [Theory, EachEngine]
    public async Task An_owner_keeps_the_prices_of_the_public_page_and_a_wrong_one_is_refused_at_its_field(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var owner = await practice.AsAsync("Inga Sorrel");
        var refused = await (await owner.GetAsync("/practice/prices")).SubmitRefusedAsync("prices", ("what-5", "Group evening"), ("visits-5", "two"), ("each-5", "90"));
        Assert.NotNull(refused.ErrorAt("visits-5"));
        Assert.Equal("Group evening", refused.Document.QuerySelector("[name=what-5]")!.GetAttribute("value"));
        await refused.SubmitAsync("prices", ("visits-5", "2"), ("each-5", "90.50"));
        (await practice.Visitor().GetAsync("/")).MustSay("Group evening").MustSay("$90.50").MustSay("$181");
        await refused.SubmitAsync("prices", ("visits-5", "2"), ("each-5", "$1,290"));
        (await practice.Visitor().GetAsync("/")).MustSay("$2,580");
        Assert.NotNull((await refused.SubmitRefusedAsync("prices", ("visits-5", "2"), ("each-5", "12,90"))).ErrorAt("each-5"));
    }

    [Theory, EachEngine]
    public async Task A_note_is_sealed_and_leads_to_an_invitation_with_a_link_that_opens_the_first_steps(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = practice.Visitor();
        (await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example", ("words", "Since the winter I do not sleep."))).MustSay("Your note has arrived.");
        var stored = await practice.LookAsync(db => db.Set<Enquiry>().SingleAsync(e => e.Email == "wren@halloway.example"));
        Assert.DoesNotContain("winter", Encoding.UTF8.GetString(stored.SealedWords!));

        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync($"/enquiries/{stored.Id}")).MustSay("Since the winter I do not sleep.");
        (await NewPatient.InviteAsync(therapist, "Wren")).MustSay("Wren Halloway").MustSay("Is arriving: 0 of 5 steps done");
        (await therapist.GetAsync("/enquiries")).MustSay("Invited");
        (await therapist.GetAsync($"/patients/{await practice.LookAsync(db => db.Set<Enquiry>().Where(e => e.Id == stored.Id).Select(e => e.PatientId).SingleAsync())}")).MustSay("Who cares for them").MustSay("Inga Sorrel").MustSay("Nobody yet: propose one");

        var home = await NewPatient.EnterAsync(patient, "wren@halloway.example");
        home.MustSay("Wren.").MustSay("Read how we keep what you tell us");
        var (account, episode) = await practice.LookAsync(async db => (
            await db.Set<Account>().SingleAsync(a => a.Email == "wren@halloway.example"),
            await db.Set<Episode>().SingleAsync(e => e.PatientId == db.Set<Enquiry>().Single(q => q.Id == stored.Id).PatientId)));
        Assert.Null(account.PasswordHash);
        Assert.Equal(EpisodeStage.Arriving, episode.Stage);
    }

    [Theory, EachEngine]
    public async Task From_outside_our_states_only_what_an_answer_needs_is_kept(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        var page = await NewPatient.EnquireAsync(anybody, "Sol Tarn", "sol@tarn.example", ("state", "NM"), ("phone", "505-555-0107"));
        page.MustSay("Thank you for writing.").MustSay("What else you wrote was not kept.").MustSay("988");
        var stored = await practice.LookAsync(db => db.Set<Enquiry>().SingleAsync(e => e.Email == "sol@tarn.example"));
        Assert.True(stored.IsOutsideOurStates);
        Assert.Null(stored.SealedWords);
        Assert.Null(stored.SealedSelfCheck);
        Assert.Null(stored.Phone);
    }

    [Theory, EachEngine]
    public async Task A_kind_no_says_its_reason_and_where_to_turn(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        await NewPatient.EnquireAsync(anybody, "Odo Marsh", "odo@marsh.example");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        var enquiry = await (await therapist.GetAsync("/today")).FollowAsync("Answer Odo’s enquiry");
        await enquiry.SubmitAsync("no", ("because", "NoRoomNow"));
        var mail = await anybody.NewestMailToAsync("odo@marsh.example");
        Assert.Contains("no room for a new person now", mail.Body);
        Assert.Contains("988", mail.Body);
        (await therapist.GetAsync("/today")).MustNotSay("Answer Odo’s enquiry");
    }

    [Theory, EachEngine]
    public async Task Who_does_not_feel_safe_stands_first_and_is_talked_with_before_any_letter(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        var answer = await (await anybody.GetAsync("/self-check")).SubmitAsync("check", ("safe", "not-safe"));
        await answer.SubmitAsync("enquire", ("name", "Tamsin Reed"), ("email", "tamsin@reed.example"), ("state", "CO"), ("carry", "yes"));
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        var today = await therapist.GetAsync("/today");
        Assert.Contains("Answer Tamsin’s enquiry", Page.Words(today.Document.QuerySelector("ul.first-task")!));
        var enquiry = await today.FollowAsync("Answer Tamsin’s enquiry");
        var refused = await enquiry.SubmitRefusedAsync("no", ("because", "OtherCareFitsBetter"));
        Assert.Equal("They said that they do not feel safe. Talk with them first, then tick this.", refused.ErrorAt("no/spoken"));
        await refused.SubmitAsync("no", ("spoken", "yes"));
    }

    [Theory, EachEngine]
    public async Task A_wrong_form_says_so_at_the_field_and_loses_nothing(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var refused = await (await anybody.GetAsync("/enquire")).SubmitRefusedAsync("enquire", ("name", "Juno Ash"), ("email", "juno"), ("words", "Line one\nline two"), ("reach", "Phone"));
        Assert.NotNull(refused.ErrorAt("email"));
        Assert.NotNull(refused.ErrorAt("state"));
        Assert.Equal("Juno Ash", refused.Document.QuerySelector("[name=name]")!.GetAttribute("value"));
        Assert.Contains("line two", refused.Document.QuerySelector("[name=words]")!.TextContent);
    }

    [Theory, EachEngine]
    public async Task Help_leads_with_988_and_says_that_we_are_no_emergency_service(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        (await anybody.GetAsync("/help")).MustSay("Call or text 988, any hour.").MustSay("We are not an emergency service.").MustSay("303-555-0117");
    }
}
