using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Journey;

/// <summary>Brings somebody through the first pages: the enquiry, the therapist's invitation, the mail, the first steps.</summary>
public static class NewPatient
{
    public const string Therapist = "Inga Sorrel";
    public const string Prescriber = "Amara Finch";

    /// <summary>Somebody writes by the public page.</summary>
    public static async Task<Page> EnquireAsync(Visitor anybody, string name, string email, params (string Field, string Value)[] more)
    {
        var form = await anybody.GetAsync("/enquire");
        (string Field, string Value)[] fields = [("name", name), ("email", email), ("state", "CO"), ("words", "I would like to know whether this could help me.")];
        return await form.SubmitAsync("enquire", [.. fields.Where(f => more.All(m => m.Field != f.Field)), .. more]);
    }

    /// <summary>The therapist opens the enquiry from the list for today and invites; answers the chart.</summary>
    public static async Task<Page> InviteAsync(Visitor therapist, string called)
    {
        var today = await therapist.GetAsync("/today");
        var enquiry = await today.FollowAsync($"Answer {called}’s enquiry");
        return await enquiry.SubmitAsync("invite");
    }

    /// <summary>The patient comes in by the link in the mail; answers their home page.</summary>
    public static async Task<Page> EnterAsync(Visitor patient, string email)
    {
        var mail = await patient.NewestMailToAsync(email);
        return await (await patient.GetAsync(mail.Link)).SubmitAsync("enter");
    }

    /// <summary>From nothing to an invited patient who has come in.</summary>
    public static async Task<Visitor> InvitedAsync(RunningPractice practice, string name, string email)
    {
        var patient = practice.Visitor();
        await EnquireAsync(patient, name, email);
        using var therapist = await practice.AsAsync(Therapist);
        await InviteAsync(therapist, name.Split(' ')[0]);
        await EnterAsync(patient, email);
        return patient;
    }

    /// <summary>All first steps, each from the home page as it is offered.</summary>
    public static async Task<Page> ArriveAsync(Visitor patient, string fullName)
    {
        var home = await patient.GetAsync("/home");
        home = await (await home.FollowAsync("Start")).SubmitAsync("sign", ("name", fullName));
        home = await (await home.FollowAsync("Start")).SubmitAsync("sign", ("name", fullName));
        home = await (await home.FollowAsync("Start")).SubmitAsync("you", ("pronouns", "they/them"), ("born", "3/14/1986"), ("sex", "Female"), ("phone", "303-555-0142"));
        home = await (await home.FollowAsync("Start")).SubmitAsync("place", ("street", "19 Alder Street"), ("city", "Denver 80203"), ("state", "CO"));
        return await (await home.FollowAsync("Start")).SubmitAsync("contact", ("name", "Jonah Halloway"), ("phone", "303-555-0143"), ("relationship", "my brother"), ("for", "EmergencyOnly"));
    }

    /// <summary>From nothing to a patient whose next step is the intake.</summary>
    public static async Task<Visitor> ArrivedAsync(RunningPractice practice, string name, string email)
    {
        var patient = await InvitedAsync(practice, name, email);
        await ArriveAsync(patient, name);
        return patient;
    }
}
