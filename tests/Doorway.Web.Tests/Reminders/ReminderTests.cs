using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Reminders;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Reminders;

/// <summary>What a patient is told about their day, and what happens when it cannot be told.</summary>
public sealed class ReminderTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Three_mails_come_before_a_session_each_once_with_several_runners_and_after_a_restart(Engine engine)
    {
        KeptPractice kept;
        Guid patient;
        await using (var practice = await walked.AtPlanningAsync(engine))
        {
            using var people = await PlanningPeople.InAsync(practice);
            patient = people.PatientId;
            var day = await DaysAhead.SetAsync(people);
            await DaysAhead.RunAsync(practice);
            Assert.Empty(await DaysAhead.WrittenAsync(people));
            foreach (var (hours, count) in new[] { (72, 1), (24, 2), (2, 3) })
            {
                await DaysAhead.UntilHoursBeforeAsync(people, day, hours);
                await DaysAhead.RunAsync(practice, atOnce: 4);
                await DaysAhead.RunAsync(practice);
                Assert.Equal(count, (await DaysAhead.WrittenAsync(people)).Count);
            }
            var mails = await DaysAhead.MailsAsync(people, "your appointment on");
            Assert.Equal(3, mails.Count);
            foreach (var mail in mails)
                await SaysNoHealthAsync(practice, mail, people);
            (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("Three days before: written").MustSay("Two hours before: written");
        }
        // The same once more after a restart: a copy of what was written is opened.
        await using var again = await walked.AtPlanningAsync(engine);
        using (var people = await PlanningPeople.InAsync(again))
        {
            await DaysAhead.UntilHoursBeforeAsync(people, await DaysAhead.SetAsync(people), 24);
            await DaysAhead.RunAsync(again);
            kept = await again.KeepAsync();
        }
        await using var restarted = await RunningPractice.OpenCopyAsync(kept);
        using (var anybody = restarted.Visitor())
            await anybody.GetAsync("/demo");
        await DaysAhead.RunAsync(restarted, atOnce: 3);
        Assert.Equal(1, await restarted.LookAsync(db => db.Set<AppointmentMail>().CountAsync(m => m.PatientId == patient)));
    }

    [Theory, EachEngine]
    public async Task A_moved_day_is_told_and_reminded_of_at_its_new_time_alone(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var first = await DaysAhead.SetAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, first, 72);
        await DaysAhead.RunAsync(practice);
        using var desk = await practice.AsAsync("Perrin Vale");
        await (await desk.GetAsync($"/day/{first.Id}")).SubmitAsync("move", ("on", people.Day(9)), ("at", "11:00 am"));
        var second = await DaysAhead.DayAsync(people);
        var told = Assert.Single(await DaysAhead.MailsAsync(people, "has a new time"));
        Assert.Contains("11:00 am", await DaysAhead.BodyAsync(practice, told), StringComparison.Ordinal);
        await SaysNoHealthAsync(practice, told, people);

        // Nothing more of the day that is gone, also not at its own hours.
        await DaysAhead.UntilHoursBeforeAsync(people, first, 24);
        await DaysAhead.RunAsync(practice);
        await DaysAhead.UntilHoursBeforeAsync(people, second, 72);
        await DaysAhead.RunAsync(practice, atOnce: 2);
        var written = await DaysAhead.WrittenAsync(people);
        Assert.Equal([(first.Id, AppointmentMailKind.ThreeDaysBefore), (second.Id, AppointmentMailKind.Moved), (second.Id, AppointmentMailKind.ThreeDaysBefore)], written.Select(m => (m.AppointmentId!.Value, m.Kind)));

        await (await people.Therapist.GetAsync($"{people.Chart}/preparation")).SubmitAsync("cancel", ("because", "A sick child at home."));
        var canceled = Assert.Single(await DaysAhead.MailsAsync(people, "is canceled"));
        Assert.DoesNotContain("sick", await DaysAhead.BodyAsync(practice, canceled), StringComparison.OrdinalIgnoreCase);
        await DaysAhead.UntilHoursBeforeAsync(people, second, 24);
        await DaysAhead.RunAsync(practice);
        Assert.Equal(4, (await DaysAhead.WrittenAsync(people)).Count);
    }

    [Theory, EachEngine]
    public async Task Quiet_hours_and_a_patient_s_no_hold(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        var choice = await people.Patient.GetAsync("/preparing/reminders");
        (await choice.SubmitRefusedAsync("reminders", ("wanted", "yes"), ("from", "late"), ("until", "7:00 am"))).MustSay("“late” is not a time");
        await choice.SubmitAsync("reminders", ("wanted", "yes"), ("from", "9:30 am"), ("until", "12:30 pm"), ("hour", "2:00 pm"));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        Assert.Empty(await DaysAhead.WrittenAsync(people));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 69);
        await DaysAhead.RunAsync(practice);
        Assert.Single(await DaysAhead.WrittenAsync(people));

        await (await people.Patient.GetAsync("/preparing/reminders")).SubmitAsync("reminders", ("wanted", "no"), ("from", "9:30 pm"), ("until", "7:00 am"));
        await DaysAhead.UntilHoursBeforeAsync(people, day, 22);
        await DaysAhead.RunAsync(practice);
        Assert.Single(await DaysAhead.WrittenAsync(people));
        // That a day is gone is told to everybody.
        await (await people.Therapist.GetAsync($"{people.Chart}/preparation")).SubmitAsync("cancel", ("because", "They phoned."));
        Assert.Single(await DaysAhead.MailsAsync(people, "is canceled"));
    }

    [Theory, EachEngine]
    public async Task A_mail_that_cannot_leave_is_a_call_that_somebody_owes_and_never_leaves_when_its_day_is_gone(Engine engine)
    {
        await using var server = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, mail: server.Setting);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        server.Refuses = true;
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await DaysAhead.RunAsync(practice);
        await TriedAsync(people, 1);
        await people.Therapist.MoveClockAsync(1);
        await TriedAsync(people, 2);
        await DaysAhead.RunAsync(practice, atOnce: 3);
        (await people.Therapist.GetAsync("/tasks")).MustSay("no mail reached them");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == AppointmentMails.PhoneInstead)));

        await (await people.Therapist.GetAsync($"{people.Chart}/preparation")).SubmitAsync("cancel", ("because", "Called them."));
        server.Refuses = false;
        await people.Therapist.MoveClockAsync(1);
        for (var tries = 0; tries < 300 && (await DaysAhead.MailsAsync(people, "is canceled")).All(m => m.SentAt is null); tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.NotNull(Assert.Single(await DaysAhead.MailsAsync(people, "is canceled")).SentAt);
        var reminder = Assert.Single(await DaysAhead.MailsAsync(people, "your appointment on"));
        Assert.Null(reminder.SentAt);
        Assert.NotNull(reminder.DroppedAt);
    }

    [Theory, EachEngine]
    public async Task The_link_of_a_mail_leads_to_the_day_after_coming_in_and_to_no_address_from_outside(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        using var phone = practice.Visitor();
        Assert.Equal("/sign-in", (await phone.GetAsync("/preparing/day")).Path);
        await (await phone.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", people.Email));
        // The reminder may have come beside it.
        var link = (await phone.ReadMailAsync()).First(m => m.To == people.Email && m.Subject == "Your sign-in link").Link;
        var there = await (await phone.GetAsync(link)).SubmitAsync("enter");
        Assert.Equal("/preparing/day", there.Path);
        there.MustSay("A few questions before");
        Assert.Equal("/home", (await phone.GetAsync("/start")).Path);
    }

    private static async Task TriedAsync(PlanningPeople people, int tries)
    {
        for (var looks = 0; looks < 300 && (await DaysAhead.MailsAsync(people, "your appointment on")).Single().Tries < tries; looks++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static async Task SaysNoHealthAsync(RunningPractice practice, OutboxMessage mail, PlanningPeople people)
    {
        var text = mail.Subject + await DaysAhead.BodyAsync(practice, mail);
        foreach (var word in (string[])["ketamine", "dose", "medicine", "lozenge", "session", "treatment", "therapy", "Inga", "Amara", "Jonah", "depress"])
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/preparing/day", text, StringComparison.Ordinal);
        Assert.Equal(people.Email, mail.To);
    }
}
