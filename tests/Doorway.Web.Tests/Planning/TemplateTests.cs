using Doorway.Care.Planning;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Planning;

/// <summary>Which template a plan goes by, and the library of all of them.</summary>
public sealed class TemplateTests(WalkedPractices walked)
{
    private const string Maintenance = "telehealth-lozenge-maintenance";

    [Theory, EachEngine]
    public async Task Another_template_by_the_same_way_begins_anew_with_empty_fields_where_no_source_gives_a_number(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        var outline = await people.Therapist.GetAsync($"{people.Chart}/plan/outline");
        Assert.Equal(4, outline.Document.QuerySelectorAll("[data-template]").Length);
        var other = await outline.FollowAsync("Lozenge at home: keeping what has helped");
        other.MustSay("This begins the plan anew with another template.").MustSay("Cannot be proposed here: no source gives a number for it, your medical director sets it.").MustSay("At home at most two doses in a month");
        Assert.Equal("", other.Document.QuerySelector("input[name=sessions]")!.GetAttribute("value") ?? "");
        Assert.Equal("", other.Document.QuerySelector("input[name=spacing]")!.GetAttribute("value") ?? "");
        Assert.Equal("1", other.Document.QuerySelector("input[name=integration]")!.GetAttribute("value"));
        var refused = await other.SubmitRefusedAsync("outline", ("goals", "That it stays."));
        Assert.NotNull(refused.ErrorAt("sessions"));
        Assert.Contains("That it stays.", refused.Body);
        await other.SubmitAsync("outline", ("goals", "That it stays."), ("sessions", "2"), ("spacing", "28"));
        (await people.Prescriber.GetAsync($"{people.Chart}/plan")).MustSay("This plan goes by Lozenge at home: keeping what has helped, version 1 of the template (maintenance)")
            .MustSay("Patient: agreed to version 2, not yet to this one").MustSay("This part of your care is for keeping what has helped.");
        var medicine = (await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine")).MustSay("Cannot be proposed here");
        Assert.All(new[] { "first", "most", "boosterMg", "boosterFrom", "boosterUntil" }, name => Assert.Equal("", medicine.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value") ?? ""));
        Assert.Null(medicine.Document.QuerySelector("input[name=booster][checked]"));
        Assert.False(await practice.LookAsync(db => db.Set<TreatmentPlan>().AsNoTracking().Where(p => p.PatientId == people.PatientId).Select(p => p.FirstDoseMicrograms != null || p.MedicineSetAt != null || p.MedicineKnowledgeHash != null).SingleAsync()));
        // Nothing is shown to agree to until the prescriber has set the medicine anew.
        (await people.Patient.GetAsync("/plan")).MustSay("Your plan is being written");
        await PlanWalk.SetMedicineAsync(people);
        var mine = (await people.Patient.GetAsync("/plan")).MustSay("This part of your care is for keeping what has helped.").MustNotSay("Template");
        Assert.Contains("Two sessions with medicine, at least 28 days apart.", Page.Words(mine.Document.Body!), StringComparison.Ordinal);
        Assert.Equal(Maintenance, await practice.LookAsync(db => db.Set<TreatmentPlan>().AsNoTracking().Where(p => p.PatientId == people.PatientId).Select(p => p.ProtocolId).SingleAsync()));
    }

    [Fact]
    public void A_change_of_purpose_stands_among_the_changes_also_for_the_patient()
    {
        var change = Assert.Single(PlanChanges.Between("""{"purpose":"Induction"}""", """{"purpose":"Maintenance"}""", forPatient: true));
        Assert.Equal(("What this part of your care is for", "a first course", "to keep what has helped"), (change.What, change.Before, change.Now));
        Assert.Equal(4, Enum.GetNames<ProtocolPurpose>().Select(p => PlanChanges.Between("{}", $$"""{"purpose":"{{p}}"}""").Single().Now).Except(Enum.GetNames<ProtocolPurpose>()).Count());
    }

    [Fact]
    public void The_dose_check_knows_a_first_course_from_a_later_one_and_the_dose_of_a_templates_own_trial()
    {
        Assert.Contains("dose.iv.start.high", Ids("clinic-intravenous-induction", 56));
        Assert.DoesNotContain("dose.iv.start.high", Ids("clinic-intravenous-alcohol-induction", 56));
        Assert.Contains("dose.iv.start.high", Ids("clinic-intravenous-alcohol-induction", 57));
        Assert.DoesNotContain("dose.iv.start.high", Ids("clinic-intravenous-maintenance", 56));
    }

    private static List<string> Ids(string template, decimal mg)
    {
        var held = KnowledgeSet.Embedded.Protocol(template);
        var plan = new TreatmentPlan { PracticeId = Guid.Empty, Id = Guid.Empty, PatientId = Guid.Empty, EpisodeId = Guid.Empty, DraftedAt = default, Setting = held.Setting, Route = held.Route };
        plan.BeginWith(held, 0);
        return [.. PlanDoseCheck.Findings(plan, mg, mg, 40, null, 70, new BodyOnRecord(70, 170, 40), KnowledgeSet.Embedded).Select(f => f.Id)];
    }

    [Theory, EachEngine]
    public async Task A_template_of_another_way_is_not_among_them_and_an_unknown_one_changes_nothing(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        foreach (var asked in new[] { "clinic-intravenous-ptsd-induction", "no-such-template" })
        {
            var page = await people.Therapist.GetAsync($"{people.Chart}/plan/outline?template={asked}");
            page.MustSay("Lozenge at home, with a therapist on video");
            await page.SubmitAsync("outline", ("goals", "To sleep."));
        }
        Assert.Equal(TreatmentPlan.FirstProtocol, await practice.LookAsync(db => db.Set<TreatmentPlan>().AsNoTracking().Where(p => p.PatientId == people.PatientId).Select(p => p.ProtocolId).SingleAsync()));
    }

    [Theory, EachEngine]
    public async Task What_is_written_down_as_the_indication_is_looked_for_and_where_no_study_is_held_it_says_so(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await NameAsync(people, "chronic-pain");
        (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).MustSay("Lasting pain: No study is held here that would make a template for it.");
    }

    [Theory, EachEngine]
    public async Task What_was_made_for_the_indication_stands_first_with_its_trials_and_nothing_is_chosen(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var people = await PlanningPeople.MeetAsync(practice, "clinic-intravenous-induction");
        await NameAsync(people, "ptsd");
        var outline = await people.Therapist.GetAsync($"{people.Chart}/plan/outline");
        var first = outline.Document.QuerySelector("[data-template]")!;
        Assert.Equal(("clinic-intravenous-ptsd-induction", "yes"), (first.GetAttribute("data-template"), first.GetAttribute("data-fits")));
        Assert.Contains("Made for what is written down as the indication: Post-traumatic stress (PTSD).", Page.Words(first), StringComparison.Ordinal);
        Assert.Contains("Abdallah 2022 (without a difference)", Page.Words(first), StringComparison.Ordinal);
        Assert.Single(outline.Document.QuerySelectorAll("[data-fits=yes]"));
        await (await outline.FollowAsync("Into a vein for post-traumatic stress, six infusions in two weeks")).SubmitAsync("outline", ("goals", "To sleep."), ("spacing", "3"));
        (await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine")).MustSay("Cannot be proposed here").MustSay("The first course by this way: A usual first infusion is 0.5 mg for each kg.").MustSay("The infusion takes 40 minutes");
        Assert.Equal("6", outline.Document.QuerySelector("input[name=sessions]")!.GetAttribute("value"));
        Assert.Contains("(on this page)", Page.Words(outline.Document.QuerySelector("[data-template=clinic-intravenous-induction]")!), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task The_library_shows_every_template_whole_and_two_side_by_side(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var library = await (await inga.GetAsync("/practice/knowledge/protocols")).FollowAsync("The library: whole templates with steps, numbers and stop rules, and two side by side");
        var ids = library.Document.QuerySelectorAll("[data-template]").Select(e => e.GetAttribute("data-template")!).ToList();
        Assert.Equal(Doorway.Clinical.Knowledge.KnowledgeSet.Embedded.Protocols.Select(p => p.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        library.MustSay("A compounded ketamine nasal spray, in the clinic: no source held here speaks of maintenance, booster session, taper");
        Assert.Contains("No study is held here that would make a template for it.", Page.Words(library.Document.QuerySelector("tr[data-condition=end-of-life]")!), StringComparison.Ordinal);
        Assert.Contains("Abdallah 2022, without a difference", Page.Words(library.Document.QuerySelector("tr[data-condition=combat-trauma]")!), StringComparison.Ordinal);
        foreach (var id in ids)
        {
            var page = await inga.GetAsync($"/practice/protocols/{id}");
            page.MustSay("Stop rules").MustSay("As shipped, not yet confirmed");
            Assert.NotEmpty(page.Document.QuerySelectorAll("li[data-medicine=yes]"));
            Assert.NotEmpty(page.Document.QuerySelectorAll("li[data-medicine=no]"));
        }
        var taper = await inga.GetAsync("/practice/protocols/clinic-intramuscular-taper");
        Assert.Equal(["sessions", "spacing", "start.low"], taper.Document.QuerySelectorAll("[data-not-held]").Select(e => e.GetAttribute("data-not-held")));
        var alcohol = await inga.GetAsync("/practice/protocols/clinic-intravenous-alcohol-induction");
        Assert.Contains("The trial gave 0.8 mg for each kg", Page.Words(alcohol.Document.QuerySelector("[data-said-otherwise='start.low']")!), StringComparison.Ordinal);
        Assert.Null(alcohol.Document.QuerySelector("[data-not-held='start.low']"));
        Assert.NotNull(taper.Document.QuerySelector("tr[data-number='dose.renew.doses']"));
        var both = await (await inga.GetAsync("/practice/protocols/clinic-intravenous-ptsd-induction")).FollowAsync("Compare the two");
        both.MustSay("3 infusions in a week").MustSay("not in it").MustSay("Neither is called better");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await inga.TryGetAsync("/practice/protocols/none")).Status);
        (await inga.GetAsync("/practice/protocols/compare?one=none")).MustSay("Choose two templates");
    }

    private static async Task NameAsync(PlanningPeople people, string condition)
    {
        var form = await people.Prescriber.GetAsync($"{people.Chart}/diagnosis/new");
        await form.SubmitAsync("diagnosis", ("condition", condition), ("standing", "Confirmed"), ("indication", "yes"), ("by", "Prescriber"), ("told", "yes"));
    }
}
