using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Planning;

/// <summary>A plan can hold a gap of its own after each session; without them everything stays as it was signed.</summary>
public sealed class GapTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_taper_says_that_its_gaps_grow_and_so_they_do(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var outline = await inga.GetAsync($"/patients/{day.PatientId}/plan/outline?template=telehealth-lozenge-taper");
        async Task<string?> WrongAsync(string gaps) => (await outline.SubmitRefusedAsync("outline", ("goals", "To come to an end well."), ("sessions", "3"), ("spacing", "30"), ("gaps", gaps))).ErrorAt("gaps");
        Assert.StartsWith("The plan tells the patient that the gaps grow.", await WrongAsync(""), StringComparison.Ordinal);
        Assert.StartsWith("The plan tells the patient that the gaps grow.", await WrongAsync("60, 40"), StringComparison.Ordinal);
        Assert.Equal("Type whole numbers of days from 1 to 180, with commas between them.", await WrongAsync("40, soon"));
        Assert.Equal("3 sessions have 2 gaps between them; 1 is typed.", await WrongAsync("40"));
        Assert.Equal("At home there are at least 3 days between doses.", await WrongAsync("2, 40"));
        await outline.SubmitAsync("outline", ("goals", "To come to an end well."), ("sessions", "3"), ("spacing", "30"), ("gaps", "40, 60"));
        (await inga.GetAsync($"/patients/{day.PatientId}/plan")).MustSay("Three sessions with medicine. The gaps between them are at least 40 days, then 60 days.").MustSay("The first of them is at least 30 days after the session before.").MustSay("Days after each session, at least");
        Assert.Equal("40, 60", (await inga.GetAsync($"/patients/{day.PatientId}/plan/outline")).Document.QuerySelector("input[name=gaps]")!.GetAttribute("value"));
    }

    [Theory, EachEngine]
    public async Task A_day_keeps_the_gap_of_the_session_before_it(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var people = await PlanningPeople.InAsync(practice);
        await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", ("gaps", "14, 21"));
        await PlanWalk.AgreeAllAsync(people);
        var page = await people.Prescriber.GetAsync($"/patients/{day.PatientId}/maintenance");
        await page.SubmitAsync(page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!, ("goOn", "yes"), ("words", "Calm."));
        var set = await people.Therapist.GetAsync($"{people.Chart}/preparation/day");
        Assert.StartsWith("The plan says at least 14 days after session 1; the last one is on ", (await set.SubmitRefusedAsync("day", ("on", people.Day(13)), ("at", "10:00 am"))).ErrorAt("on"), StringComparison.Ordinal);
        await set.SubmitAsync("day", ("on", people.Day(15)), ("at", "10:00 am"));
    }

    [Fact]
    public void A_plan_with_one_spacing_keeps_the_text_and_the_hash_that_were_signed_before_gaps_existed()
    {
        var plan = new TreatmentPlan { PracticeId = Guid.Empty, Id = new Guid("0198c0de-0000-7000-8000-000000000001"), PatientId = Guid.Empty, EpisodeId = Guid.Empty, DraftedAt = default, Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge };
        plan.BeginWith(KnowledgeSet.Embedded.Protocol("telehealth-lozenge-taper"), 2);
        plan.Outline(new PlanOutline(SealedText.Nothing, SealedText.Nothing, 1, 3, 1, 30));
        var signed = $$"""{"document":"treatment-plan","plan":"0198c0de-0000-7000-8000-000000000001","version":1,"protocol":"telehealth-lozenge-taper","protocolVersion":"{{plan.ProtocolVersion}}","purpose":"Taper","setting":"Home","route":"SublingualLozenge","goals":"Rest.","preparationSessions":1,"sessionsWithMedicine":3,"integrationSessionsEach":1,"spacingDays":30,"firstDoseMicrograms":null,"maxDoseMicrograms":null,"infusionMinutes":null,"sprayMicrogramsPerMilliliter":null,"sprayMicroliters":null,"sprayGapMinutes":null,"booster":false,"boosterMicrograms":null,"boosterFromMinutes":null,"boosterUntilMinutes":null,"prescriberReason":"","stopRules":"Stop.","asRead":["This part of your care is for coming to an end: the gaps grow, and the talks go on.","One session to get ready, without medicine.","Three sessions with medicine, at least 30 days apart.","After each of them, one session to make sense of it, without medicine."]}""";
        Assert.Equal(signed, PlanWords.Canonical(plan, "Rest.", "Stop.", ""));
        Assert.Equal(PlanWords.HashOf(signed), PlanWords.HashOf(PlanWords.Canonical(plan, "Rest.", "Stop.", "")));

        plan.Outline(new PlanOutline(SealedText.Nothing, SealedText.Nothing, 1, 3, 1, 30) { Gaps = [40, 60] });
        var withGaps = PlanWords.Canonical(plan, "Rest.", "Stop.", "");
        Assert.Contains("\"gapDays\":[40,60]", withGaps, StringComparison.Ordinal);
        var change = Assert.Single(PlanChanges.Between(signed, withGaps));
        Assert.Equal(("Days after each session, at least", "", "40, 60"), (change.What, change.Before, change.Now));
    }
}
