using System.Net;
using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Discovery;

/// <summary>Where there is no room an enquirer waits, with a day by which they hear again, until a place is offered and taken.</summary>
public sealed class WaitingListTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Whoever_waits_is_told_by_when_they_hear_again_and_can_leave_the_list(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Alma Quill", ("words", "Since the winter I do not sleep."));
        await waiting.PutOnListAsync(30);
        (await waiting.Therapist.GetAsync("/today")).MustNotSay("Alma");
        (await waiting.Therapist.GetAsync("/enquiries")).MustSay("Waiting list").MustSay("Alma Quill");
        var mail = await waiting.Person.NewestMailToAsync(waiting.Email);
        Assert.Contains($"You hear from us again by {waiting.LongDay(30)}", mail.Body);
        Assert.Contains("988", mail.Body);
        Assert.DoesNotContain("sleep", mail.Body);

        var place = (await waiting.PlaceAsync()).MustSay("You are on our waiting list, Alma.").MustSay(waiting.LongDay(30));
        Assert.Equal("Tick it, and you are off the list.", (await place.SubmitRefusedAsync("leave")).ErrorAt("sure"));
        (await place.SubmitAsync("leave", ("sure", "yes"))).MustSay("You are off the list.");
        (await waiting.PlaceAsync()).MustSay("This link has done its work.");
        Assert.Equal(EnquiryAnswer.LeftTheList, (await waiting.RowAsync()).Answer);
        (await waiting.Therapist.GetAsync("/enquiries")).MustSay("They left the waiting list");
    }

    [Theory, EachEngine]
    public async Task A_yes_to_the_offer_makes_them_a_patient_who_comes_in_at_once(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Bram Ostler");
        await waiting.PutOnListAsync();
        (await waiting.OfferAsync()).MustSay("A place is kept for them");
        Assert.False(await practice.LookAsync(db => db.Set<Patient>().AnyAsync(p => p.Email == waiting.Email)));
        var place = (await waiting.PlaceAsync()).MustSay("A place is free for you, Bram.");
        using var second = practice.Visitor();
        var elsewhere = await second.GetAsync(place.Path);
        Assert.Equal("Choose one.", (await place.SubmitRefusedAsync("answer")).ErrorAt("wish"));
        var enter = await place.SubmitAsync("answer", ("wish", "TakeIt"));
        (await enter.SubmitAsync("enter")).MustSay("Bram.").MustSay("Read how we keep what you tell us");

        var row = await waiting.RowAsync();
        Assert.Equal(EnquiryAnswer.Invited, row.Answer);
        Assert.Equal(EpisodeStage.Arriving, (await practice.LookAsync(db => db.Set<Episode>().AsNoTracking().SingleAsync(e => e.PatientId == row.PatientId))).Stage);
        (await waiting.Therapist.GetAsync($"/patients/{row.PatientId}")).MustSay("Bram Ostler");
        (await waiting.PlaceAsync()).MustSay("This link has done its work.");
        var told = await practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().CountAsync(m => m.Subject == "A place was taken"));
        Assert.True(told >= 1);
        // The same page, open on another device, makes nobody twice.
        (await elsewhere.TrySubmitAsync("answer", ("wish", "TakeIt"))).MustSay("This link has done its work.");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<Patient>().CountAsync(p => p.Email == waiting.Email)));
    }

    [Theory, EachEngine]
    public async Task Who_waits_on_keeps_the_place_and_an_offer_after_its_time_is_told_and_comes_to_the_list_for_today(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Cleo Farrow");
        await waiting.PutOnListAsync();
        await waiting.OfferAsync();
        await (await waiting.PlaceAsync()).SubmitAsync("answer", ("wish", "WaitOn"));
        (await waiting.EnquiryAsync()).MustSay("they wait on");
        await waiting.OfferAsync(2);
        var late = await waiting.PlaceAsync();
        await waiting.Therapist.MoveClockAsync(24 * 3 + 1);
        (await late.SubmitAsync("answer", ("wish", "TakeIt"))).MustSay("That was too late").MustSay("You keep your place on the list.");
        await Task.WhenAll(waiting.LapseAsync(), waiting.LapseAsync(), waiting.LapseAsync());
        var told = await practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == waiting.Email).OrderBy(m => m.WrittenAt).ToListAsync());
        // Their note has arrived; on the list; two offers; the second one's time is over.
        Assert.Equal(5, told.Count);
        Assert.Equal(OfferAnswer.Lapsed, await practice.LookAsync(db => db.Set<PlaceOffer>().AsNoTracking().OrderByDescending(o => o.OfferedAt).Select(o => o.Answer).FirstAsync()));
        (await waiting.Therapist.GetAsync("/today")).MustSay("Cleo did not answer the offer of a place");
        (await waiting.Therapist.GetAsync("/enquiries")).MustSay("Did not answer the offer");
        await waiting.PutOnListAsync(10);
        (await waiting.Therapist.GetAsync("/today")).MustNotSay("Cleo");
        (await waiting.PlaceAsync()).MustSay("You are on our waiting list, Cleo.");

        await waiting.Therapist.MoveClockAsync(24 * 8);
        (await waiting.Therapist.GetAsync("/today")).MustSay("Write to Cleo, who waits for a place");
    }

    [Theory, EachEngine]
    public async Task What_cannot_be_promised_is_refused_at_its_field(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Dorian Pell");
        var enquiry = await waiting.EnquiryAsync();
        foreach (var wrong in new[] { waiting.Day(0), waiting.Day(91), "soon" })
            Assert.NotNull((await enquiry.SubmitRefusedAsync("wait", ("hear", wrong))).ErrorAt("wait/hear"));
        Assert.StartsWith("Say why sooner", (await enquiry.SubmitRefusedAsync("wait", ("hear", waiting.Day(5)), ("sooner", "Sooner"))).ErrorAt("wait/why"), StringComparison.Ordinal);
        await enquiry.SubmitAsync("wait", ("hear", waiting.Day(5)), ("sooner", "Sooner"), ("why", "Came back from another practice that closed."));
        var place = await practice.LookAsync(db => db.Set<WaitingPlace>().AsNoTracking().SingleAsync(p => db.Set<Enquiry>().Any(e => e.Id == p.EnquiryId && e.Email == waiting.Email)));
        Assert.DoesNotContain("closed", System.Text.Encoding.UTF8.GetString(place.SealedReason!));
        enquiry = (await waiting.EnquiryAsync()).MustSay("Came back from another practice that closed.");
        foreach (var wrong in new[] { waiting.Day(0), waiting.Day(15) })
            Assert.NotNull((await enquiry.SubmitRefusedAsync("offer", ("until", wrong))).ErrorAt("offer/until"));
        var refused = await enquiry.SubmitRefusedAsync("offer", ("until", waiting.Day(3)), ("family", ""), ("called", "Dori"));
        Assert.NotNull(refused.ErrorAt("offer/family"));
        Assert.Equal("Dori", refused.Document.QuerySelector("form[aria-labelledby=offer-it] [name=called]")!.GetAttribute("value"));
    }

    [Theory, EachEngine]
    public async Task Who_does_not_feel_safe_is_talked_with_first_and_who_lives_elsewhere_must_come_to_our_states(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var far = await Waiting.WritesAsync(practice, "Edda Stroud", ("state", "NM"));
        var enquiry = await far.EnquiryAsync();
        Assert.StartsWith("Nobody here is licensed", (await enquiry.SubmitRefusedAsync("wait", ("hear", far.Day(5)))).ErrorAt("wait/comes"), StringComparison.Ordinal);
        Assert.StartsWith("Nobody here is licensed", (await enquiry.SubmitRefusedAsync("invite")).ErrorAt("invite/comes"), StringComparison.Ordinal);
        await enquiry.SubmitAsync("wait", ("hear", far.Day(5)), ("comes", "yes"));
        Assert.NotNull((await far.RowAsync()).ComesToOurStatesSince);
        (await far.EnquiryAsync()).MustNotSay("They will be in one of our states");
        await (await far.EnquiryAsync()).SubmitAsync("invite");
        Assert.Equal(WaitingEnd.Came, await practice.LookAsync(db => db.Set<WaitingPlace>().AsNoTracking().Where(p => db.Set<Enquiry>().Any(e => e.Id == p.EnquiryId && e.Email == far.Email)).Select(p => p.End).SingleAsync()));

        using var person = practice.Visitor();
        var answer = await (await person.GetAsync("/self-check")).SubmitAsync("check", ("safe", "not-safe"));
        await answer.SubmitAsync("enquire", ("name", "Fenn Lower"), ("email", "fenn@lower.example"), ("state", "CO"), ("carry", "yes"));
        var unsafePerson = await (await far.Therapist.GetAsync("/today")).FollowAsync("Answer Fenn’s enquiry");
        Assert.StartsWith("They said that they do not feel safe.", (await unsafePerson.SubmitRefusedAsync("wait", ("hear", far.Day(5)))).ErrorAt("wait/spoken"), StringComparison.Ordinal);
        await unsafePerson.SubmitAsync("wait", ("hear", far.Day(5)), ("spoken", "yes"));
    }

    [Theory, EachEngine]
    public async Task A_kind_no_takes_the_offer_back_and_only_a_therapist_keeps_the_list(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Gale Harrow");
        await waiting.PutOnListAsync();
        await waiting.OfferAsync();
        var place = await waiting.PlaceAsync();
        await (await waiting.EnquiryAsync()).SubmitAsync("no", ("because", "OtherCareFitsBetter"));
        (await place.TrySubmitAsync("answer", ("wish", "TakeIt"))).MustSay("This link has done its work.");
        Assert.False(await practice.LookAsync(db => db.Set<Patient>().AnyAsync(p => p.Email == waiting.Email)));
        (await waiting.Person.GetAsync("/waiting/not-a-token")).MustSay("This link has done its work.");

        using var other = await Waiting.WritesAsync(practice, "Hesper Lane");
        var enquiry = await other.EnquiryAsync();
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        Assert.Contains((await prescriber.TryGetAsync($"/enquiries/{(await other.RowAsync()).Id}")).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        enquiry.MustSay("Put on the list");
    }

    [Theory, EachEngine]
    public async Task An_invitation_and_a_yes_at_the_same_moment_make_one_patient(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var waiting = await Waiting.WritesAsync(practice, "Isolde Merrin");
        await waiting.PutOnListAsync();
        await waiting.OfferAsync();
        var (place, enquiry) = (await waiting.PlaceAsync(), await waiting.EnquiryAsync());
        var both = await Task.WhenAll(place.TrySubmitAsync("answer", ("wish", "TakeIt")), enquiry.TrySubmitAsync("invite"), place.TrySubmitAsync("answer", ("wish", "Leave")));
        Assert.DoesNotContain(both, page => page.Status == HttpStatusCode.InternalServerError);
        Assert.InRange(await practice.LookAsync(db => db.Set<Patient>().CountAsync(p => p.Email == waiting.Email)), 0, 1);
        Assert.Equal(0, await practice.LookAsync(db => db.Set<PlaceOffer>().CountAsync(o => o.Answer == null && db.Set<WaitingPlace>().Any(p => p.Id == o.WaitingPlaceId && p.EndedAt != null))));
        Assert.NotNull((await waiting.RowAsync()).AnsweredAt);
    }

    [Theory, EachEngine]
    public async Task The_public_page_says_whether_there_is_room_and_how_long_the_last_people_waited(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var owner = await practice.AsAsync("Inga Sorrel");
        using var anybody = practice.Visitor();
        (await anybody.GetAsync("/")).MustNotSay("waiting list").MustNotSay("There is room");
        await (await owner.GetAsync("/practice/prices")).SubmitAsync("room-form", ("room", "RoomNow"));
        (await anybody.GetAsync("/")).MustSay("There is room for new people now.");
        await (await owner.GetAsync("/practice/prices")).SubmitAsync("room-form", ("room", "WaitingList"));
        (await anybody.GetAsync("/")).MustSay("There is a waiting list. How long it takes we cannot say yet.");
        var people = new List<Waiting>();
        foreach (var name in new[] { "Jory Tull", "Kestrel Voss", "Linden Ware" })
        {
            people.Add(await Waiting.WritesAsync(practice, name));
            await people[^1].PutOnListAsync(60);
            await owner.MoveClockAsync(24 * 9);
        }
        foreach (var waiting in people)
            await waiting.OfferAsync();
        await (await owner.GetAsync("/practice/prices")).SubmitAsync("room-form", ("room", "WaitingList"));
        (await anybody.GetAsync("/")).MustSay("The last 3 people who were offered a place had waited 2 to 4 weeks.");
        (await NewPatient.EnquireAsync(anybody, "Mab Orrin", "mab@orrin.example")).MustSay("We have a waiting list just now.");
        await (await owner.GetAsync("/practice/prices")).SubmitAsync("room-form", ("room", "NobodyNew"));
        (await anybody.GetAsync("/")).MustSay("We take nobody new just now.");
        people.ForEach(p => p.Dispose());
    }
}
