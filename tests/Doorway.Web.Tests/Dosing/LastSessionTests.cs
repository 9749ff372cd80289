using Doorway.Web.Tests.EffectClock;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What the last session says, beside the decision about the next dose.</summary>
public sealed class LastSessionTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task After_a_session_at_home_it_names_the_last_dose_and_what_nobody_measured(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        foreach (var page in new[] { "/maintenance", "/medicine/order", "/plan/medicine" })
        {
            var part = Part(await amara.GetAsync($"/patients/{day.PatientId}{page}"));
            Assert.Equal("CannotAssess", part.GetAttribute("data-last-session"));
            Assert.Contains("100 mg, 1.43 mg/kg at 70 kg, held in the mouth", Page.Words(part), StringComparison.Ordinal);
            Assert.Contains("The step of a lozenge is 50 to 100 mg, one a session", Page.Words(part), StringComparison.Ordinal);
            Assert.Contains("today", Page.Words(part), StringComparison.Ordinal);
            // What is known comes first, in words and in the list; then what nobody measured.
            Assert.StartsWith("Known, and not against a step up: blood pressure.", Page.Words(part.QuerySelector("[data-known]")!), StringComparison.Ordinal);
            Assert.Equal("pressure", part.QuerySelector("[data-titration]")!.GetAttribute("data-titration"));
            Assert.Equal("CannotAssess", State(part, "oxygen"));
            Assert.Equal("CannotAssess", State(part, "sedation"));
            Assert.Contains("practice default, to be confirmed by your medical director", Page.Words(part), StringComparison.Ordinal);
        }
        // It fills no field in.
        var medicine = await amara.GetAsync($"/patients/{day.PatientId}/plan/medicine");
        Assert.Equal("100", medicine.Document.QuerySelector("input[name=first]")!.GetAttribute("value"));
        Assert.Equal("200", medicine.Document.QuerySelector("input[name=most]")!.GetAttribute("value"));
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        Assert.NotNull((await inga.GetAsync($"/patients/{day.PatientId}/maintenance")).Document.QuerySelector("[data-last-session]"));
    }

    [Theory, EachEngine]
    public async Task A_severe_harm_takes_the_step_away_and_stopping_nothing_else(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await inga.GetAsync($"{day.Path}/adverse-event")).SubmitAsync("harm-form", ("kind", "pressure"), ("what", "Headache and 176 over 100."), ("grade", "Severe"), ("actions", "Called the prescriber."));
        var page = await amara.GetAsync($"/patients/{day.PatientId}/maintenance");
        var part = Part(page);
        Assert.Equal("NotOffered", part.GetAttribute("data-last-session"));
        Assert.Equal("NotMet", State(part, "harm"));
        Assert.Contains("A step up is not offered after this session.", Page.Words(part), StringComparison.Ordinal);
        Assert.Contains("The highest grade of an adverse event was 3", Page.Words(part), StringComparison.Ordinal);
        // Advice: the prescriber can still say that it may go on.
        var review = page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        (await page.SubmitAsync(review, ("goOn", "yes"), ("words", "Seen; the same dose and no more."))).MustSay("May go on");
    }

    [Theory, EachEngine]
    public async Task It_speaks_of_the_questionnaires_that_were_chosen_for_this_patient(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.DoesNotContain("PCL-5", Page.Words(Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"))), StringComparison.Ordinal);
        var filled = await (await inga.GetAsync($"/patients/{day.PatientId}/measures")).TrySubmitAsync("fill", ("reason", "measures.trauma"));
        await filled.SubmitAsync("course-measures");
        var part = Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"));
        Assert.Contains("PCL-5: a change cannot be assessed, fewer than two answers are on record", Page.Words(part), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Before_the_first_dose_and_for_who_may_not_read_doses_there_is_nothing(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        Assert.Null((await amara.GetAsync($"/patients/{practice.Walked!.PatientId}/maintenance")).Document.QuerySelector("[data-last-session]"));
    }

    [Theory, EachEngine]
    public async Task In_the_clinic_what_was_measured_and_scored_stands_with_its_limit(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Vein);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await ClinicDay.BeginAsync(inga, rae, day);
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Vein);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Vein);
        await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicRoute.Bag(practice));
        await rae.MoveClockAsync(1);
        await (await rae.GetAsync(day.Path)).SubmitAsync("end-form", ("pump", "30.003"), ("why", "They asked for it to stop."));
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "181"), ("diastolic", "96"), ("pulse", "88"), ("oxygen", "96"));
        Assert.Equal("CannotAssess", State(Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance")), "sedation"));
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("pulse", "84"), ("responds", "Pain"));
        var part = Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"));
        Assert.Equal("NotOffered", part.GetAttribute("data-last-session"));
        Assert.Equal(("NotMet", "Met", "NotMet"), (State(part, "pressure"), State(part, "oxygen"), State(part, "sedation")));
        Assert.Contains("The highest systolic pressure was 181 mmHg; none from 180 on", Page.Words(part), StringComparison.Ordinal);
        Assert.Contains("They answered to pain alone or not at all, at ", Page.Words(part), StringComparison.Ordinal);
        Assert.Contains("21 mg, 0.3 mg/kg at 70 kg, into a vein", Page.Words(part), StringComparison.Ordinal);
        Assert.Contains("0.1 to 0.2 mg/kg, at 70 kg 7 to 14 mg", Page.Words(part), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task An_incident_that_nobody_graded_leaves_harm_open_also_when_the_note_is_signed(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await inga.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("words", "A quiet session."), ("signature", "Inga Sorrel"));
        Assert.Equal("Met", State(Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance")), "harm"));
        await (await inga.GetAsync($"{day.Path}/incident")).SubmitAsync("incident-form", ("what", "They fell on the stairs afterwards."));
        var part = Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"));
        Assert.Equal("CannotAssess", State(part, "harm"));
        Assert.Contains("an incident is written down, and no adverse event with a grade", Page.Words(part), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_session_whose_only_dose_was_taken_back_hides_none_before_it_and_it_says_how_long_ago_that_was(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var second = await NextSession.TakenAsync(practice, inga, day);
        Assert.Contains("Session 2", Page.Words(Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"))), StringComparison.Ordinal);
        await second.SubmitAsync(second.Document.QuerySelector("form.undo-form input[name=_handler]")!.GetAttribute("value")!);
        var words = Page.Words(Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance")));
        Assert.Contains("Session 1", words, StringComparison.Ordinal);
        Assert.Contains("8 days ago", words, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Once_the_way_is_another_no_step_follows_from_the_last_session(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await amara.GetAsync($"/patients/{day.PatientId}/clearance")).SubmitAsync("another", ("way", "clinic-intramuscular-induction"));
        var part = Part(await amara.GetAsync($"/patients/{day.PatientId}/maintenance"));
        Assert.Equal("AnotherWay", part.GetAttribute("data-last-session"));
        Assert.Contains("That was another way: no step follows from it.", Page.Words(part), StringComparison.Ordinal);
        Assert.DoesNotContain("The step of", Page.Words(part), StringComparison.Ordinal);
        Assert.Equal("CannotAssess", State(part, "oxygen"));
    }

    private static AngleSharp.Dom.IElement Part(Page page) => page.Document.QuerySelector("[data-last-session]") ?? throw new InvalidOperationException($"{page.Path} says nothing of the last session.");

    private static string? State(AngleSharp.Dom.IElement part, string id) => part.QuerySelector($"[data-titration={id}]")!.GetAttribute("data-state");
}
