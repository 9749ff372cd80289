using System.Net;
using Doorway.Care.Languages;
using Doorway.Care.Preparation.Skills;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Preparation;

/// <summary>Short exercises: all of them on the phone, some kept, some suggested.</summary>
public sealed class SkillTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_patient_keeps_an_exercise_at_hand_and_nobody_else_sees_which(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/home")).MustNotSay("Short exercises");
        var all = await (await wren.GetAsync("/preparing")).FollowAsync("Short exercises, for before, a hard moment and after");
        var wave = await all.MustSay("For a hard moment").MustNotSay("At hand").MustSay("988").FollowAsync("Letting a wave pass");
        wave.MustSay("it comes, it is high, it goes on").MustSay("Your therapist should have read it");
        Assert.Equal(7, wave.Document.QuerySelectorAll(".skill-steps > li").Length);
        await wave.SubmitAsync("keep");
        // Pressed again on the page as it was: once is enough.
        await wave.SubmitAsync("keep");
        (await wren.GetAsync("/home")).MustSay("Letting a wave pass").MustSay("Kept by you");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<KeptSkill>().CountAsync(k => k.PatientId == day.PatientId)));
        foreach (var name in (string[])[NewPatient.Therapist, NewPatient.Prescriber])
        {
            using var staff = await practice.AsAsync(name);
            (await staff.GetAsync($"/patients/{day.PatientId}/preparation")).MustNotSay("Kept by");
            Assert.Equal(HttpStatusCode.Forbidden, (await staff.TryGetAsync("/skills")).Status);
        }
        await (await wren.GetAsync("/skills/wave")).SubmitAsync("keep");
        (await wren.GetAsync("/home")).MustNotSay("Letting a wave pass");
        Assert.Equal(HttpStatusCode.NotFound, (await wren.TryGetAsync("/skills/no-such-thing")).Status);
    }

    [Theory, EachEngine]
    public async Task A_therapist_suggests_one_the_patient_sets_it_aside_without_a_word(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var chart = $"/patients/{day.PatientId}/preparation";
        var page = await inga.GetAsync(chart);
        Assert.Equal("Choose an exercise.", (await page.SubmitRefusedAsync("suggest")).ErrorAt("skill"));
        page = await page.SubmitAsync("suggest", ("skill", "breathing"));
        (await page.SubmitRefusedAsync("suggest", ("skill", "breathing"))).MustSay("This one is suggested already.");
        page = await page.SubmitAsync("suggest", ("skill", "evening"));
        (await amara.GetAsync(chart)).MustSay("Slow breathing, since").MustNotSay("Suggest it");
        var home = await wren.GetAsync("/home");
        var breathing = await home.MustSay("Your therapist suggests it").MustSay("Winding down in the evening").FollowAsync("Slow breathing");
        (await breathing.SubmitAsync("aside")).MustNotSay("Your therapist suggests this");
        (await wren.GetAsync("/home")).MustNotSay("Slow breathing").MustSay("Winding down in the evening");
        page = await inga.GetAsync(chart);
        page.MustNotSay("Slow breathing, since");
        await page.SubmitAsync("end-evening");
        (await wren.GetAsync("/home")).MustNotSay("Winding down in the evening");
        var rows = await practice.LookAsync(db => db.Set<SkillSuggestion>().AsNoTracking().Where(s => s.PatientId == day.PatientId).OrderBy(s => s.At).ToListAsync());
        Assert.Equal([true, false], rows.Select(r => r.EndedByStaffMemberId is null));
        using var other = await NewPatient.InvitedAsync(practice, "Fen Ashby", "fen@ashby.example");
        (await other.GetAsync("/skills")).MustNotSay("Your therapist suggests it");
        foreach (var name in (string[])["Perrin Vale", "Sunniva Rook"])
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync("/skills/wave")).Status);
        }
    }

    [Theory, EachEngine]
    public async Task The_exercises_are_there_in_Spanish(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        using var wren = await practice.AsAsync(DosingDay.In(practice).Name);
        await (await wren.GetAsync("/language")).SubmitAsync("language/Español");
        (await wren.GetAsync("/skills")).MustSay("Dejar pasar una ola").MustSay("unos 3 minutos").MustNotSay("minutes");
        (await wren.GetAsync("/skills/near")).MustSay("Acuerden una señal").MustNotSay("Agree on");
    }

    [Fact]
    public void Each_exercise_is_short_can_be_read_at_thirteen_has_its_Spanish_and_claims_nothing()
    {
        var book = SkillBook.Embedded;
        Assert.Null(book.Reviewed);
        Assert.Contains("To be read by the therapist", book.Confirm, StringComparison.Ordinal);
        Assert.InRange(book.Skills.Count, 7, 12);
        Assert.All(Enum.GetValues<SkillMoment>(), moment => Assert.Contains(book.Skills, s => s.Moments.Contains(moment)));
        foreach (var skill in book.Skills)
        {
            Assert.InRange(skill.Minutes, 1, 5);
            Assert.InRange(skill.Steps.Count, 4, 8);
            Assert.True(ReadingAgeTests.Grade(skill.Steps) <= 7.0, $"{skill.Id} reads at grade {ReadingAgeTests.Grade(skill.Steps):0.0}");
            Assert.All([.. skill.Steps, skill.Title], line => Assert.NotNull(SpanishTexts.Of(line)));
            foreach (var claim in (string[])["reduce", "heal", "cure", "proven", "will calm", "will help", "treat", "symptom", "anxiety"])
                Assert.DoesNotContain(skill.Steps.Append(skill.Title), line => line.Contains(claim, StringComparison.OrdinalIgnoreCase));
        }
    }
}
