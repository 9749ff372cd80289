using Doorway.Care.Episodes;
using Doorway.Care.Reminders;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Reminders;

/// <summary>The questions before a session: who asks, who hears it, and when nothing is asked.</summary>
public sealed class DayCheckTests(WalkedPractices walked)
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero);

    [Theory, EachEngine]
    public async Task A_worrying_answer_before_a_session_is_a_call_before_it_and_cancels_nothing(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        (await people.Patient.GetAsync("/preparing/day")).MustNotSay("A few questions before");
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        (await people.Patient.GetAsync("/home")).MustSay("A few questions before your session");
        var asked = await people.Patient.GetAsync("/preparing/day");
        asked.MustSay("Are you well").MustNotSay("eat and drink only as we told you");
        (await asked.SubmitRefusedAsync("check", ("well", "yes"))).MustSay("Choose one.");
        var answered = await asked.SubmitAsync("check", ("well", "yes"), ("medicines", "no"), ("person", "yes"));
        answered.MustSay("will phone you before").MustSay("not canceled by an answer");
        (await people.Patient.GetAsync("/home")).MustNotSay("A few questions before your session");

        var call = await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().SingleAsync(f => f.PatientId == people.PatientId && f.Kind == CallPromise.BeforeTheDay));
        Assert.NotNull(call.OwnerStaffMemberId);
        Assert.True(call.DueAt <= day.StartsAt.AddHours(-1), "The call comes before the session.");
        (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("medicines have changed");
        Assert.Null((await DaysAhead.DayAsync(people)).CancelledAt);

        // Two hours before, food is asked too, and one more worry does not open a second call: it comes sooner.
        await DaysAhead.UntilHoursBeforeAsync(people, day, 2);
        var last = await people.Patient.GetAsync("/preparing/day");
        last.MustSay("eat and drink only as we told you");
        await last.SubmitAsync("check", ("well", "yes"), ("medicines", "yes"), ("person", "unsure"), ("food", "no"));
        var calls = await practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == people.PatientId && f.Kind == CallPromise.BeforeTheDay).ToListAsync());
        Assert.True(Assert.Single(calls).DueAt <= practice.Now.AddHours(1));
        using var desk = await practice.AsAsync("Perrin Vale");
        (await desk.GetAsync($"/day/{day.Id}")).MustNotSay("medicines have changed").MustNotSay("not as told");
    }

    [Theory, EachEngine]
    public async Task Where_all_is_well_nobody_is_asked_to_phone(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 72);
        await (await people.Patient.GetAsync("/preparing/day")).SubmitAsync("check", ("well", "yes"), ("medicines", "yes"), ("person", "yes"));
        (await people.Patient.GetAsync("/preparing/day")).MustSay("On the day we ask again");
        (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("nothing new");
        Assert.Equal(0, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == CallPromise.BeforeTheDay)));
    }

    [Fact]
    public void One_time_stands_open_until_the_next_and_a_mail_not_in_the_last_half_hour()
    {
        Assert.Null(ReminderTimes.At(Ten, Ten.AddHours(-72.01)));
        Assert.Equal(ReminderTime.ThreeDays, ReminderTimes.At(Ten, Ten.AddHours(-72)));
        Assert.Equal(ReminderTime.ThreeDays, ReminderTimes.At(Ten, Ten.AddHours(-24.01)));
        Assert.Equal(ReminderTime.OneDay, ReminderTimes.At(Ten, Ten.AddHours(-24)));
        Assert.Equal(ReminderTime.TwoHours, ReminderTimes.At(Ten, Ten.AddHours(-2)));
        Assert.Equal(ReminderTime.TwoHours, ReminderTimes.At(Ten, Ten.AddMinutes(-1)));
        Assert.Null(ReminderTimes.At(Ten, Ten));
        Assert.Equal(ReminderTime.TwoHours, ReminderTimes.MailAt(Ten, Ten.AddMinutes(-31)));
        Assert.Null(ReminderTimes.MailAt(Ten, Ten.AddMinutes(-30)));
    }

    [Fact]
    public void Quiet_hours_go_over_midnight_in_the_zone_of_the_appointment()
    {
        var denver = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
        Assert.False(ReminderTimes.IsQuiet(null, denver, Ten));
        Assert.True(ReminderTimes.IsQuiet(null, denver, Ten.AddHours(-3)));
        Assert.False(ReminderTimes.IsQuiet(null, denver, Ten.AddHours(-2)));
        Assert.True(ReminderTimes.IsQuiet(null, denver, Ten.AddHours(11)));
        var always = new ReminderChoice { PracticeId = Guid.Empty, Id = Guid.Empty, PatientId = Guid.Empty, Wanted = true, QuietFrom = new(0, 0), QuietUntil = new(0, 0), ChosenAt = Ten };
        Assert.False(ReminderTimes.IsQuiet(always, denver, Ten.AddHours(-8)));
    }
}
