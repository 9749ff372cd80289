using System.Text;
using Doorway.Care.Screening;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Arrival;

public sealed class ArrivalTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_first_steps_come_one_after_the_other_and_end_at_the_intake(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.InvitedAsync(practice, "Wren Halloway", "wren@halloway.example");
        (await patient.GetAsync("/home")).MustNotSay("Tell us about you").MustSay("Five things to do");
        var home = await NewPatient.ArriveAsync(patient, "Wren Halloway");
        home.MustSay("Tell us about you");
        Assert.Contains(home.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/intake");
    }

    [Theory, EachEngine]
    public async Task The_address_and_the_contact_are_sealed_and_the_therapist_can_open_them(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.ArrivedAsync(practice, "Perrin Vale", "perrin@vale.example");
        var (place, contact) = await practice.LookAsync(async db =>
        {
            var id = (await db.Set<Doorway.Care.Patients.Patient>().SingleAsync(p => p.Email == "perrin@vale.example")).Id;
            return (await db.Set<PatientPlace>().SingleAsync(p => p.PatientId == id), await db.Set<EmergencyContact>().SingleAsync(c => c.PatientId == id));
        });
        Assert.DoesNotContain("Alder", Encoding.UTF8.GetString(place.Address.Bytes));
        Assert.DoesNotContain("Jonah", Encoding.UTF8.GetString(contact.Name.Bytes));
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync($"/patients/{place.PatientId}/place")).MustSay("19 Alder Street").MustSay("Jonah Halloway").MustSay("Only if we fear for their life");
        (await therapist.GetAsync($"/patients/{place.PatientId}")).MustSay("they/them").MustSay("14 Mar 1986").MustSay("Has arrived; the intake is next");
        using var stranger = await practice.AsAsync(NewPatient.Prescriber);
        (await stranger.TryGetAsync($"/patients/{place.PatientId}/place")).MustNotSay("Alder");
    }

    [Theory, EachEngine]
    public async Task A_new_contact_takes_the_place_of_the_one_before_and_a_short_number_is_refused(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var patient = await NewPatient.ArrivedAsync(practice, "Lark Dunn", "lark@dunn.example");
        var form = await patient.GetAsync("/arrive/contact");
        var refused = await form.SubmitRefusedAsync("contact", ("name", "Ida Dunn"), ("phone", "5550"), ("relationship", "a friend"), ("for", "EmergencyOnly"));
        Assert.Contains("area code", refused.ErrorAt("phone"));
        await refused.SubmitAsync("contact", ("phone", "303-555-0144"));
        var standing = await practice.LookAsync(async db =>
        {
            var id = (await db.Set<Doorway.Care.Patients.Patient>().SingleAsync(p => p.Email == "lark@dunn.example")).Id;
            return await db.Set<EmergencyContact>().Where(c => c.PatientId == id).ToListAsync();
        });
        Assert.Equal(2, standing.Count);
        Assert.Single(standing, c => c.RemovedAt is null);
    }
}
