using System.Globalization;
using Doorway.Care.Discovery;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Discovery;

/// <summary>Somebody who has written and is put on the waiting list, and what both sides do then.</summary>
internal sealed class Waiting(RunningPractice practice, Visitor therapist, Visitor person, string called, string email) : IDisposable
{
    public Visitor Therapist => therapist;
    public Visitor Person => person;
    public string Email => email;

    public static async Task<Waiting> WritesAsync(RunningPractice practice, string name, params (string Field, string Value)[] more)
    {
        var person = practice.Visitor();
        var waiting = new Waiting(practice, await practice.AsAsync(NewPatient.Therapist), person, name.Split(' ')[0], $"{name.ToLowerInvariant().Replace(' ', '.')}@waits.example");
        await NewPatient.EnquireAsync(person, name, waiting.Email, more);
        return waiting;
    }

    public string Day(int days) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, Zone).DateTime).AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    public string LongDay(int days) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, Zone).DateTime).AddDays(days).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public async Task<Page> EnquiryAsync() => await therapist.GetAsync($"/enquiries/{(await RowAsync()).Id}");

    public Task<Enquiry> RowAsync() => practice.LookAsync(db => db.Set<Enquiry>().AsNoTracking().SingleAsync(e => e.Email == email));

    public async Task<Page> PutOnListAsync(int days = 30) => await (await EnquiryAsync()).SubmitAsync("wait", ("hear", Day(days)));

    public async Task<Page> OfferAsync(int days = 3) => await (await EnquiryAsync()).SubmitAsync("offer", ("until", Day(days)));

    /// <summary>The person's own page, by the newest mail.</summary>
    public async Task<Page> PlaceAsync() => await person.GetAsync((await person.NewestMailToAsync(email)).Link);

    public string Called => called;

    /// <summary>What the job does by itself every minute.</summary>
    public Task LapseAsync() => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "waiting-list").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    });

    public void Dispose()
    {
        person.Dispose();
        therapist.Dispose();
    }

    private static TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
}
