using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Clinical.Tests.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>What is said beside the curves of ketamine.</summary>
public sealed class CurveSentenceTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;
    private static readonly KineticPlan Swallowed = Sample.Plan(Sample.Lozenge());
    private static readonly KineticPlan Spat = Sample.Plan(Sample.Lozenge(residue: LozengeResidue.Spat));
    private static readonly KineticPlan Oral = Sample.Plan(new KineticDose { Route = DoseRoute.Oral, Mg = 28 });
    private static readonly KineticPlan Published = Sample.Plan(Sample.Spray()) with { Set = ParameterSet.PerezRuixo2021 };

    [Fact]
    public void Beside_a_curve()
    {
        var page = new SentencePage("curves", "What is said beside a curve");
        page.Section("What no curve can say");
        page.Situation("All routes, 40 years", KineticWords.Limits(Swallowed, Sample.Fitted));
        page.Situation("All routes, 61 years", KineticWords.Limits(Aged(Swallowed, 61), Sample.Fitted));
        page.Situation("Esketamine as published, 40 years", KineticWords.Limits(Published, Sample.Published));
        page.Section("Not validated");
        page.Situation("A lozenge that is swallowed", KineticWords.NotValidated(Swallowed));
        page.Situation("A lozenge that is spat out", KineticWords.NotValidated(Spat));
        page.Situation("An injection into a muscle", KineticWords.NotValidated(Sample.Plan(Sample.Muscle())));
        page.Section("Where the numbers come from");
        page.Situation("All routes", KineticWords.Sources(Sample.Fitted, Knowledge));
        page.Situation("Esketamine as published", KineticWords.Sources(Sample.Published, Knowledge));
        page.Section("The person's own clock");
        page.Lines(Enumerable.Range(0, 3).Select(sessions => new PersonalForecast([], sessions).Says));
        page.IsAsWritten();
    }

    [Fact]
    public void What_changes_a_curve()
    {
        var page = new SentencePage("curve-influences", "What is said to change a curve");
        page.Section("The person and the lozenge");
        page.Situation("All routes, 70 kg, 40 years", Body(Oral));
        page.Situation("All routes, 150 pounds", Body(Oral with { Person = Sample.Person with { WeightKg = 150 * 0.45359237 } }));
        page.Situation("All routes, 60 years", Body(Aged(Oral, 60)));
        page.Situation("All routes, 71 years", Body(Aged(Oral, 71)));
        page.Situation("Esketamine as published", Body(Published));
        page.Situation("Asian", Body(Published with { Person = Sample.Person with { Ancestry = Ancestry.Asian } }));
        page.Situation("Japanese", Body(Published with { Person = Sample.Person with { Ancestry = Ancestry.Japanese } }));
        page.Situation("Two lozenges, one swallowed and one spat out", Body(Sample.Plan(Sample.Lozenge(), Sample.Lozenge(50, 20, LozengeResidue.Spat))));
        page.Section("Medicines beside esketamine, by the route that was studied");
        foreach (var row in Knowledge.PharmacokineticInfluences)
            page.Situation($"{row.Words[0]}, {row.Route}", Medicines(Sample.Plan(new KineticDose { Route = row.Route, Mg = 28 }) with { Form = KetamineForm.Esketamine }, row.Words[0]));
        page.Section("Medicines beside other doses");
        page.Situation("clarithromycin, racemate swallowed", Medicines(Oral, "clarithromycin"));
        page.Situation("clarithromycin, lozenge swallowed", Medicines(Swallowed, "clarithromycin"));
        page.Situation("clarithromycin, lozenge spat out", Medicines(Spat, "clarithromycin"));
        page.Situation("clarithromycin, swallowed and into a vein", Medicines(Sample.Plan(Oral.Doses[0], Sample.Infusion()), "clarithromycin"));
        page.Situation("rifampicin, racemate into a vein and a lozenge swallowed", Medicines(Sample.Plan(Sample.Infusion(), Sample.Lozenge()), "rifampicin"));
        page.Situation("clarithromycin, lozenge swallowed and an injection into a muscle", Medicines(Sample.Plan(Sample.Lozenge(), Sample.Muscle()), "clarithromycin"));
        page.Situation("a medicine without a published size, and one that is not known", Medicines(Oral, "lorazepam", "xyzzy"));
        page.IsAsWritten();
    }

    [Fact]
    public void What_cannot_be_meant()
    {
        var page = new SentencePage("curve-refusals", "What is said of a dose that no curve is made of");
        page.Section("More than anybody gives, at 70 kg");
        foreach (var route in Enum.GetValues<DoseRoute>()) page.Situation($"{route}, 5000 mg", Said(PlausibleDose.Problem(route, 5000, 70, Knowledge)));
        page.Situation("Oral, 0 mg", Said(PlausibleDose.Problem(DoseRoute.Oral, 0, 70, Knowledge)));
        page.Section("No numbers");
        page.Line(Assert.Throws<ArgumentException>(() => Sample.Solved([])).Message);
        page.Line(Assert.Throws<ArgumentException>(() => Sample.Solved(new KineticDose { Route = DoseRoute.Subcutaneous, Mg = 30 })).Message);
        page.Line(Assert.Throws<ArgumentException>(() => (Published with { Doses = Swallowed.Doses }).Begin(Knowledge)).Message);
        page.IsAsWritten();
    }

    private static KineticPlan Aged(KineticPlan plan, double years) => plan with { Person = Sample.Person with { AgeYears = years } };

    private static IEnumerable<string> Body(KineticPlan plan) => Influences.Of(plan, [], Knowledge).Select(Say);

    private static IEnumerable<string> Medicines(KineticPlan plan, params string[] names) =>
        Influences.Of(plan, [.. names.Select(n => new MedicationFact(n))], Knowledge).Where(i => i.FactorOnAuc is not null).Select(Say);

    private static string Say(Influence influence) =>
        $"{influence.Name}: {influence.Says} {(influence.IsInTheCurve ? "In the curve." : "Not in the curve.")}{Factor(influence)}";

    private static string Factor(Influence influence) => influence.FactorOnAuc is { } factor ? string.Create(CultureInfo.InvariantCulture, $" Area times {factor:0.##}.") : "";

    private static IEnumerable<string> Said(string? problem) => problem is null ? [] : [problem];
}
