using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Reminders;

/// <summary>Somebody whose session is some days ahead at ten in the morning, and what the program writes to them until then.</summary>
internal static class DaysAhead
{
    public static async Task<DosingAppointment> SetAsync(PlanningPeople people, int days = 5)
    {
        await PlanWalk.ToPreparingAsync(people);
        await PlanWalk.PrepareAsync(people, "It is safe");
        await (await people.Therapist.GetAsync($"{people.Chart}/preparation/day")).SubmitAsync("day",
            ("on", people.Day(days)), ("at", "10:00 am"), ("integrationOn", people.Day(days + 1)), ("integrationAt", "2:30 pm"));
        return await DayAsync(people);
    }

    public static Task<DosingAppointment> DayAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().SingleAsync(a => a.PatientId == people.PatientId && a.CancelledAt == null));

    /// <summary>Moves the clock until less than so many hours are left before a day, and more than an hour less than that.</summary>
    public static async Task UntilHoursBeforeAsync(PlanningPeople people, IBookedHour day, int hours)
    {
        var by = (int)Math.Ceiling((day.StartsAt - people.Practice.Now).TotalHours - hours + 0.01);
        if (by > 0)
            await people.Therapist.MoveClockAsync(by);
    }

    /// <summary>What the job does by itself every few seconds; with several at once none waits for another's lease.</summary>
    public static Task RunAsync(RunningPractice practice, int atOnce = 1) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => practice.InScopeAsync(async services =>
    {
        var job = services.GetServices<IJob>().Single(j => j.Name == "reminders");
        await job.RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    })));

    public static Task<List<AppointmentMail>> WrittenAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<AppointmentMail>().AsNoTracking().Where(m => m.PatientId == people.PatientId).OrderBy(m => m.WrittenAt).ToListAsync());

    public static Task<List<OutboxMessage>> MailsAsync(PlanningPeople people, string about)
        => people.Practice.LookAsync(async db => (await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == people.Email).OrderBy(m => m.WrittenAt).ToListAsync())
            .Where(m => m.Subject.Contains(about, StringComparison.Ordinal)).ToList());

    public static Task<string> BodyAsync(RunningPractice practice, OutboxMessage mail)
        => practice.InScopeAsync(services => Task.FromResult(services.GetRequiredService<Outbox>().BodyOf(mail)));
}
