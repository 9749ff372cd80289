using System.Net;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Reminders;

/// <summary>Reminders by text message: who chooses them, what they say, and what happens when one cannot leave.</summary>
public sealed class TextReminderTests(WalkedPractices walked)
{
    private const string Number = "303-555-0142";
    private const string Sent = "+13035550142";

    [Theory, EachEngine]
    public async Task Whoever_chose_texts_is_reminded_by_text_and_by_mail_again_once_the_number_is_another_one(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        (await desk.GetAsync($"/people/{people.PatientId}")).MustSay("By mail");
        await ChooseAsync(people, desk);

        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice, atOnce: 3);
        var text = Assert.Single(await TextsAsync(practice));
        await SaysNoHealthAsync(practice, text);
        Assert.Empty(await DaysAhead.MailsAsync(people, "your appointment on"));
        (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("Three days before: written as a text message");
        var shown = Assert.Single(await people.Patient.ReadMailAsync(), m => m.To == Sent);
        Assert.Equal("Text message", shown.Subject);
        Assert.Equal("/preparing/day", shown.Link);

        // The desk corrects the number: nobody has chosen texts for the new one.
        await (await desk.GetAsync($"/people/{people.PatientId}")).SubmitAsync("contact", ("phone", "303-555-0199"));
        (await desk.GetAsync($"/people/{people.PatientId}")).MustSay($"they chose text messages for {Number}, and their number is another one now");
        (await people.Patient.GetAsync("/preparing/reminders")).MustSay("Your number is another one now, so you get mails.");
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        await DaysAhead.RunAsync(practice);
        Assert.Single(await DaysAhead.MailsAsync(people, "your appointment on"));

        // Chosen anew, and then changed by the patient's own hand.
        (await people.Patient.GetAsync("/preparing/reminders")).MustSay("By text message to 303-555-0199");
        await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("way", ("way", "Text"));
        await (await people.Patient.GetAsync("/arrive/you")).SubmitAsync("you", ("phone", "303-555-0177"));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 2);
        await DaysAhead.RunAsync(practice);
        Assert.Equal(2, (await DaysAhead.MailsAsync(people, "your appointment on")).Count);
        Assert.Single(await TextsAsync(practice));

        var rows = await practice.LookAsync(db => db.Set<ReminderWay>().AsNoTracking().Where(w => w.PatientId == people.PatientId).OrderBy(w => w.At).ToListAsync());
        Assert.Equal([Sent, "+13035550199"], rows.Select(r => r.Number));
        Assert.Contains("whoever holds the phone can read it", rows[0].Told, StringComparison.Ordinal);

