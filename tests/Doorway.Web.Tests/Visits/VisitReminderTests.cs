using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Reminders;
using Doorway.Care.Visits;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Visits;

/// <summary>What a patient is told about a visit, each once, and nothing of one that is gone.</summary>
public sealed class VisitReminderTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Three_mails_come_before_a_visit_each_once_and_say_nothing_of_what_it_is_for(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        var visit = await VisitWalk.StandingAsync(people);
        await DaysAhead.RunAsync(practice);
        Assert.Equal([AppointmentMailKind.Booked], (await DaysAhead.WrittenAsync(people)).Select(m => m.Kind));
        foreach (var (hours, count) in new[] { (72, 2), (24, 3), (2, 4) })
        {
            await DaysAhead.UntilHoursBeforeAsync(people, visit, hours);
            await DaysAhead.RunAsync(practice, atOnce: 4);
            await DaysAhead.RunAsync(practice);
            Assert.Equal(count, (await DaysAhead.WrittenAsync(people)).Count);
        }
        var mails = await DaysAhead.MailsAsync(people, "appointment");
        Assert.Equal(4, mails.Count);
        foreach (var mail in mails)
            await SaysNoHealthAsync(practice, mail, people);
    }

    [Theory, EachEngine]
    public async Task A_moved_visit_is_reminded_of_at_its_new_time_alone_and_a_canceled_one_not_at_all(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        var first = await VisitWalk.StandingAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, first, 72);
        await DaysAhead.RunAsync(practice);
        var page = await people.Therapist.GetAsync($"/day/visits/{first.Id}");
        await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(8), "11:00 am"));
        var second = await VisitWalk.StandingAsync(people);
        var told = Assert.Single(await DaysAhead.MailsAsync(people, "has a new time"));
        Assert.Contains("11:00 am", await DaysAhead.BodyAsync(practice, told), StringComparison.Ordinal);
        await SaysNoHealthAsync(practice, told, people);
        await DaysAhead.UntilHoursBeforeAsync(people, first, 24);
        await DaysAhead.RunAsync(practice);
        await DaysAhead.UntilHoursBeforeAsync(people, second, 72);
        await DaysAhead.RunAsync(practice, atOnce: 2);
        Assert.Equal([(first.Id, AppointmentMailKind.Booked), (first.Id, AppointmentMailKind.ThreeDaysBefore), (second.Id, AppointmentMailKind.Moved), (second.Id, AppointmentMailKind.ThreeDaysBefore)],
            (await DaysAhead.WrittenAsync(people)).Select(m => (m.VisitId!.Value, m.Kind)));

        await (await people.Therapist.GetAsync($"/day/visits/{second.Id}")).SubmitAsync("cancel", ("why", nameof(VisitEnd.WeCannot)));
        await SaysNoHealthAsync(practice, Assert.Single(await DaysAhead.MailsAsync(people, "is canceled")), people);
        await DaysAhead.UntilHoursBeforeAsync(people, second, 24);
        await DaysAhead.RunAsync(practice);
        Assert.Equal(5, (await DaysAhead.WrittenAsync(people)).Count);
    }

    [Theory, EachEngine]
    public async Task A_booking_that_no_mail_could_tell_is_a_call_and_never_leaves_after_the_visit_is_gone(Engine engine)
    {
        await using var server = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, mail: server.Setting);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice);
        server.Refuses = true;
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        await TriedAsync(people, 1);
        await people.Therapist.MoveClockAsync(1);
        await TriedAsync(people, 2);
        await DaysAhead.RunAsync(practice, atOnce: 3);
        (await people.Therapist.GetAsync("/tasks")).MustSay("no mail reached them that they have an appointment on");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == AppointmentMails.PhoneInstead)));
        await (await people.Therapist.GetAsync($"/day/visits/{(await VisitWalk.StandingAsync(people)).Id}")).SubmitAsync("cancel", ("why", nameof(VisitEnd.WeCannot)));
        (await people.Therapist.GetAsync("/tasks")).MustNotSay("no mail reached them that they have an appointment on");
        server.Refuses = false;
        await people.Therapist.MoveClockAsync(1);
        for (var tries = 0; tries < 300 && (await DaysAhead.MailsAsync(people, "is canceled")).All(m => m.SentAt is null); tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.NotNull(Assert.Single(await DaysAhead.MailsAsync(people, "is canceled")).SentAt);
        var booked = Assert.Single(await DaysAhead.MailsAsync(people, "you have an appointment"));
        Assert.Equal((true, true), (booked.SentAt is null, booked.DroppedAt is not null));
    }

    private static async Task TriedAsync(PlanningPeople people, int times)
    {
        for (var tries = 0; tries < 300 && (await DaysAhead.MailsAsync(people, "you have an appointment")).Single().Tries < times; tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static async Task SaysNoHealthAsync(RunningPractice practice, OutboxMessage mail, PlanningPeople people)
    {
        var body = await DaysAhead.BodyAsync(practice, mail);
        Assert.DoesNotMatch("(?i)ketamine|medicine|follow-up|session|dose|therap|prescri|before more|halloway", mail.Subject + body.Replace(people.Email, "", StringComparison.Ordinal));
        Assert.DoesNotContain("Sorrel", mail.Subject, StringComparison.Ordinal);
    }
}
