using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Planning;

/// <summary>The steps of planning and preparing as their people take them on the pages.</summary>
internal static class PlanWalk
{
    public static async Task<Page> DraftAsync(PlanningPeople people, params (string, string)[] more)
        => await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", [("goals", "To sleep, and to want to get up."), .. more]);

    /// <summary>100 mg at first and 200 mg at most. The window of the booster in minutes after the first dose; null for no booster.</summary>
    public static async Task<Page> SetMedicineAsync(PlanningPeople people, (int From, int Until)? booster = null, bool withBooster = true)
    {
        var (from, until) = booster ?? (10, 30);
        (string, string)[] more = withBooster
            ? [("booster", "yes"), ("boosterMg", "50"), ("boosterFrom", $"{from}"), ("boosterUntil", $"{until}")]
            : [("booster", "no")];
        return await (await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine")).SubmitAsync("medicine", [("weight", "70"), ("first", "100"), ("most", "200"), ("confirm-dose.weight.change", "yes"), .. more]);
    }

    public static async Task AgreeAllAsync(PlanningPeople people)
    {
        await (await people.Therapist.GetAsync($"{people.Chart}/plan")).SubmitAsync("agree-therapist", ("signature", "Inga Sorrel"));
        await (await people.Prescriber.GetAsync($"{people.Chart}/plan")).SubmitAsync("agree-prescriber", ("signature", "amara  finch"));
        var plan = await people.Patient.GetAsync("/plan");
        await plan.SubmitAsync("agree", ("signature", people.Name));
    }

    public static async Task OrderAsync(PlanningPeople people, int strengthMg = 50, int units = 12, string whyOther = "")
    {
        await (await people.Prescriber.GetAsync($"{people.Chart}/medicine/order")).SubmitAsync("order", ("strength", $"{strengthMg}"), ("units", $"{units}"), ("quantityReason", whyOther),
            ("directions", "Hold under the tongue in the session, then spit."), ("pharmacy", "Quillwort Compounding"), ("sent", "By our e-prescribing program"));
        await (await people.Therapist.GetAsync($"{people.Chart}/medicine")).SubmitAsync("filled", ("lot", "L-204"), ("until", people.Day(90)));
    }

    public static async Task CountAsync(PlanningPeople people, int units)
        => await (await people.Patient.GetAsync("/medicine")).SubmitAsync("count", ("units", units.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("label", "yes"));

    public static async Task ToPreparingAsync(PlanningPeople people)
    {
        await DraftAsync(people);
        await SetMedicineAsync(people);
        await AgreeAllAsync(people);
        await OrderAsync(people);
        await CountAsync(people, 12);
    }

    public static async Task PrepareAsync(PlanningPeople people, string privately)
    {
        await SayAllAsync(people, privately, ("name", "Jonah Halloway"), ("phone", "303-555-0170"), ("sees", "HowFarAlong"));
        await RecordSessionAsync(people);
    }

    /// <summary>What the patient does to get ready: the intention, the card, who is near, and the question for them alone.</summary>
    public static async Task SayAllAsync(PlanningPeople people, string privately, params (string Field, string Value)[] near)
    {
        await (await people.Patient.GetAsync("/preparing/intention")).SubmitAsync("intention/I don’t have one yet");
        await (await people.Patient.GetAsync("/preparing/card")).SubmitAsync("card", ("afraid", "Tell me it will pass."), ("touch", "hand"));
        await (await people.Patient.GetAsync("/preparing/chaperone")).SubmitAsync("chaperone", near);
        await (await people.Patient.GetAsync("/preparing/private")).SubmitAsync($"private/{privately}");
    }

    public static async Task RecordSessionAsync(PlanningPeople people)
        => await (await people.Therapist.GetAsync($"{people.Chart}/preparation/session")).SubmitAsync("session",
            ("on", people.Day(-1)), ("from", "10:00 am"), ("covered", "stop"), ("notes", "A calm talk."));
}
