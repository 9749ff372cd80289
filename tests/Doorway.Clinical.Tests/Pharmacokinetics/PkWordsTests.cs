using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class PkWordsTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;

    [Fact]
    public void A_muscle_and_a_spat_lozenge_are_marked_and_nothing_else_is()
    {
        var spat = Sample.Lozenge(residue: LozengeResidue.Spat);
        Assert.Equal([KineticWords.MuscleNotValidated], KineticWords.NotValidated(Sample.Plan(Sample.Infusion(), Sample.Muscle())));
        Assert.Equal([KineticWords.SpatNotValidated], KineticWords.NotValidated(Sample.Plan(Sample.Lozenge(), spat)));
        Assert.Equal([KineticWords.MuscleNotValidated, KineticWords.SpatNotValidated], KineticWords.NotValidated(Sample.Plan(spat, Sample.Muscle())));
        Assert.Empty(KineticWords.NotValidated(Sample.Plan(Sample.Lozenge(), Sample.Infusion(), new KineticDose { Route = DoseRoute.Oral, Mg = 30, Residue = LozengeResidue.Spat })));
        Assert.Equal([KineticWords.MuscleNotValidated], KineticForecast.Of(Sample.Plan(Sample.Muscle()), Knowledge, new() { People = 0 }).NotValidated);
        Assert.Contains("Not validated", KineticWords.SpatNotValidated, StringComparison.Ordinal);
        Assert.Contains("Not validated", KineticWords.MuscleNotValidated, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_name_the_fit_and_the_age_where_they_count()
    {
        var plan = Sample.Plan(Sample.Infusion());
        var young = KineticForecast.Of(plan, Knowledge, new() { People = 0 });
        Assert.Contains(young.Limits, l => l.StartsWith("Fitted in 2026", StringComparison.Ordinal));
        Assert.Contains(young.Limits, l => l.StartsWith("Never a sign that somebody may leave, drive", StringComparison.Ordinal));
        Assert.Contains(young.Limits, l => l.Contains("nobody has validated", StringComparison.Ordinal));
        Assert.DoesNotContain(young.Limits, l => l.StartsWith("Past 60", StringComparison.Ordinal));
        Assert.DoesNotContain(KineticWords.Limits(plan with { Person = Sample.Person with { AgeYears = 60 } }, Sample.Fitted), l => l.StartsWith("Past 60", StringComparison.Ordinal));
        Assert.Contains(KineticWords.Limits(plan with { Person = Sample.Person with { AgeYears = 61 } }, Sample.Fitted), l => l.StartsWith("Past 60", StringComparison.Ordinal));
        Assert.DoesNotContain(KineticWords.Limits(plan with { Set = ParameterSet.PerezRuixo2021 }, Sample.Published), l => l.StartsWith("Fitted", StringComparison.Ordinal));
        Assert.Contains(young.Sources, s => s.StartsWith("Perez-Ruixo and others 2021", StringComparison.Ordinal) && s.EndsWith("(2021)", StringComparison.Ordinal));
        Assert.Contains(young.Sources, s => s.StartsWith("Bowdle", StringComparison.Ordinal));
        Assert.Contains(young.Sources, s => s.StartsWith("Doorway fit of 2026", StringComparison.Ordinal));
        Assert.Equal(young.Sources.Distinct().Count(), young.Sources.Count);
    }

    [Fact]
    public void A_set_takes_the_drugs_and_routes_that_it_has_numbers_for()
    {
        DoseRoute[] all = Enum.GetValues<DoseRoute>();
        Assert.Equal([DoseRoute.Oral, DoseRoute.NasalEsketamine, DoseRoute.Intravenous], all.Where(r => Sample.Published.Takes(KetamineForm.Esketamine, r)));
        Assert.DoesNotContain(all, r => Sample.Published.Takes(KetamineForm.Racemic, r));
        Assert.Equal([DoseRoute.SublingualLozenge, DoseRoute.Oral, DoseRoute.NasalEsketamine, DoseRoute.Intramuscular, DoseRoute.Intravenous], all.Where(r => Sample.Fitted.Takes(KetamineForm.Esketamine, r)));
        Assert.Equal([DoseRoute.SublingualLozenge, DoseRoute.Oral, DoseRoute.Nasal, DoseRoute.Intramuscular, DoseRoute.Intravenous], all.Where(r => Sample.Fitted.Takes(KetamineForm.Racemic, r)));
    }

    [Fact]
    public void The_typical_person_follows_weight_age_and_ancestry_as_printed()
    {
        var reference = Sample.Fitted.Typical(Sample.Person, KetamineForm.Esketamine);
        Assert.Equal((84.6, 0.148), (Math.Round(reference.ClearanceLPerHour, 1), Math.Round(reference.OralFraction, 3)));
        Assert.Equal(626, reference.Vc + reference.Vp1 + reference.Vp2 + reference.Vh, 9);
        var racemate = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        Assert.Equal((79.9, 0.18), (Math.Round(racemate.ClearanceLPerHour, 1), Math.Round(racemate.OralFraction, 2)));
        var heavy = Sample.Fitted.Typical(new KineticPerson { WeightKg = 140, AgeYears = 70 }, KetamineForm.Esketamine);
        Assert.Equal((130.0, 216.0, 860.0, 46.0, 104.0, 204.0), (heavy.Vc, heavy.Vp1, heavy.Vp2, heavy.Vh, heavy.Vcn, heavy.Vpn));
        var (flow, rate) = (Math.Pow(2, 0.75), Math.Pow(2, -0.25));
        Assert.Equal((100 * flow, 45 * flow, 31 * flow, 27 * flow, (107 - 21.9) * flow), (heavy.Q1, heavy.Q2, heavy.Cln, heavy.Q3, heavy.Qh));
        Assert.Equal((3.9 * rate, 13.7 * rate, 1.39, 6.8), (heavy.Kel, heavy.Kmet, heavy.Spray.KaPerHour, heavy.Ke0));
        Assert.Equal((3.9 * 0.78, 13.7 * 0.78), (racemate.Kel, racemate.Kmet));
        var asian = Sample.Fitted.Typical(Sample.Person with { Ancestry = Ancestry.Asian }, KetamineForm.Esketamine);
        Assert.Equal((3.9 * 0.36, 13.7, 31 * 0.81, 0.436), (asian.Kel, asian.Kmet, asian.Cln, asian.Spray.Fraction));
        var japanese = Sample.Fitted.Typical(Sample.Person with { Ancestry = Ancestry.Japanese }, KetamineForm.Esketamine);
        Assert.Equal((3.9 * 0.36, 31 * 0.81, 0.436 * 1.34, 0.305, 0.245), (japanese.Kel, japanese.Cln, japanese.Spray.Fraction, japanese.Nose.Fraction, japanese.Mouth.Fraction));
        var light = Sample.Published.Typical(new KineticPerson { WeightKg = 50, AgeYears = 60 }, KetamineForm.Esketamine);
        Assert.Equal((192.0, 151.0, 1.0, 0.54), (light.Vc, light.Qh, light.NorketamineMass, light.Spray.Fraction));
        Assert.Equal(223.7 / 237.7, reference.NorketamineMass, 8);
        Assert.Equal(40, Sample.Person.AgeYears);
    }

    [Fact]
    public void A_dose_that_nobody_gives_is_refused()
    {
        string? Problem(DoseRoute route, double mg) => PlausibleDose.Problem(route, mg, 70, Knowledge);
        foreach (var (route, most) in new[] { (DoseRoute.Intravenous, 700.0), (DoseRoute.Intramuscular, 700), (DoseRoute.SublingualLozenge, 4000), (DoseRoute.Nasal, 1000), (DoseRoute.Oral, 2100) })
        {
            Assert.Null(Problem(route, most));
            Assert.Contains($"more than 10 times the largest usual dose of this route ({most / 10:0} mg)", Problem(route, most + 0.1), StringComparison.Ordinal);
            Assert.Equal("Must be more than 0", Problem(route, 0));
            Assert.Equal("Must be more than 0", Problem(route, double.NaN));
        }
        foreach (var mg in new[] { 28.0, 56, 84 }) Assert.Null(Problem(DoseRoute.NasalEsketamine, mg));
        Assert.Equal("An esketamine spray is 28, 56 or 84 mg", Problem(DoseRoute.NasalEsketamine, 29));
        Assert.Null(Problem(DoseRoute.Subcutaneous, 1e6));
    }

    [Fact]
    public void What_changes_a_curve_is_said_with_its_source()
    {
        IReadOnlyList<Influence> Of(KineticPlan plan, params string[] medicines) => Influences.Of(plan, [.. medicines.Select(m => new MedicationFact(m))], Knowledge);
        var plain = Of(Sample.Plan(Sample.Infusion()));
        Assert.Equal(["weight", "age", "liver"], plain.Select(i => i.Name));
        Assert.Equal([true, false, false], plain.Select(i => i.IsInTheCurve));
        Assert.All(plain, i => Assert.NotEqual("", i.Source));
        Assert.Contains("70 kg", plain[0].Says, StringComparison.Ordinal);
        var other = Of(Sample.Plan(Sample.Spray()) with { Set = ParameterSet.PerezRuixo2021, Person = new() { WeightKg = 60, AgeYears = 71, Ancestry = Ancestry.Japanese } });
        Assert.Equal([("weight", false), ("age", true), ("ancestry", true), ("liver", false)], other.Select(i => (i.Name, i.IsInTheCurve)));
        Assert.Contains("71 years: past 60 the liver’s blood flow falls by 2.19 L/h", other[1].Says, StringComparison.Ordinal);
        Assert.Contains("1.34 times as much through the nose", other[2].Says, StringComparison.Ordinal);
        Assert.DoesNotContain("nose", Of(Sample.Plan(Sample.Spray()) with { Person = Sample.Person with { Ancestry = Ancestry.Asian } })[2].Says, StringComparison.Ordinal);
        Assert.Contains("0.36 and the clearance of norketamine 0.81", other[2].Says, StringComparison.Ordinal);
        Assert.Equal(["weight", "age", "residue", "residue", "liver"], Of(Sample.Plan(Sample.Lozenge(), Sample.Lozenge(50, 10), Sample.Lozenge(50, 20, LozengeResidue.Spat))).Select(i => i.Name));
        Assert.Contains("Extrapolated", Of(Sample.Plan(Sample.Lozenge(residue: LozengeResidue.Spat)))[2].Says, StringComparison.Ordinal);
        Assert.Contains("gut and liver", Of(Sample.Plan(Sample.Lozenge()))[2].Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clarithromycin 500 mg", DoseRoute.Oral, 2.6)]
    [InlineData("ticlopidine", DoseRoute.Oral, 2.4)]
    [InlineData("ticlopidine 250 mg", DoseRoute.NasalEsketamine, 1.29)]
    [InlineData("St. John's wort", DoseRoute.Oral, 0.42)]
    [InlineData("St John’s wort extract", DoseRoute.Oral, 0.42)]
    [InlineData("rifampin", DoseRoute.Oral, 0.14)]
    [InlineData("rifampicin 300 mg", DoseRoute.Intravenous, 0.86)]
    [InlineData("grapefruit juice", DoseRoute.Oral, 3.0)]
    [InlineData("itraconazole", DoseRoute.Oral, 1.0)]
    public void A_medicine_with_a_published_size_is_named_and_no_curve_bends(string medicine, DoseRoute route, double factor)
    {
        var plan = Sample.Plan(new KineticDose { Route = route, Mg = 28 }) with { Form = KetamineForm.Esketamine };
        var found = Influences.Of(plan, [new(medicine), new("lorazepam"), new(null)], Knowledge).Where(i => i.FactorOnAuc is not null).ToList();
        var direct = found.Single(i => i.FactorOnAuc == factor);
        Assert.False(direct.IsInTheCurve);
        Assert.DoesNotContain("a part of what is given", direct.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("not with the racemate", direct.Says, StringComparison.Ordinal);
        Assert.Contains("The curve does not follow it", direct.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_medicine_is_found_by_code_and_brand_and_not_where_it_is_denied()
    {
        var plan = Sample.Plan(new KineticDose { Route = DoseRoute.Oral, Mg = 28 }) with { Form = KetamineForm.Esketamine };
        IEnumerable<double> Of(MedicationFact medication) => Influences.Of(plan, [medication], Knowledge).Select(i => i.FactorOnAuc).OfType<double>();
        Assert.Equal([2.6], Of(new(null, "21212")));
        Assert.Equal([2.4], Of(new("Ticlid 250 mg")));
        Assert.Equal([0.14], Of(new("Rifadin", "9384")));
        Assert.Empty(Of(new("no clarithromycin")));
        Assert.Empty(Of(new(null, null, "J01FA09")));
        Assert.All(Knowledge.PharmacokineticInfluences, i => Assert.Contains(Knowledge.Interactions.SelectMany(r => r.Drugs), d => i.Words.Contains(d.Name.ToLowerInvariant())));
    }

    [Fact]
    public void A_size_on_the_oral_way_touches_the_swallowed_part_and_nothing_that_is_spat_or_injected()
    {
        IReadOnlyList<Influence> Of(params KineticDose[] doses) => [.. Influences.Of(Sample.Plan(doses), [new("clarithromycin")], Knowledge).Where(i => i.FactorOnAuc is not null)];
        var lozenge = Assert.Single(Of(Sample.Lozenge()));
        Assert.Contains("Here it touches only a part of what is given. Studied with S-ketamine, not with the racemate.", lozenge.Says, StringComparison.Ordinal);
        Assert.Single(Of(Sample.Spray()));
        Assert.Single(Of(new KineticDose { Route = DoseRoute.Nasal, Mg = 30 }));
        Assert.Empty(Of(Sample.Lozenge(residue: LozengeResidue.Spat)));
        Assert.Empty(Of(Sample.Infusion()));
        Assert.Empty(Of(Sample.Muscle()));
        Assert.Contains("only a part", Assert.Single(Of(new KineticDose { Route = DoseRoute.Oral, Mg = 30 }, Sample.Infusion())).Says, StringComparison.Ordinal);
    }
}
