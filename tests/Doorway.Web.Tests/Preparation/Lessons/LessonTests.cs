using System.Net;
using System.Text;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation.Lessons;
using Doorway.Clinical.Eligibility;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Preparation.Lessons;

/// <summary>The cards of "What to know before your first session": read, asked about, seen by the therapist.</summary>
public sealed class LessonTests(WalkedPractices walked)
{
    private const string Question = "What if I have to pee in the middle?";

    [Theory, EachEngine]
    public async Task A_patient_reads_card_by_card_and_both_sides_see_how_far(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Patient.GetAsync("/preparing/know")).MustSay("Not yet");
        Assert.Equal(HttpStatusCode.NotFound, (await people.Patient.TryGetAsync("/preparing/know/day")).Status);
        await PlanWalk.ToPreparingAsync(people);
        var list = await (await people.Patient.GetAsync("/home")).FollowAsync("What to know before your first session");
        var card = await list.MustSay("0 of 8 read").MustNotSay("Your way home").FollowAsync("What a session day is like");
        card.MustSay("You take the lozenge yourself").MustNotSay("Two of us check your name").MustSay("988");
        var second = await card.SubmitAsync("read");
        Assert.Equal("/preparing/know/feel", second.Path);
        second.MustSay("Card 2 of 8").MustSay("It can be overwhelming.").MustSay("Where this comes from").MustSay("FDA alert on compounded ketamine");
        await card.SubmitAsync("read");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<LessonRead>().CountAsync(r => r.PatientId == people.PatientId)));
        (await people.Patient.GetAsync("/preparing/know/body")).MustSay("No food for six hours before").MustNotSay("spray into the nose");
        (await people.Patient.GetAsync("/preparing/know/day")).MustSay("You marked this as read on").MustNotSay("I have read this");
        (await people.Patient.GetAsync("/preparing")).MustSay("1 of 8 read");
        var chart = await people.Therapist.GetAsync(Preparation(people));
        chart.MustSay("1 of 8 cards").MustSay("Not marked as read").MustSay("“Read” is not “understood”");
        (await people.Prescriber.GetAsync(Preparation(people))).MustSay("1 of 8 cards");
        foreach (var lesson in LessonBook.Embedded.Of(CareSetting.Home))
            await ReadAsync(people.Patient, lesson.Id);
        (await people.Patient.GetAsync("/home")).MustNotSay("What to know before your first session");
        (await people.Patient.GetAsync("/preparing/know")).MustSay("8 of 8 read").MustNotSay("Not yet");
    }

    [Theory, EachEngine]
    public async Task A_question_is_a_message_and_stays_open_until_it_was_talked_about(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        var card = await people.Patient.GetAsync("/preparing/know/body");
        Assert.Equal("Write your question first.", (await card.SubmitRefusedAsync("ask", ("question", "  "))).ErrorAt("question"));
        Assert.Equal(0, await practice.LookAsync(db => db.Set<LessonQuestion>().CountAsync()));
        (await card.SubmitAsync("ask", ("question", Question))).MustSay("You asked about this on").MustSay("I have read this");
        (await people.Patient.GetAsync("/preparing/know")).MustSay("You asked about this.");
        var sealedWords = await practice.LookAsync(db => db.Set<Message>().AsNoTracking().Where(m => m.PatientId == people.PatientId).Select(m => m.Words).SingleAsync());
        Assert.DoesNotContain("pee", Encoding.UTF8.GetString(sealedWords.Bytes), StringComparison.Ordinal);
        (await people.Therapist.GetAsync("/today")).MustSay("Read 1 new message").MustNotSay(Question);
        var chart = await people.Therapist.GetAsync(Preparation(people));
        chart.MustSay("A question about “Your body: food, drink and your medicines”").MustNotSay(Question);
        (await chart.FollowAsync("Read it in the messages")).MustSay($"About the card “Your body: food, drink and your medicines”: {Question}");
        (await people.Prescriber.GetAsync(Preparation(people))).MustSay("A question about").MustNotSay("We talked about it");
        var answered = chart.Document.QuerySelector("input[name=_handler][value^=answered-]")!.GetAttribute("value")!;
        (await chart.SubmitAsync(answered)).MustNotSay("A question about");
        (await people.Patient.GetAsync("/preparing/know/body")).MustSay("your therapist has noted that you talked about it");
        (await people.Patient.GetAsync("/preparing/know")).MustNotSay("You asked about this.");
    }

    [Theory, EachEngine]
    public async Task Whoever_is_not_of_the_care_sees_none_of_it_and_no_gate_waits_for_it(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        await (await people.Patient.GetAsync("/preparing/know/body")).SubmitAsync("ask", ("question", Question));
        using var other = await NewPatient.InvitedAsync(practice, "Fen Ashby", "fen@ashby.example");
        (await other.GetAsync("/preparing/know")).MustSay("Not yet").MustNotSay("You asked about this");
        using var visitor = practice.Visitor();
        Assert.Equal("/sign-in", (await visitor.TryGetAsync("/preparing/know")).Path);
        foreach (var name in (string[])["Perrin Vale", "Sunniva Rook"])
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync("/preparing/know")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await closed.TryGetAsync(Preparation(people))).Status);
        }
        // Nothing read, one question open: the day can be set all the same.
        await PlanWalk.PrepareAsync(people, "It is safe");
        (await people.Therapist.GetAsync($"{people.Chart}/preparation/day")).MustSay("Set the day").MustNotSay("Still missing");
    }

    [Theory, EachEngine]
    public async Task In_the_clinic_the_cards_speak_of_the_clinic(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var patient = await practice.AsAsync(day.Name);
        var list = await patient.GetAsync("/preparing/know");
        list.MustSay("Your way home").MustNotSay("Your space, and who stays near you");
        (await list.FollowAsync("What a session day is like")).MustSay("Two of us check your name").MustNotSay("lozenge");
        Assert.Equal(HttpStatusCode.NotFound, (await patient.TryGetAsync("/preparing/know/space")).Status);
    }

    [Theory, EachEngine]
    public async Task The_cards_are_there_in_Spanish(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.ToPreparingAsync(people);
        await (await people.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        (await people.Patient.GetAsync("/preparing/know")).MustSay("0 de 8 leídas").MustNotSay("The cards");
        var card = await people.Patient.GetAsync("/preparing/know/stop");
        card.MustSay("Puede parar").MustNotSay("You can stop");
        await card.SubmitAsync("ask", ("question", "¿Y si lloro?"));
        (await people.Therapist.GetAsync(Preparation(people))).MustSay("A question about “You can stop, and what was agreed about touch”");
        (await people.Therapist.GetAsync($"{people.Chart}/messages")).MustSay("¿Y si lloro?");
    }

    private static string Preparation(PlanningPeople people) => $"{people.Chart}/preparation";

    private static async Task ReadAsync(Visitor patient, string id)
    {
        var card = await patient.GetAsync($"/preparing/know/{id}");
        if (card.Text.Contains("I have read this", StringComparison.Ordinal))
            await card.SubmitAsync("read");
    }
}
