using System.Text;
using Doorway.Care.Screening;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

public sealed class IntakeTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_intake_goes_on_at_the_first_open_card_on_another_device(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        var here = await walk.AnswerCardsAsync(most: 7);
        using var phone = practice.Visitor();
        await (await phone.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", walk.Email));
        await NewPatient.EnterAsync(phone, walk.Email);
        var there = await phone.GetAsync("/intake");
        Assert.Equal(here.Path, there.Path);
        (await phone.GetAsync("/intake/1")).MustSay("I would like to feel the floor again.");
        (await phone.GetAsync("/home")).MustSay("Go on with your questions");
    }

    [Theory, EachEngine]
    public async Task A_choice_is_kept_when_the_page_saves_by_itself_and_rather_talking_is_not_known(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.AnswerCardsAsync(most: 5);
        var pressure = await walk.Patient.GetAsync("/intake");
        pressure.MustSay("Has anyone told you that you have high blood pressure?");
        var saved = await pressure.AutoSaveAsync("answer", ("answer", "now"));
        Assert.NotEmpty(saved.Headers["Doorway-Saved"]);
        var reported = await practice.LookAsync(db => db.Set<ReportedCondition>().AsNoTracking().SingleAsync(c => c.PatientId == walk.PatientId));
        Assert.DoesNotContain("ypertension", Encoding.UTF8.GetString(reported.Text.Bytes));
        await (await walk.Patient.GetAsync(pressure.Path)).SubmitAsync("answer/I’d rather talk about this one");
        var after = await practice.LookAsync(db => db.Set<ReportedCondition>().AsNoTracking().SingleAsync(c => c.PatientId == walk.PatientId));
        Assert.NotNull(after.EnteredInErrorAt);
    }

    [Theory, EachEngine]
    public async Task A_card_without_an_answer_is_refused_at_its_field(Engine engine)
    {
        using var walk = await ScreeningWalk.ArrivedAsync(await demos.OnAsync(engine));
        var refused = await (await walk.Patient.GetAsync("/intake")).SubmitRefusedAsync("answer");
        Assert.Contains("Write a few words", refused.ErrorAt("answer"));
    }

    [Theory, EachEngine]
    public async Task The_server_scores_and_the_therapist_sees_scores_but_no_health_answers(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerCardsAsync(otherwise: title => title.StartsWith("Feeling", StringComparison.Ordinal) ? [("answer", "2")] : null);
        var scores = await practice.LookAsync(db => db.Set<CompletedInstrument>().AsNoTracking().Where(c => c.PatientId == walk.PatientId).ToListAsync());
        // Items 2, 4 and 6 of the PHQ-9, and 1 and 7 of the GAD-7, begin with "Feeling".
        Assert.Equal(6, Assert.Single(scores, s => s.InstrumentId == "phq-9").TotalScore);
        Assert.Equal(4, Assert.Single(scores, s => s.InstrumentId == "gad-7").TotalScore);
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await therapist.TryGetAsync($"{walk.Chart}/intake")).Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await therapist.TryGetAsync($"{walk.Chart}/clearance")).Status);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        (await prescriber.GetAsync($"{walk.Chart}/intake")).MustSay("I would like to feel the floor again.");
    }

    [Theory, EachEngine]
    public async Task A_reading_is_checked_and_counts_only_when_accepted(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.AnswerCardsAsync(most: 1);
        var form = await walk.Patient.GetAsync("/readings");
        var refused = await form.SubmitRefusedAsync("readings", ("systolic1", "80"), ("diastolic1", "120"), ("pulse1", "72"), ("systolic2", "1280"), ("diastolic2", "82"), ("pulse2", "70"));
        Assert.Contains("larger", refused.ErrorAt("diastolic1"));
        Assert.Contains("not possible", refused.ErrorAt("systolic2"));
        await walk.MeasureAsync();
        var readings = await practice.LookAsync(db => db.Set<HomeReading>().AsNoTracking().Where(r => r.PatientId == walk.PatientId).ToListAsync());
        Assert.Equal(2, readings.Count);
        Assert.All(readings, r => Assert.NotNull(r.AcceptedByStaffMemberId));
    }
}
