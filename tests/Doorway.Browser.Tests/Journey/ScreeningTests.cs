using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

public sealed class ScreeningTests(OneBrowser browser)
{
    private const string Name = "Wren Halloway";
    private const string Email = "wren@halloway.example";

    [Fact]
    public async Task From_the_first_question_to_the_prescribers_answer_in_two_practices()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using (await NewPatient.ArrivedAsync(practice, Name, Email)) { }
        var chart = $"/patients/{await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == Email)).Id)}";
        await using var patient = await browser.PersonAsync(practice, Screen.Phone);
        await using var therapist = await browser.PersonAsync(practice);
        await using var prescriber = await browser.PersonAsync(practice);
        await patient.StepIntoAsync(Name);
        await therapist.StepIntoAsync(NewPatient.Therapist);
        await prescriber.StepIntoAsync(NewPatient.Prescriber);

        await SharedCareSteps.ProposeAsync(therapist, chart, "Northlight", "Amara Finch, PMHNP");
        await LookAsync(therapist, "sharing-staff");
        await patient.GoToAsync("/sharing");
        await LookAsync(patient, "sharing");
        await SharedCareSteps.SignAsync(patient, Name);
        await SharedCareSteps.AcceptAsync(prescriber, "Larkspur House");
        await SharedCareSteps.SwitchOnCallAsync(prescriber);
        await LookAsync(prescriber, "on-call");

        foreach (var card in new[] { 1, 6, 21, 24, 28 })
        {
            await patient.GoToAsync($"/intake/{card}");
            await LookAsync(patient, $"intake-{card}");
        }
        await IntakeSteps.FillIntakeAsync(patient);
        await LookAsync(patient, "intake-done");
        await patient.GoToAsync("/readings");
        await LookAsync(patient, "readings");
        await IntakeSteps.MeasureAsync(patient);
        await therapist.GoToAsync($"{chart}/readings");
        await LookAsync(therapist, "readings-staff");
        await IntakeSteps.AcceptReadingsAsync(therapist, chart);
        await IntakeSteps.SendAsync(patient);

        await prescriber.GoToAsync($"{chart}/evaluation");
        await LookAsync(prescriber, "evaluation");
        await ClearanceSteps.EvaluateAsync(prescriber, chart);
        await LookAsync(prescriber, "clearance");
        await prescriber.GoToAsync($"{chart}/intake");
        await LookAsync(prescriber, "intake-staff");
        await ClearanceSteps.DecideYesAsync(prescriber, chart, "I found nothing that speaks against a careful beginning.", "Blood pressure before each session.",
            DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await LookAsync(prescriber, "clearance-signed");
        await ClearanceSteps.ReadDecisionAsync(patient, "Yes, with a few conditions.");
        await LookAsync(patient, "decision");
    }

    [Fact]
    public async Task Choosing_alone_leads_to_help_when_the_answer_asks_for_it()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using (await NewPatient.ArrivedAsync(practice, Name, Email)) { }
        var chart = $"/patients/{await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == Email)).Id)}";
        await using var patient = await browser.PersonAsync(practice, Screen.Narrow, ColorScheme.Dark);
        await using var therapist = await browser.PersonAsync(practice);
        await using var prescriber = await browser.PersonAsync(practice);
        await patient.StepIntoAsync(Name);
        await therapist.StepIntoAsync(NewPatient.Therapist);
        await prescriber.StepIntoAsync(NewPatient.Prescriber);
        await patient.GoToAsync("/intake");
        await patient.Page.Locator("textarea[name=answer]").FillAsync("Only curious.");
        await patient.MustSayAsync("Saved ");
        await SharedCareSteps.ProposeAsync(therapist, chart, "Amara", "Amara Finch, PMHNP");
        await SharedCareSteps.SignAsync(patient, Name);
        await SharedCareSteps.AcceptAsync(prescriber, "Larkspur House");
        await SharedCareSteps.SwitchOnCallAsync(prescriber);

        await patient.GoToAsync("/intake/safety");
        foreach (var answer in new[] { "yes", "yes", "no" })
        {
            var asked = await patient.Page.Locator("h1").InnerTextAsync();
            await patient.Page.Locator($"input[name=answer][value={answer}]").CheckAsync(new() { Force = true });
            await patient.PressAsync("Continue");
            await Assertions.Expect(patient.Page.Locator("h1")).Not.ToHaveTextAsync(asked);
        }
        await LookAsync(patient, "safety");
        // No button is pressed: the page saves by itself and goes to where help stands.
        await patient.Page.Locator("input[name=answer][value=yes]").CheckAsync(new() { Force = true });
        await patient.MustComeToAsync("/crisis");
        await patient.MustSayAsync("Amara Finch will phone you");
        await LookAsync(patient, "crisis");
        await prescriber.GoToAsync("/today");
        await prescriber.FollowAsync("Phone now");
        await LookAsync(prescriber, "call");
    }

    [Fact]
    public async Task A_clearance_with_as_many_findings_as_there_can_be_stays_readable()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerCardsAsync(worst: true);
        foreach (var (screen, colors) in new[] { (Screen.Desk, ColorScheme.Light), (Screen.Desk, ColorScheme.Dark), (Screen.Narrow, ColorScheme.Light) })
        {
            await using var prescriber = await browser.PersonAsync(practice, screen, colors);
            await prescriber.StepIntoAsync(NewPatient.Prescriber);
            await prescriber.GoToAsync($"{walk.Chart}/clearance");
            Assert.True(await prescriber.Page.Locator("table.findings tbody tr:not(.group)").CountAsync() > 30);
            await LookAsync(prescriber, "clearance-full");
        }
    }

    private static async Task LookAsync(BrowserPerson person, string name)
    {
        await person.MustBeAxeCleanAsync();
        await person.MustNotScrollSidewaysAsync();
        person.MustHaveNoFaults();
        if (Environment.GetEnvironmentVariable("DOORWAY_SCREENSHOTS") is { Length: > 0 })
            await person.PictureAsync($"screening-{name}");
    }
}
