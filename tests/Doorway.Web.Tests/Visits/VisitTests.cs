using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Visits;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Reminders;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Visits;

/// <summary>A visit from the booking to what was said of it, by each who has to do with it.</summary>
public sealed class VisitTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_visit_is_booked_moved_and_marked_and_each_page_shows_it(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var booked = await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(3), "10:00 am", VisitKind.Preparation);
        booked.MustSay("Preparation talk").MustSay("By video").MustSay("That it was booked: written");
        var first = await VisitWalk.StandingAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/visits")).MustSay(LocalTimes.InWords(first)).MustSay("Booked");
        (await people.Therapist.GetAsync($"/day?on={first.LocalDate:yyyy-MM-dd}")).MustSay(people.Name).MustSay("an appointment of 50 minutes, by video, with Inga Sorrel");

        var page = await people.Therapist.GetAsync($"/day/visits/{first.Id}");
        (await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(4), "2:00 pm", minutes: "30", where: "Practice"))).MustSay("Here, in the practice").MustSay("That it was moved: written");
        var second = await VisitWalk.StandingAsync(people);
        Assert.Equal((first.Id, first.CalendarId, 1, 30, VisitKind.Preparation), (second.MovedFromId!.Value, second.CalendarId, second.Moves, second.LengthMinutes, second.Kind));
        (await people.Therapist.GetAsync($"/day/visits/{first.Id}")).MustSay("This appointment was moved").MustSay(LocalTimes.InWords(second)).MustNotSay("Cancel it");
        (await people.Therapist.GetAsync($"/day?on={first.LocalDate:yyyy-MM-dd}")).MustNotSay("an appointment of");

        // Nobody says of an hour to come that it was held; once it is over, its clinician is asked.
        (await people.Therapist.GetAsync($"/day/visits/{second.Id}")).MustNotSay("Was it held?");
        (await people.Therapist.GetAsync("/today")).MustNotSay("Was the visit of");
        await DaysAhead.UntilHoursBeforeAsync(people, second, 6);
        (await people.Therapist.GetAsync("/today")).MustSay("an appointment of 30 minutes, here, with Inga Sorrel");
        await people.Therapist.MoveClockAsync(8);
        (await people.Therapist.GetAsync("/today")).MustSay("Was the visit of");
        var over = await people.Therapist.GetAsync($"/day/visits/{second.Id}");
        Assert.Equal("Choose one.", (await over.SubmitRefusedAsync("mark-form")).ErrorAt("mark"));
        (await over.SubmitAsync("mark-form", ("mark", "DidNotCome"), ("kind", nameof(VisitKind.Therapy)))).MustSay("They were not there").MustSay("Therapy talk").MustSay("Correct it");
        (await people.Therapist.GetAsync("/today")).MustNotSay("Was the visit of");
        (await people.Therapist.GetAsync($"{people.Chart}/visits")).MustSay("They were not there");
        // It was the clinician who could not: nobody is said not to have been there, and nothing is asked about it again.
        await (await people.Therapist.GetAsync($"/day/visits/{second.Id}")).SubmitAsync("mark-form", ("mark", "It did not take place"), ("kind", nameof(VisitKind.Therapy)));
        Assert.Equal(VisitMark.DidNotTakePlace, (await VisitWalk.StandingAsync(people)).Marked);
        (await people.Therapist.GetAsync($"{people.Chart}/visits")).MustSay("It did not take place").MustNotSay("They were not there");
        (await people.Therapist.GetAsync("/today")).MustNotSay("Was the visit of");
    }

    [Theory, EachEngine]
    public async Task Nobody_is_booked_twice_and_no_visit_is_booked_for_an_hour_that_is_over(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        var (inga, chart) = (people.Therapist, people.Chart);
        Assert.Equal("Choose a day and time that is still to come.", (await VisitWalk.RefusedAsync(inga, chart, people.Day(0), "0:01")).ErrorAt("on"));
        Assert.NotNull((await VisitWalk.RefusedAsync(inga, chart, people.Day(2), "10:00 am", minutes: "5")).ErrorAt("length"));

        // The session takes three hours, the talk after it one: across them neither the patient nor the therapist is free.
        Assert.Contains("has another appointment then.", (await VisitWalk.RefusedAsync(inga, chart, people.Day(5), "12:30 pm")).ErrorAt("at"), StringComparison.Ordinal);
        Assert.Contains("has another appointment then.", (await VisitWalk.RefusedAsync(inga, chart, people.Day(5), "9:30 am", with: "Amara Finch")).ErrorAt("at"), StringComparison.Ordinal);
        Assert.Contains("has another appointment then.", (await VisitWalk.RefusedAsync(inga, chart, people.Day(6), "3:00 pm")).ErrorAt("at"), StringComparison.Ordinal);
        using var another = await ScreeningWalk.ArrivedAsync(practice);
        var other = another.PatientId;
        Assert.Equal("Inga Sorrel has another appointment then.", (await VisitWalk.RefusedAsync(inga, $"/patients/{other}", people.Day(5), "11:00 am")).ErrorAt("at"));
        await VisitWalk.BookAsync(inga, chart, people.Day(5), "1:00 pm");

        // The same between visits: the clinician's with somebody else, and the patient's with another clinician.
        Assert.Equal("Inga Sorrel has another appointment then.", (await VisitWalk.RefusedAsync(inga, $"/patients/{other}", people.Day(5), "1:30 pm")).ErrorAt("at"));
        Assert.Contains("has another appointment then.", (await VisitWalk.RefusedAsync(inga, chart, people.Day(5), "1:49 pm", with: "Amara Finch")).ErrorAt("at"), StringComparison.Ordinal);
        await VisitWalk.BookAsync(inga, $"/patients/{other}", people.Day(5), "1:50 pm");

        // And the other way round: no talk across a visit.
        (await (await inga.GetAsync($"/day/{day.Id}")).SubmitRefusedAsync("talk-form", ("talkOn", people.Day(5)), ("talkAt", "1:15 pm"))).MustSay("another appointment then");
        // A visit does not stand in its own way.
        var page = await inga.GetAsync($"/day/visits/{(await VisitWalk.StandingAsync(people)).Id}");
        Assert.Contains("has another appointment then.", (await page.SubmitRefusedAsync("move", VisitWalk.Hour(page, people.Day(5), "1:10 pm"))).ErrorAt("at"), StringComparison.Ordinal);
        (await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(5), "1:05 pm", minutes: "45"))).MustSay("1:05 pm, 45 minutes");
    }

    [Theory, EachEngine]
    public async Task Two_who_book_the_same_hour_at_once_get_one_visit(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        using var desk = await practice.AsAsync("Perrin Vale");
        var (mine, theirs) = (await people.Therapist.GetAsync($"{people.Chart}/visits"), await desk.GetAsync($"/people/{people.PatientId}"));
        var both = await Task.WhenAll(mine.TrySubmitAsync("visit", VisitWalk.Hour(mine, people.Day(3), "10:00 am")), theirs.TrySubmitAsync("visit", VisitWalk.Hour(theirs, people.Day(3), "10:20 am")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], both.Select(p => p.Status).Order());
        Assert.Single(await VisitWalk.AllAsync(people));
    }

    [Theory, EachEngine]
    public async Task The_desk_books_moves_and_cancels_and_reads_no_word_of_what_it_is_for(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        using var desk = await practice.AsAsync("Perrin Vale");
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(3), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        var follow = await VisitWalk.StandingAsync(people);
        var seen = await desk.GetAsync($"/day/visits/{follow.Id}");
        foreach (var page in new[] { seen, await desk.GetAsync($"/people/{people.PatientId}"), await desk.GetAsync($"/day?on={follow.LocalDate:yyyy-MM-dd}") })
            page.MustSay("Amara Finch").MustNotSay("Follow-up").MustNotSay("prescriber").MustNotSay("medicine").MustNotSay("Therapy talk").MustNotSay("For clinicians");
        // Moved at the desk it stays what it is; the clinician and the patient are told.
        await seen.SubmitAsync("move", VisitWalk.Hour(seen, people.Day(4), "11:00 am", "Amara Finch"));
        Assert.Equal(VisitKind.FollowUp, (await VisitWalk.StandingAsync(people)).Kind);
        Assert.Single(await DaysAhead.MailsAsync(people, "has a new time"));
        Assert.Equal(1, await ToldAsync(practice, "An appointment of yours has a new time"));
        var cancel = await desk.GetAsync($"/day/visits/{(await VisitWalk.StandingAsync(people)).Id}");
        Assert.NotNull((await cancel.SubmitRefusedAsync("cancel")).ErrorAt("why"));
        (await cancel.SubmitAsync("cancel", ("why", nameof(VisitEnd.PatientCannot)))).MustSay("This appointment was canceled").MustNotSay("the patient cannot");
        Assert.Equal(1, await ToldAsync(practice, "An appointment of yours was canceled"));

        // What the desk books is an appointment until a clinician says what it is for.
        var person = await desk.GetAsync($"/people/{people.PatientId}");
        Assert.Null(person.Document.QuerySelector("select[name=kind]"));
        await person.SubmitAsync("visit", VisitWalk.Hour(person, people.Day(5), "9:00 am"));
        var plain = await VisitWalk.StandingAsync(people);
        Assert.Equal(VisitKind.Appointment, plain.Kind);
        Assert.Equal(2, await ToldAsync(practice, "An appointment was booked for you"));
        await (await people.Therapist.GetAsync($"/day/visits/{plain.Id}")).SubmitAsync("kind-form", ("kind", nameof(VisitKind.Review)));
        Assert.Equal(VisitKind.Review, (await VisitWalk.StandingAsync(people)).Kind);
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.PatientId == people.PatientId && a.ActorName == "Perrin Vale").ToListAsync());
        Assert.Contains(audit, a => a.Resources.Contains("Visit:add", StringComparison.Ordinal));
        using var researcher = await practice.AsAsync("Sunniva Rook");
        Assert.Equal(HttpStatusCode.Forbidden, (await researcher.TryGetAsync($"/day/visits/{plain.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.TryGetAsync($"{people.Chart}/visits")).Status);
    }

    [Theory, EachEngine]
    public async Task The_patient_asks_for_another_time_and_gives_a_visit_up_and_nobody_else_s(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Patient.GetAsync("/visits")).MustSay("No appointment yet");
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am");
        var visit = await VisitWalk.StandingAsync(people);
        (await people.Patient.GetAsync("/home")).MustSay("Your next appointments").MustSay("with Inga Sorrel");
        var mine = await people.Patient.GetAsync("/visits");
        mine.MustSay(LocalTimes.InWords(visit)).MustSay("With Inga Sorrel, 50 minutes.").MustSay("A talk").MustSay("By video.");
        (await mine.SubmitAsync($"ask-{visit.Id:N}", ("words", "Fridays, the fog lifts then."))).MustSay("You asked for another time on");
        (await people.Therapist.GetAsync("/today")).MustSay("Asks for another time than");
        (await people.Therapist.GetAsync($"/day/visits/{visit.Id}")).MustSay("Fridays, the fog lifts then.");
        using var desk = await practice.AsAsync("Perrin Vale");
        (await desk.GetAsync($"/day/visits/{visit.Id}")).MustSay("Asked to move").MustNotSay("fog");
        // Moved, the request is answered; the new hour is theirs to give up.
        var page = await people.Therapist.GetAsync($"/day/visits/{visit.Id}");
        await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(6), "10:00 am"));
        (await people.Therapist.GetAsync("/today")).MustNotSay("Asks for another time than");
        var moved = await VisitWalk.StandingAsync(people);

        using var other = await ScreeningWalk.ArrivedAsync(practice);
        (await other.Patient.GetAsync("/visits")).MustSay("No appointment yet");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Patient.TryGetAsync($"/visits/{moved.Id}.ics")).Status);
        (await (await people.Patient.GetAsync("/visits")).SubmitAsync($"cancel-{moved.Id:N}")).MustSay("No appointment yet");
        var given = (await VisitWalk.AllAsync(people)).Single(v => v.Id == moved.Id);
        Assert.Equal((VisitEnd.PatientCannot, null), (given.CancelledWhy!.Value, given.CancelledByStaffMemberId));
        Assert.Equal(1, await ToldAsync(practice, "An appointment of yours was canceled"));
        Assert.Single(await DaysAhead.MailsAsync(people, "is canceled"));
        (await people.Patient.GetAsync("/home")).MustNotSay("Your next appointments");
    }

    [Theory, EachEngine]
    public async Task The_calendar_says_when_and_names_nobody_and_moves_the_entry_that_is_there(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(5), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        var first = await VisitWalk.StandingAsync(people);
        var link = (await people.Patient.GetAsync("/visits")).Document.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!;
        var file = (await people.Patient.GetAsync(link)).Body;
        Assert.Contains("SUMMARY:Appointment\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{first.StartsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"DTEND:{first.StartsAt.AddMinutes(50).UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)ketamine|medicine|follow|session|therap|prescri|wren|halloway|amara|finch|PMHNP|MD", file);
        var page = await people.Therapist.GetAsync($"/day/visits/{first.Id}");
        await page.SubmitAsync("move", VisitWalk.Hour(page, people.Day(6), "10:00 am", "Amara Finch"));
        var second = await VisitWalk.StandingAsync(people);
        var later = (await people.Patient.GetAsync($"/visits/{second.Id}.ics")).Body;
        Assert.Contains($"UID:{first.Id:N}@doorway\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"UID:{first.Id:N}@doorway\r\n", later, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", later, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await people.Therapist.TryGetAsync(link)).Status);
    }

    private static Task<int> ToldAsync(RunningPractice practice, string subject) => practice.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == subject));
}
