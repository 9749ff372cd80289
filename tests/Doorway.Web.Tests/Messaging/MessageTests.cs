using System.Text;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Messaging;

public sealed class MessageTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_message_goes_there_and_back_sealed_and_says_when_it_was_read(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await NewPatient.InvitedAsync(practice, "Wren Halloway", "wren@halloway.example");
        var box = await patient.GetAsync("/messages");
        box.MustSay("Inga Sorrel, LCSW read").MustSay("We read messages on working days").MustSay("text 988");
        (await box.SubmitAsync("message", ("words", "May I bring my own blanket?"))).MustSay("May I bring my own blanket?").MustNotSay("Read ");

        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        var mail = await therapist.NewestMailToAsync("inga@larkspur.example");
        Assert.DoesNotContain("blanket", mail.Body);
        Assert.DoesNotContain("Wren", mail.Body + mail.Subject);
        (await therapist.GetAsync("/work/messages")).MustSay("1 new");
        var opened = await (await therapist.GetAsync("/today")).FollowAsync("Read 1 new message");
        opened.MustSay("May I bring my own blanket?");
        (await therapist.GetAsync("/today")).MustNotSay("new message");
        (await patient.GetAsync("/messages")).MustSay("by Inga Sorrel, LCSW");

        await opened.SubmitAsync("message", ("words", "Please do."));
        (await patient.GetAsync("/home")).MustSay("Read 1 new message");
        (await patient.GetAsync("/messages")).MustSay("Please do.");
        (await patient.GetAsync("/home")).MustNotSay("new message");
        var stored = await practice.LookAsync(db => db.Set<Message>().ToListAsync());
        Assert.All(stored, m => Assert.DoesNotContain("blanket", Encoding.UTF8.GetString(m.Words.Bytes)));
    }

    [Theory, EachEngine]
    public async Task An_empty_message_is_refused_and_a_stranger_reads_nothing(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.InvitedAsync(practice, "Fen Ashby", "fen@ashby.example");
        var refused = await (await patient.GetAsync("/messages")).SubmitRefusedAsync("message", ("words", "  "));
        Assert.Equal("Write something first.", refused.ErrorAt("words"));
        await refused.SubmitAsync("message", ("words", "A quiet word."));
        var id = await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == "fen@ashby.example")).Id);
        using var stranger = await practice.AsAsync(NewPatient.Prescriber);
        (await stranger.TryGetAsync($"/patients/{id}/messages")).MustNotSay("A quiet word.");
        using var other = await NewPatient.InvitedAsync(practice, "Gale Orrin", "gale@orrin.example");
        (await other.GetAsync("/messages")).MustNotSay("A quiet word.");
    }
}
