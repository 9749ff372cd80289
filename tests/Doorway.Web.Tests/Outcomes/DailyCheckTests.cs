using Doorway.Care.Messaging;
using Doorway.Care.Outcomes.DailyChecks;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Outcomes;

/// <summary>A word a day: chosen by the patient, said by one tap, read by the clinicians of the course and by nobody live.</summary>
public sealed class DailyCheckTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task One_tap_says_the_word_of_today_it_can_be_changed_on_the_day_and_stands_on_the_line_of_both(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        await RateMoodAsync(inga, day);
        (await wren.GetAsync("/home")).MustNotSay("How is today?").MustNotSay("A word a day");
        await (await inga.GetAsync($"/patients/{day.PatientId}")).SubmitAsync("suggest-daily");
        (await inga.GetAsync($"/patients/{day.PatientId}")).MustSay("suggested, not answered yet");
        var offered = (await wren.GetAsync("/home")).MustSay("You choose whether you want it").MustNotSay("How is today?");
        await (await offered.FollowAsync("Look and choose")).SubmitAsync("daily", ("wanted", "yes"));

        var home = (await wren.GetAsync("/home")).MustSay("How is today?").MustSay("Nobody reads this live");
        Assert.Equal(["Good", "Okay", "Up and down", "Hard", "Too much"], home.Document.QuerySelectorAll("[data-today] button[name=word]").Select(Page.Words));
        home = await home.SubmitAsync("today/Hard");
        home.MustSay("Today: Hard");
        home = await home.SubmitAsync("today/Up and down");
        home.MustSay("Today: Up and down").MustNotSay("Today: Hard");
        await inga.MoveClockAsync(24);
        await (await wren.GetAsync("/home")).MustNotSay("Today: Up and down").SubmitAsync("today/Hard");

        var chart = await inga.GetAsync($"/patients/{day.PatientId}");
        Assert.Matches("Hard.*Up and down", Page.Words(chart.Document.QuerySelector("#days-in-a-word")!));
        Assert.Equal(2, chart.Document.QuerySelectorAll("#line-phq-9-desc ~ .day-mark").Length);
        Assert.NotNull((await wren.GetAsync("/record")).Document.QuerySelector("#days-in-a-word"));
        (await wren.GetAsync("/record/print")).MustSay("Daily check").MustSay("Up and down");
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.NotNull((await amara.GetAsync($"/patients/{day.PatientId}")).Document.QuerySelector("#days-in-a-word"));
        await NewStaff.TakePlaceAsync(practice, "Odile Marrow", StaffRoles.FrontDesk);
        using var odile = await practice.AsAsync("Odile Marrow");
        var closed = await odile.TryGetAsync($"/patients/{day.PatientId}");
        Assert.DoesNotContain("Up and down", closed.Text, StringComparison.Ordinal);
        // Sealed: the rows show no word.
        var rows = await practice.LookAsync(db => db.Set<DailyCheck>().AsNoTracking().Where(c => c.PatientId == day.PatientId).ToListAsync());
        Assert.Equal(2, rows.Count);
    }

    [Theory, EachEngine]
    public async Task The_hardest_word_leads_to_somebody_to_call_and_an_end_of_the_choice_ends_the_question(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        await (await wren.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "yes"));
        var next = await (await wren.GetAsync("/home")).SubmitAsync("today/Too much");
        Assert.Equal("/daily/next", next.Address.AbsolutePath);
        next.MustSay("Call or text 988, any hour. In danger now, call 911.").MustSay("nobody here has read it yet").MustSay("We are not an emergency service");
        (await wren.GetAsync("/home")).MustSay("Today: Too much");
        var open = await wren.GetAsync("/home");
        await (await wren.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "no"));
        (await wren.GetAsync("/home")).MustNotSay("How is today?");
        await open.TrySubmitAsync("today/Good");
        await (await wren.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "yes"));
        (await wren.GetAsync("/home")).MustSay("Today: Too much");
    }

    [Theory, EachEngine]
    public async Task A_mail_comes_once_at_the_hour_of_their_own_without_a_word_about_health_and_not_when_the_word_is_said(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await (await wren.GetAsync("/daily")).SubmitRefusedAsync("daily", ("wanted", "yes"), ("mail", "11:30 pm"))).MustSay("This hour is in your quiet hours.");
        await (await wren.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "yes"), ("mail", "6:00 pm"));
        // On the day of a session none comes, at whatever hour.
        await ToHourAsync(practice, inga, 17);
        await RunAsync(practice);
        Assert.Empty(await MailsAsync(practice, day));
        await inga.MoveClockAsync(24);
        await RunAsync(practice);
        Assert.Empty(await MailsAsync(practice, day));
        await ToHourAsync(practice, inga, 18);
        await Task.WhenAll(RunAsync(practice), RunAsync(practice));
        var mail = Assert.Single(await MailsAsync(practice, day));
        var letter = await inga.NewestMailToAsync(day.Email);
        Assert.Contains(letter.Links, link => link.EndsWith("/home", StringComparison.Ordinal));
        Assert.DoesNotContain((string[])["today?", "Hard", "mood", "feel", "ketamine", "session"], word => $"{mail.Subject} {letter.Body}".Contains(word, StringComparison.OrdinalIgnoreCase));
        await inga.MoveClockAsync(23);
        await (await wren.GetAsync("/home")).SubmitAsync("today/Good");
        await ToHourAsync(practice, inga, 18);
        await RunAsync(practice);
        Assert.Single(await MailsAsync(practice, day));
        await inga.MoveClockAsync(24);
        await RunAsync(practice);
        Assert.Equal(2, (await MailsAsync(practice, day)).Count);
    }

    private static async Task RateMoodAsync(Visitor inga, DosingDay day)
        => await (await inga.GetAsync($"/patients/{day.PatientId}/measures/rate/phq-9")).SubmitAsync("rate", [.. Enumerable.Range(1, 9).Select(n => ($"q{n}", n < 9 ? "1" : "0"))]);

    private static async Task ToHourAsync(RunningPractice practice, Visitor anybody, int hour)
    {
        var local = TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).Hour;
        if (local != hour)
            await anybody.MoveClockAsync((24 + hour - local) % 24);
    }

    private static Task RunAsync(RunningPractice practice) => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "daily-check-mails").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<List<OutboxMessage>> MailsAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(async db => (await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == day.Email).ToListAsync()).Where(m => m.Subject.Contains("your page for today", StringComparison.Ordinal)).ToList());
}
