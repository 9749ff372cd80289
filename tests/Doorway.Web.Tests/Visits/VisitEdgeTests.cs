using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Reminders;
using Doorway.Care.Visits;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Visits;

/// <summary>A visit whose clinician is gone, whose page was open too long, whose hour is near, and whose patient died.</summary>
public sealed class VisitEdgeTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task What_is_booked_with_a_guest_whose_grant_was_taken_back_is_the_therapist_s_to_move(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        var visit = await VisitWalk.StandingAsync(people);
        await (await people.Patient.GetAsync("/sharing")).SubmitAsync("Take it back");
        (await people.Therapist.GetAsync("/today")).MustSay("Amara Finch is gone: move or cancel an appointment");
        var task = await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().SingleAsync(f => f.PatientId == people.PatientId && f.Kind == "visit-of-the-gone"));
        Assert.Equal($"/day/visits/{visit.Id}", task.Link);

        // Reminded of the hour, not of whom they meet; what the patient asks is the therapist's, and the guest hears nothing more.
        await DaysAhead.UntilHoursBeforeAsync(people, visit, 72);
        await DaysAhead.RunAsync(practice);
        var reminder = Assert.Single(await DaysAhead.MailsAsync(people, "your appointment on"));
        Assert.DoesNotContain("Amara", await DaysAhead.BodyAsync(practice, reminder), StringComparison.Ordinal);
        await (await people.Patient.GetAsync("/visits")).SubmitAsync($"ask-{visit.Id:N}", ("words", "Fridays."));
        (await people.Therapist.GetAsync("/today")).MustSay("Asks for another time than");
        var before = await ToAmaraAsync(practice);
        await (await people.Patient.GetAsync("/visits")).SubmitAsync($"cancel-{visit.Id:N}");
        Assert.Equal(before, await ToAmaraAsync(practice));
        Assert.Equal(1, await practice.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == "An appointment of a patient of yours was canceled")));
        (await people.Therapist.GetAsync("/today")).MustNotSay("is gone: move or cancel").MustNotSay("Asks for another time than");
    }

    [Theory, EachEngine]
    public async Task What_is_booked_with_a_prescriber_who_left_the_house_is_a_task_for_each_visit(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await NewStaff.TakePlaceAsync(practice, "Linden Moor", Care.Staff.StaffRoles.Prescriber);
        await (await people.Therapist.GetAsync("/practice")).SubmitAsync("license", ("who", "Linden Moor"), ("state", "CO"), ("number", "L.1"), ("from", "1/1/2025"), ("until", "1/1/2035"));
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am", VisitKind.Review, "Linden Moor");
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(6), "10:00 am", VisitKind.Review, "Linden Moor");
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(7), "10:00 am");
        await (await people.Therapist.GetAsync("/practice")).SubmitAsync("left", ("gone", "Linden Moor"));
        var tasks = await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == people.PatientId && f.Kind == "visit-of-the-gone").ToListAsync());
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, t => Assert.Equal("Linden Moor is gone: move or cancel an appointment", t.Says));
        (await people.Therapist.GetAsync("/tasks")).MustSay("Linden Moor is gone: move or cancel an appointment");
        // The patient and the desk read that somebody else takes it, and no calendar names who is gone.
        var mine = await people.Patient.GetAsync("/visits");
        mine.MustSay("You will not meet Linden Moor there").MustSay("Somebody else of the practice will take this appointment").MustNotSay("With Linden Moor").MustNotSay("Linden Moor is told");
        (await people.Patient.GetAsync("/home")).MustSay("with somebody else of the practice").MustNotSay("with Linden Moor");
        Assert.DoesNotContain("Linden", (await people.Patient.GetAsync($"{mine.Document.QuerySelector("a[href$='.ics']")!.GetAttribute("href")}")).Body, StringComparison.Ordinal);
        using var desk = await practice.AsAsync("Perrin Vale");
        (await desk.GetAsync(tasks[0].Link!)).MustSay("Linden Moor is gone");
        (await desk.GetAsync($"/day?on={(await VisitWalk.AllAsync(people)).Min(v => v.LocalDate):yyyy-MM-dd}")).MustSay("with Linden Moor, who is gone: move or cancel it");
        (await people.Therapist.GetAsync($"{people.Chart}/visits")).MustSay("Linden Moor, who is gone: move or cancel it");
        // Moved to somebody who is there, its task is done and the other one's is not.
        var page = await people.Therapist.GetAsync(tasks[0].Link!);
        await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(8), "10:00 am"));
        Assert.Equal(1, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.Kind == "visit-of-the-gone" && f.DoneAt == null)));
        var moved = await people.Patient.GetAsync("/visits");
        Assert.Equal(1, moved.Document.QuerySelectorAll("section.card").Count(card => card.TextContent.Contains("You will not meet Linden Moor there", StringComparison.Ordinal)));
    }

    [Theory, EachEngine]
    public async Task Where_no_clinician_answers_for_a_patient_any_more_the_desk_has_the_task(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await NewStaff.TakePlaceAsync(practice, "Ossian Hart", Care.Staff.StaffRoles.Owner);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        using var owner = await practice.AsAsync("Ossian Hart");
        await (await owner.GetAsync("/practice")).SubmitAsync("left", ("gone", "Inga Sorrel"));
        using var desk = await practice.AsAsync("Perrin Vale");
        var page = await (await desk.GetAsync("/day")).FollowAsync("Inga Sorrel is gone: move or cancel an appointment");
        page.MustSay("Inga Sorrel is gone").MustSay("Move it");
    }

    [Theory, EachEngine]
    public async Task After_a_death_in_a_session_no_visit_stands_and_nobody_writes_to_them(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = DosingDay.In(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        await DayByHand.BeginAsync(people.Therapist, day);
        await (await people.Therapist.GetAsync($"{day.Path}/end")).SubmitAsync("other-end", ("ending", nameof(SessionEnding.Died)), ("what", "Their heart stopped."));
        var given = Assert.Single(await VisitWalk.AllAsync(people));
        Assert.True(given.IsCancelled);
        Assert.Empty(await DaysAhead.MailsAsync(people, "is canceled"));

        // Booked, reminded of and given up by mistake, it is written to nobody.
        var told = (await DaysAhead.WrittenAsync(people)).Count;
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "2:00 pm");
        var another = await VisitWalk.StandingAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, another, 72);
        await DaysAhead.RunAsync(practice);
        await (await people.Therapist.GetAsync($"/day/visits/{another.Id}")).SubmitAsync("cancel", ("why", nameof(VisitEnd.NotNeeded)));
        Assert.Equal(told, (await DaysAhead.WrittenAsync(people)).Count);
        Assert.Empty(await DaysAhead.MailsAsync(people, "is canceled"));
    }

    [Theory, EachEngine]
    public async Task What_is_sent_from_a_page_that_was_open_too_long_is_answered_and_nothing_typed_is_lost(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        var visit = await VisitWalk.StandingAsync(people);
        var mine = await people.Patient.GetAsync("/visits");
        var theirs = await people.Therapist.GetAsync($"/day/visits/{visit.Id}");
        await (await people.Therapist.GetAsync($"/day/visits/{visit.Id}")).SubmitAsync("cancel", ("why", nameof(VisitEnd.WeCannot)));

        var late = await mine.SubmitRefusedAsync($"ask-{visit.Id:N}", ("words", "Fridays, the fog lifts then."));
        late.MustSay("This appointment was changed meanwhile").MustSay("Fridays, the fog lifts then.");
        (await mine.SubmitRefusedAsync($"cancel-{visit.Id:N}")).MustSay("This appointment was changed meanwhile");
        var move = await theirs.SubmitRefusedAsync("move", VisitWalk.Hour(theirs, people.Day(6), "11:15 am"));
        move.MustSay("There is no such appointment any more.");
        Assert.Equal("11:15 am", move.Document.QuerySelector("input[name=at]")!.GetAttribute("value"));
        (await theirs.SubmitRefusedAsync("cancel", ("why", nameof(VisitEnd.Other)))).MustSay("There is no such appointment any more.");
        (await theirs.SubmitRefusedAsync("kind-form", ("kind", nameof(VisitKind.Review)))).MustSay("There is no such appointment any more.");
    }

    [Theory, EachEngine]
    public async Task A_visit_booked_within_a_reminder_s_time_is_reminded_of_by_the_next_one(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(2), "4:00 pm");
        var visit = await VisitWalk.StandingAsync(people);
        await DaysAhead.RunAsync(practice, atOnce: 2);
        Assert.Equal([AppointmentMailKind.Booked], (await DaysAhead.WrittenAsync(people)).Select(m => m.Kind));
        await DaysAhead.UntilHoursBeforeAsync(people, visit, 24);
        await DaysAhead.RunAsync(practice);
        Assert.Equal([AppointmentMailKind.Booked, AppointmentMailKind.OneDayBefore], (await DaysAhead.WrittenAsync(people)).Select(m => m.Kind));
        // Moved to another place at the same hour: told once, and not that another time is free again.
        var page = await people.Therapist.GetAsync($"/day/visits/{visit.Id}");
        await page.SubmitAsync("move", VisitWalk.Hour(page, visit.LocalDate.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture), "4:00 pm", where: nameof(VisitPlace.Practice)));
        await DaysAhead.RunAsync(practice);
        Assert.Equal(AppointmentMailKind.Moved, (await DaysAhead.WrittenAsync(people))[^1].Kind);
        var told = await DaysAhead.BodyAsync(practice, Assert.Single(await DaysAhead.MailsAsync(people, "your appointment has changed")));
        Assert.Contains("The time stays the same.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("free again", told, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Asking_again_without_a_word_keeps_the_first_words_and_the_patient_sees_them(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        var visit = await VisitWalk.StandingAsync(people);
        foreach (var words in new[] { "Fridays, the fog lifts then.", "", "Mondays too." })
            await (await people.Patient.GetAsync("/visits")).SubmitAsync($"ask-{visit.Id:N}", ("words", words));
        (await people.Patient.GetAsync("/visits")).MustSay("You wrote").MustSay("Fridays, the fog lifts then.").MustSay("Mondays too.");
        (await people.Therapist.GetAsync($"/day/visits/{visit.Id}")).MustSay("Fridays, the fog lifts then.").MustSay("Mondays too.");
    }

    [Theory, EachEngine]
    public async Task What_a_patient_does_in_Spanish_the_staff_read_in_English_with_the_zone(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await (await people.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        var visit = await VisitWalk.StandingAsync(people);
        (await (await people.Patient.GetAsync("/visits")).SubmitAsync($"ask-{visit.Id:N}", ("words", "Los viernes."))).MustSay("Usted escribió");
        var task = await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().SingleAsync(f => f.PatientId == people.PatientId && f.Kind == AskToMoveVisit.Kind));
        Assert.Equal($"Asks for another time than {LocalTimes.InWords(visit)}", task.Says);
        await (await people.Patient.GetAsync("/visits")).SubmitAsync($"cancel-{visit.Id:N}");
        var told = await practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Subject == "An appointment of yours was canceled"));
        Assert.Contains($"{LocalTimes.InWords(visit)} (time in America/Denver)", await DaysAhead.BodyAsync(practice, told), StringComparison.Ordinal);
    }

    private static Task<int> ToAmaraAsync(RunningPractice practice) => practice.LookAsync(async db =>
    {
        var amara = await db.Set<Care.Staff.StaffMember>().Where(s => s.Name == "Amara Finch").Select(s => s.Email).ToListAsync();
        return await db.Set<OutboxMessage>().CountAsync(m => amara.Contains(m.To));
    });
}
