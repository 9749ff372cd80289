using Doorway.Clinical.Conditions;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;

namespace Doorway.Clinical.Tests.Planning;

public sealed class ProtocolTemplateTests
{
    private static readonly KnowledgeSet Set = KnowledgeSet.Embedded;
    private static readonly DateOnly Day = Set.NewestDay;

    [Fact]
    public void Every_template_is_whole_and_names_only_what_is_held()
    {
        Assert.Equal(5, Set.Protocols.Count(p => p.IsOfTheWay));
        Assert.All(Set.Protocols, p =>
        {
            var way = p.OfTheWay(Set);
            Assert.True(way.IsOfTheWay, p.Id);
            Assert.Equal((way.Setting, way.Route), (p.Setting, p.Route));
            Assert.Contains(p.Steps, s => s.WithMedicine);
            Assert.Contains(p.Steps, s => !s.WithMedicine);
            Assert.Equal(p.Steps.Count, p.Steps.Select(s => s.Id).Distinct().Count());
            Assert.NotEmpty(p.StopRules);
            Assert.All(p.Conditions, c => Assert.Contains(Set.Conditions, r => r.Id == c));
            Assert.Equal(p.Studies.Count, ConditionRow.Of(p.Studies, Set).Count);
            Assert.Equal(p.Limits.Count, p.LimitsOn(Day, Set).Count());
            Assert.Equal(p.Conditions.Count > 0, p.Studies.Count > 0);
            // Whoever drafts needs these, whatever the course is.
            Assert.NotNull(p.Held("spacing.least", Set));
            Assert.NotNull(p.Held("sessions.most", Set));
        });
        Assert.Equal(Set.Protocols.Count, Set.Protocols.Select(p => p.Numbers).Distinct().Count());
    }

    [Fact]
    public void A_later_course_never_takes_the_number_of_sessions_their_spacing_or_the_first_dose_from_the_first_course()
    {
        var maintenance = Set.Protocol("clinic-intramuscular-maintenance");
        Assert.Equal("clinic-intramuscular-induction", maintenance.Extends);
        Assert.NotNull(maintenance.OfTheWay(Set).NumberOrNull("sessions", Set));
        Assert.All(new[] { "sessions", "spacing", "start.low", "start.high" }, n => Assert.Null(maintenance.Held(n, Set)));
        Assert.Equal("protocol.im-clinic.fasting.food", maintenance.Held("fasting.food", Set)!.Id);
        Assert.Equal("protocol.im-clinic-maintenance.every", maintenance.Held("every", Set)!.Id);
        Assert.Null(maintenance.Held("no such number", Set));
        Assert.Equal(4, maintenance.OfTheWay(Set).Held("sessions", Set)!.Value);
    }

    [Theory]
    [InlineData("clinic-intravenous-ptsd-induction", "sessions", 6, Mark.Published, "FEDER21")]
    [InlineData("clinic-intravenous-alcohol-induction", "sessions", 3, Mark.Published, "GRABSKI22")]
    [InlineData("clinic-intravenous-trd-maintenance", "spacing", 7, Mark.Uncertain, "PHILLIPS19")]
    [InlineData("clinic-esketamine-maintenance", "spacing", 7, Mark.Published, "MSC")]
    [InlineData("clinic-esketamine-si-induction", "dose", 84, Mark.Published, "MSC")]
    [InlineData("telehealth-lozenge-maintenance", "consult.after", 12, Mark.Proposed, "HULLT")]
    public void A_number_of_a_template_is_that_of_its_source(string template, string number, int value, Mark mark, string source)
    {
        var held = Set.Protocol(template).Number(number, Set);
        Assert.Equal((value, mark, source), ((int)held.Value, held.Mark, held.Sources[0]));
    }

    [Fact]
    public void Every_study_that_asked_about_a_condition_of_a_template_is_named_by_it_when_it_found_nothing()
    {
        foreach (var template in Set.Protocols.Where(p => p.Conditions.Count > 0 && p.Purpose == ProtocolPurpose.Induction && p.Route == DoseRoute.Intravenous))
            foreach (var condition in template.Conditions)
                Assert.All(ConditionRow.Of(Set.Conditions.Single(c => c.Id == condition).Studies, Set).Where(s => s.Direction is StudyDirection.NoDifference or StudyDirection.Against), s => Assert.Contains(s.Id, template.Studies));
    }