        // That a day is gone is a mail, also to whoever gets texts.
        await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("way", ("way", "Text"));
        await (await people.Therapist.GetAsync($"{people.Chart}/preparation")).SubmitAsync("cancel", ("because", "They phoned."));
        Assert.Single(await DaysAhead.MailsAsync(people, "is canceled"));
        Assert.Single(await TextsAsync(practice));
    }

    [Theory, EachEngine]
    public async Task A_patient_alone_chooses_texts_knowing_what_they_are_and_for_a_number_that_can_get_them(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await (await people.Patient.GetAsync("/arrive/you")).SubmitAsync("you", ("phone", "+44 20 7946 0958"));
        var page = await people.Patient.GetAsync("/preparing/reminders");
        page.MustSay("not private like a sealed letter").MustSay("may charge you").MustSay("change this back at any time").MustSay("no word about your health").MustSay("does not reach us");
        page.MustSay("Such a text reads:").MustSay(": your appointment on");
        Assert.Contains("We cannot send a text to “+44 20 7946 0958”", (await page.SubmitRefusedAsync("way", ("way", "Text"))).ErrorAt("way"), StringComparison.Ordinal);
        Assert.Equal(0, await practice.LookAsync(db => db.Set<ReminderWay>().CountAsync()));

        await (await people.Patient.GetAsync("/arrive/you")).SubmitAsync("you", ("phone", Number));
        (await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("way", ("way", "Text"))).MustSay("You chose this on");
        await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("way", ("way", "Mail"));
        Assert.Equal([MessageChannel.Text, MessageChannel.Mail], await practice.LookAsync(db => db.Set<ReminderWay>().OrderBy(w => w.At).Select(w => w.Channel).ToListAsync()));

        using var desk = await practice.AsAsync("Perrin Vale");
        foreach (var other in new[] { people.Therapist, people.Prescriber, desk })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.TryGetAsync("/preparing/reminders")).Status);
        using var stranger = practice.Visitor();
        Assert.Equal("/sign-in", (await stranger.GetAsync("/preparing/reminders")).Path);
    }

    [Theory, EachEngine]
    public async Task A_text_that_cannot_leave_is_a_mail_once_and_a_call_that_somebody_owes(Engine engine)
    {
        await using var mails = new MailServer();
        await using var texts = new TextServer();
        await using var practice = await RunningPractice.StartAsync(engine, mail: mails.Setting, sms: texts.Setting);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        await ChooseAsync(people, desk);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        var arrived = await texts.NextToAsync(Sent);
        Assert.Contains("your appointment on", arrived.Body, StringComparison.Ordinal);

        texts.Answers = 503;
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        await DaysAhead.RunAsync(practice);
        await TriedAsync(practice, 1);
        Assert.Empty(await DaysAhead.MailsAsync(people, "your appointment on"));
        await SendAsync(practice, minutesLater: 3);
        await Task.WhenAll(DaysAhead.RunAsync(practice), DaysAhead.RunAsync(practice), DaysAhead.RunAsync(practice));
        await DaysAhead.RunAsync(practice);
        await mails.ToAsync(people.Email, "/preparing/day");
        Assert.Single(await DaysAhead.MailsAsync(people, "your appointment on"));
        (await people.Therapist.GetAsync("/tasks")).MustSay("no text message reached them, so a mail was written");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == AppointmentMails.PhoneInstead)));
        var stuck = (await TextsAsync(practice))[1];
        Assert.Equal("HTTP 503", stuck.LastError);
        Assert.NotNull(stuck.DroppedAt);

        // The service works again: what the mail has said is not said twice.
        texts.Answers = 200;
        await SendAsync(practice, minutesLater: 10);
        Assert.Single(texts.Received);
        Assert.DoesNotContain(practice.Errors, e => e.Contains("quiet", StringComparison.Ordinal) || e.Contains("0142", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task A_text_that_waited_too_long_or_whose_number_changed_meanwhile_is_its_mail_and_no_task(Engine engine)
    {
        await using var mails = new MailServer();
        await using var texts = new TextServer { Answers = 500 };
        await using var practice = await RunningPractice.StartAsync(engine, mail: mails.Setting, sms: texts.Setting);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        await ChooseAsync(people, desk);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        await TriedAsync(practice, 1);
        texts.Answers = 200;
        await SendAsync(practice, minutesLater: 16);
        await DaysAhead.RunAsync(practice);
        Assert.Single(await DaysAhead.MailsAsync(people, "your appointment on"));

        texts.Answers = 500;
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        await DaysAhead.RunAsync(practice);
        await TriedAsync(practice, 1);
        await (await desk.GetAsync($"/people/{people.PatientId}")).SubmitAsync("contact", ("phone", "303-555-0199"));
        texts.Answers = 200;
        await SendAsync(practice, minutesLater: 3);
        await DaysAhead.RunAsync(practice);
        Assert.Equal(2, (await DaysAhead.MailsAsync(people, "your appointment on")).Count);
        Assert.Empty(texts.Received);
        Assert.Equal(0, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == AppointmentMails.PhoneInstead)));
        (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("written as a mail, because the text message did not leave");
    }

    [Theory, EachEngine]
    public async Task A_service_that_never_answers_is_a_failed_try_and_stops_nothing_behind_it(Engine engine)
    {
        await using var texts = new TextServer { Thinks = TimeSpan.FromSeconds(2) };
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        await ChooseAsync(people, desk);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        using var carrier = FormTextCarrier.From(texts.Setting, TimeSpan.FromMilliseconds(200));
        await practice.InScopeAsync(async services =>
        {
            await new SendOutbox([], [carrier]).RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
            return true;
        });
        var text = Assert.Single(await TextsAsync(practice));
        Assert.Equal(1, text.Tries);
        Assert.Null(text.SentAt);
        Assert.Equal(nameof(TaskCanceledException), text.LastError);
    }

    [Theory, EachEngine]
    public async Task Who_reads_Spanish_gets_the_text_in_Spanish_and_none_in_the_quiet_hours(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        await (await desk.GetAsync($"/people/{people.PatientId}")).SubmitAsync("contact", ("phone", Number));
        await (await people.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        await (await people.Patient.GetAsync("/preparing/reminders")).MustSay("Por mensaje de texto al 303-555-0142").SubmitAsync("way", ("way", "Text"));
        await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("reminders", ("wanted", "yes"), ("from", "9:30 am"), ("until", "12:30 pm"), ("hour", "2:00 pm"));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        Assert.Empty(await TextsAsync(practice));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 69);
        await DaysAhead.RunAsync(practice);
        var text = await DaysAhead.BodyAsync(practice, Assert.Single(await TextsAsync(practice)));
        Assert.Contains(": su cita del ", text, StringComparison.Ordinal);
        Assert.True(TextLetters.Fits(text), text);
        foreach (var word in (string[])["ketamina", "dosis", "medicina", "sesión", "tratamiento", "terap"])
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("quien tenga el teléfono", (await practice.LookAsync(db => db.Set<ReminderWay>().AsNoTracking().SingleAsync())).Told, StringComparison.Ordinal);
    }

    // Their number as the desk knows it, and texts to it by their own choice.
    private static async Task ChooseAsync(PlanningPeople people, Visitor desk)
    {
        await (await desk.GetAsync($"/people/{people.PatientId}")).SubmitAsync("contact", ("phone", Number));
        var page = await people.Patient.GetAsync("/preparing/reminders");
        page.MustSay($"By text message to {Number}");
        await page.SubmitAsync("way", ("way", "Text"));
        (await desk.GetAsync($"/people/{people.PatientId}")).MustSay($"By text message to {Number}, as they chose");
        (await people.Therapist.GetAsync($"{people.Chart}/place")).MustSay($"By text message to {Number}, as they chose");
    }

    private static Task<List<OutboxMessage>> TextsAsync(RunningPractice practice)
        => practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Channel == MessageChannel.Text).OrderBy(m => m.WrittenAt).ToListAsync());

    private static async Task TriedAsync(RunningPractice practice, int tries)
    {
        for (var looks = 0; looks < 300 && (await TextsAsync(practice))[^1].Tries < tries; looks++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(tries, (await TextsAsync(practice))[^1].Tries);
    }

    // What the job does by itself some minutes later; the demo's clock goes by hours.
    private static Task SendAsync(RunningPractice practice, int minutesLater) => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "send-outbox").RunAsync(services, practice.Now.AddMinutes(minutesLater), TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task SaysNoHealthAsync(RunningPractice practice, OutboxMessage text)
    {
        Assert.Equal(Sent, text.To);
        var body = await DaysAhead.BodyAsync(practice, text);
        foreach (var word in (string[])["ketamine", "dose", "medicine", "lozenge", "session", "treatment", "therapy", "Inga", "Amara", "Jonah", "Wren", "depress"])
            Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(TextLetters.Places(body) ?? 1000, 1, TextLetters.MostInOne);
        Assert.EndsWith("/preparing/day", body, StringComparison.Ordinal);
    }
}
