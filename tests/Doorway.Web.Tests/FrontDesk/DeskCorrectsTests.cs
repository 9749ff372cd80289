using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.FrontDesk;

/// <summary>The desk gives a day up and corrects how somebody is reached.</summary>
public sealed class DeskCorrectsTests(WalkedPractices walked)
{
    private const string New = "wren.new@halloway.example";

    [Theory, EachEngine]
    public async Task The_desk_cancels_a_day_and_the_patient_and_the_therapist_are_told(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var day = await DaysAhead.SetAsync(people);
        using var desk = await practice.AsAsync("Perrin Vale");
        var visit = await desk.GetAsync($"/day/{day.Id}");
        (await visit.SubmitRefusedAsync("cancel")).MustSay("Write why");
        var after = await visit.SubmitAsync("cancel", ("because", "They phoned: a train is late."));
        Assert.Equal("/day", after.Path);
        Assert.Single(await DaysAhead.MailsAsync(people, "is canceled"));
        Assert.Equal(1, await practice.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == "An appointment was canceled at the front desk")));
        Assert.NotNull((await practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().SingleAsync(a => a.Id == day.Id))).CancelledAt);
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.PatientId == people.PatientId && a.ActorName == "Perrin Vale").ToListAsync());
        Assert.Contains(audit, a => a.Resources.Contains("DosingAppointment:change", StringComparison.Ordinal));
        (await people.Therapist.GetAsync("/today")).MustSay("Set the day of the session");
    }

    [Theory, EachEngine]
    public async Task The_desk_corrects_a_phone_and_only_a_therapist_the_address_by_which_somebody_comes_in(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        using var elsewhere = practice.Visitor();
        await (await elsewhere.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", people.Email));
        var link = (await elsewhere.NewestMailToAsync(people.Email)).Link;
        using var desk = await practice.AsAsync("Perrin Vale");
        var page = await desk.GetAsync($"/people/{people.PatientId}");
        (await page.SubmitRefusedAsync("contact", ("email", "wren@one.example, mallory@two.example"), ("phone", "303-555-0142"))).MustSay("Type one mail address");
        (await page.SubmitRefusedAsync("contact", ("email", ""), ("phone", "303-555-0142"))).MustSay("They come in by links to this address");
        (await page.SubmitRefusedAsync("contact", ("email", New), ("phone", "303-555-0199"))).MustSay("Their therapist changes it");
        Assert.Equal(people.Email, (await practice.LookAsync(db => db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == people.PatientId))).Email);
        (await page.SubmitAsync("contact", ("phone", "303-555-0199"))).MustSay("303-555-0199");
        var chart = await people.Therapist.GetAsync($"{people.Chart}/place");
        (await (await chart.FollowAsync("Correct phone or mail")).SubmitAsync("contact", ("email", "Wren.New@halloway.example"))).MustSay(New).MustSay("303-555-0199");

        var mails = await practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());
        Assert.Contains(mails, m => m.To == people.Email && m.Subject.EndsWith("your mail address was changed", StringComparison.Ordinal));
        Assert.Contains(mails, m => m.To == New);
        (await elsewhere.GetAsync(link)).MustSay("This link does not open any more.");
        using var again = practice.Visitor();
        await (await again.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", New));
        (await (await again.GetAsync((await again.NewestMailToAsync(New)).Link)).SubmitAsync("enter")).MustSay("Wren");
        Assert.Equal(New, (await practice.LookAsync(db => db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == people.PatientId))).Email);
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.PatientId == people.PatientId && a.ActorName == "Perrin Vale").ToListAsync());
        Assert.Contains(audit, a => a.Resources.Contains("Patient:change", StringComparison.Ordinal));
    }
}