    [Fact]
    public void No_template_is_made_for_a_condition_of_which_no_study_is_held()
        => Assert.All(Set.Conditions.Where(c => c.Studies.Count == 0), c => Assert.False(ProtocolFit.IsAnyMadeFor(c.Id, Set), c.Id));

    [Fact]
    public void What_was_made_for_the_indication_stands_first_and_nothing_is_left_out()
    {
        var way = Set.Protocol("clinic-intravenous-induction");
        var fits = ProtocolFit.Of(way, "ptsd", null, Set, Day);
        Assert.Equal("clinic-intravenous-ptsd-induction", fits[0].Template.Id);
        Assert.Equal("Made for what is written down as the indication: Post-traumatic stress (PTSD).", fits[0].Why);
        Assert.Equal([true], fits.Where(f => f.Fits == true).Select(f => f.Fits!.Value));
        Assert.Equal(way.Id, fits[1].Template.Id);
        Assert.Equal(Set.Protocols.Count(p => p.Route == way.Route), fits.Count);
        Assert.All(ProtocolFit.Of(way, null, null, Set, Day), f => Assert.Null(f.Fits));
        Assert.Equal(way.Id, ProtocolFit.Of(way, null, null, Set, Day)[0].Template.Id);
        Assert.All(ProtocolFit.Of(way, "end-of-life", null, Set, Day), f => Assert.False(f.Fits));
        Assert.Empty(ProtocolFit.Of(way, "ptsd", null, Set, new DateOnly(2000, 1, 1)));
    }

    [Theory]
    [InlineData("F10.20", true)]
    [InlineData("F11.20", false)]
    [InlineData("", false)]
    public void What_was_made_for_alcohol_fits_alcohol_alone(string code, bool fits)
    {
        var all = ProtocolFit.Of(Set.Protocol("clinic-intravenous-induction"), "substance-use-disorder", code, Set, Day);
        var alcohol = all.Single(f => f.Template.Id == "clinic-intravenous-alcohol-induction");
        Assert.Equal(fits, alcohol.Fits);
        Assert.Equal(fits, all[0] == alcohol);
        Assert.Equal(!fits, alcohol.Why.StartsWith("Made for alcohol alone.", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_templates_side_by_side_have_every_line_of_each_once()
    {
        var (one, other) = (Set.Protocol("clinic-intravenous-induction"), Set.Protocol("clinic-intravenous-ptsd-induction"));
        var lines = ProtocolDifference.Between(one, other, Set, Day, Says);
        Assert.Equal(lines.Count, lines.Select(l => l.What).Distinct().Count());
        Assert.Equal(("Induction", "Induction"), (lines[0].One, lines[0].Other));
        Assert.Equal("no condition in particular", lines.Single(l => l.What == "Made for").One);
        Assert.Equal("", lines.Single(l => l.What == "Number: start.low").Other);
        Assert.Equal("", lines.Single(l => l.What == "Number: week").One);
        Assert.Equal("3: 3 infusions in a week; FEDER21", lines.Single(l => l.What == "Number: week").Other);
        Assert.All(ProtocolDifference.Between(one, one, Set, Day, Says), l => Assert.True(l.IsSame));
    }

    private static string Says(Limit number) => $"{number.Value}: {number.Says}; {string.Join(", ", number.Sources)}";

    [Fact]
    public void A_number_that_a_medical_director_set_stands_in_the_template()
    {
        var own = Set.With([new("protocol-numbers", "protocol.iv-clinic-ptsd.sessions", RulingAct.Changed, 5, Day)]);
        Assert.Equal(5, own.Protocol("clinic-intravenous-ptsd-induction").Held("sessions", own)!.Value);
        Assert.Contains(ProtocolDifference.AllNumbers(own.Protocol("clinic-intravenous-ptsd-induction"), own, Day), n => n is { Key: "sessions", Number.Value: 5, IsOwn: true });
    }
}
