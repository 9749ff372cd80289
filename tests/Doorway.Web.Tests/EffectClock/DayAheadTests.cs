using System.Text.RegularExpressions;
using Doorway.Care.EffectClock;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.EffectClock;

public sealed partial class DayAheadTests(WalkedPractices walked)
{
    private static readonly ChartPerson Known = new(70, 40);

    [Theory, EachEngine]
    public async Task The_patient_reads_words_and_wide_ranges_and_no_curve(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var wren = await practice.AsAsync(patient.Name);
        var page = await wren.GetAsync("/preparing/day");
        page.MustSay("How the hours may go").MustSay("less is known").MustSay("Most people feel something after 5 to 15 minutes.")
            .MustSay("The strong part most often gets weaker after 45 to 90 minutes.").MustSay("Most people can do simple everyday things again after 2 to 3 hours.")
            .MustSay("do not say when you may drive");
        Assert.Empty(page.Document.QuerySelectorAll("main figure, main svg[role=img], main path.line"));
        page.MustNotSay("ng/mL").MustNotSay("Cmax").MustNotSay("concentration");
    }

    [Fact]
    public void A_muscle_and_a_spat_lozenge_get_the_published_time_course_and_nothing_computed()
    {
        var muscle = Of(DoseRoute.Intramuscular, 50);
        Assert.True(muscle.IsLessKnown);
        Assert.Equal(["Most people feel something within the first 5 minutes.", "The strong part most often gets weaker after 45 to 75 minutes.", "Most people can do simple everyday things again after 90 minutes to 2 hours."], muscle.Says);
        var spat = Of(DoseRoute.SublingualLozenge, 100, LozengeResidue.Spat);
        Assert.True(spat.IsLessKnown);
        Assert.Equal(Of(DoseRoute.SublingualLozenge, 300, LozengeResidue.Spat).Says, spat.Says);
    }

    [Fact]
    public void Of_a_compounded_spray_nothing_is_computed_because_nobody_knows_what_one_gives()
    {
        var bottle = Of(DoseRoute.Nasal, 50);
        Assert.True(bottle.IsLessKnown);
        Assert.Equal(["Most people feel something after 5 to 15 minutes.", "The strong part most often gets weaker after about 60 minutes.", "Most people can do simple everyday things again after 90 minutes to 2 hours."], bottle.Says);
    }

    [Theory]
    [InlineData(DoseRoute.SublingualLozenge, 100)]
    [InlineData(DoseRoute.NasalEsketamine, 56)]
    [InlineData(DoseRoute.Oral, 100)]
    public void A_way_that_is_validated_is_rounded_outward_to_five_minutes(DoseRoute route, double mg)
    {
        var day = Of(route, mg, LozengeResidue.Swallowed);
        Assert.False(day.IsLessKnown);
        Assert.Equal(4, day.Says.Count);
        var plan = new KineticPlan { Form = CourseDoses.FormOf(route), Person = Known.Person(), Doses = [new() { Route = route, Mg = mg }] };
        var onset = KineticForecast.Of(plan, KnowledgeSet.Embedded, new ForecastWindow()).Phases[0].Band!.Value;
        var told = Numbers().Matches(day.Says[0]).Select(m => double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.All(told, minutes => Assert.Equal(0, minutes % 5));
        Assert.InRange(told[^1] - onset.High, 0, 5);
        if (told.Count == 2)
            Assert.InRange(onset.Low - told[0], 0, 5);
    }

    [Fact]
    public void Without_a_weight_the_published_times_stand_alone()
        => Assert.True(ForeseeDay.Of(DoseRoute.Oral, [new() { Route = DoseRoute.Oral, Mg = 100 }], new ChartPerson(null, 40), KnowledgeSet.Embedded).IsLessKnown);

    [Fact]
    public void It_can_be_read_at_thirteen()
        => Assert.All(Enum.GetValues<DoseRoute>().Select(route => DayAhead.Of(route, KnowledgeSet.Embedded)).Append(Of(DoseRoute.Oral, 100)),
            day => Assert.InRange(Consents.ReadingAgeTests.Grade([.. day.Before, .. day.Says, .. DayAhead.After]), 0, 8));

    [Fact]
    public void Every_route_has_something_to_say()
        => Assert.All(Enum.GetValues<DoseRoute>(), route => Assert.Equal(3, DayAhead.Of(route, KnowledgeSet.Embedded).Says.Count));

    [Fact]
    public void A_vein_and_a_spray_are_told_as_they_were_published()
    {
        Assert.Equal(["Most people feel something within the first 10 minutes.", "The strong part most often gets weaker after 60 to 90 minutes.", "Most people can do simple everyday things again after about 2 hours."], DayAhead.Of(DoseRoute.Intravenous, KnowledgeSet.Embedded).Says);
        Assert.Equal("Most people can do simple everyday things again after 2 hours or more.", DayAhead.Of(DoseRoute.NasalEsketamine, KnowledgeSet.Embedded).Says[2]);
    }

    private static DayAhead Of(DoseRoute route, double mg, LozengeResidue residue = default)
        => ForeseeDay.Of(route, [new() { Route = route, Mg = mg, Residue = residue }], Known, KnowledgeSet.Embedded);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
