using Doorway.Care.Messaging;
using Doorway.Care.Outcomes;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Reminders;

/// <summary>Questions that wait are reminded of at the patient's own hour, and not once they are answered.</summary>
public sealed class MeasuresReminderTests
{
    [Theory, EachEngine]
    public async Task Waiting_questions_are_reminded_of_at_the_chosen_hour_twice_at_most_and_not_once_they_are_answered(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var wren = await practice.AsAsync(patient.Name);
        var page = await wren.GetAsync("/preparing/reminders");
        (await page.SubmitRefusedAsync("reminders", ("wanted", "yes"), ("from", "9:00 pm"), ("until", "8:00 am"), ("hour", "6:00 am"))).MustSay("in your quiet hours");
        await page.SubmitAsync("reminders", ("wanted", "yes"), ("from", "9:00 pm"), ("until", "8:00 am"), ("hour", "6:00 pm"));
        await (await inga.GetAsync($"/patients/{patient.PatientId}/measures")).SubmitAsync("send");

        await ToHourAsync(practice, inga, 10);
        await inga.MoveClockAsync(48);
        await RunAsync(practice);
        Assert.Empty(await RemindersAsync(practice, patient.Email));
        await ToHourAsync(practice, inga, 18);
        await Task.WhenAll(RunAsync(practice), RunAsync(practice), RunAsync(practice));
        Assert.Single(await RemindersAsync(practice, patient.Email));
        await inga.MoveClockAsync(24);
        await RunAsync(practice);
        Assert.Single(await RemindersAsync(practice, patient.Email));

        using var holder = practice.Visitor();
        var questions = await holder.GetAsync((await holder.NewestMailToAsync(patient.Email)).Link);
        for (var question = 0; question < 16; question++)
            questions = await questions.SubmitAsync("card", ("answer", "0"));
        questions.MustSay("Thank you.");
        await inga.MoveClockAsync(48);
        await RunAsync(practice);
        Assert.Single(await RemindersAsync(practice, patient.Email));
        Assert.NotNull((await practice.LookAsync(db => db.Set<MeasuresRequest>().AsNoTracking().OrderBy(r => r.SentAt).FirstAsync(r => r.PatientId == patient.PatientId))).CompletedAt);
    }

    private static async Task ToHourAsync(RunningPractice practice, Visitor anybody, int hour)
    {
        var local = TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).Hour;
        if (local != hour)
            await anybody.MoveClockAsync((24 + hour - local) % 24);
    }

    private static Task RunAsync(RunningPractice practice) => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "measures-reminders").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<List<OutboxMessage>> RemindersAsync(RunningPractice practice, string email)
        => practice.LookAsync(async db => (await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == email).ToListAsync()).Where(m => m.Subject.Contains("still wait", StringComparison.Ordinal)).ToList());
}
