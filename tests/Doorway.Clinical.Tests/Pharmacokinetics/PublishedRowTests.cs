using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>The curves against published concentrations, within the tolerances that the model was built to.</summary>
public sealed class PublishedRowTests
{
    private readonly IReadOnlyList<FittedRow> fit = KineticFit.Of(KnowledgeSet.Embedded);

    [Fact]
    public void The_published_set_meets_its_own_tables_within_1_percent()
    {
        var values = fit.Where(f => f.Set == ParameterSet.PerezRuixo2021).SelectMany(f => f.Values.Where(v => v.IsWithin is not null)).ToList();
        Assert.Equal(10, values.Count);
        Assert.All(values, v => Assert.True(v.IsWithin, v.ToString()));
    }

    [Fact]
    public void The_fitted_set_meets_the_venous_rows()
    {
        var values = fit.Where(f => f.Set == ParameterSet.Fitted2026).SelectMany(f => f.Values.Select(v => (f.Row, Value: v))).Where(v => v.Value.IsWithin is not null).ToList();
        Assert.True(values.Count >= 25, $"{values.Count}");
        Assert.True(values.Count(v => v.Value.IsWithin == true) >= 0.8 * values.Count, string.Join("\n", values.Where(v => v.Value.IsWithin == false)));
        Assert.InRange(Median(values.Where(v => v.Value.Figure == FittedFigure.Auc)), 0, 20);
        Assert.InRange(Median(values.Where(v => v.Value.Figure == FittedFigure.Cmax && v.Row.Analyte == Analyte.Ketamine)), 0, 30);
    }

    [Fact]
    public void The_errors_that_are_said_beside_a_curve_are_those_of_the_rows()
    {
        var values = fit.Where(f => f.Set == ParameterSet.Fitted2026).SelectMany(f => f.Values).ToList();
        string Of(FittedFigure figure) => $"{Math.Round(Sample.Median(values.Where(v => v.Figure == figure).Select(v => Math.Abs(v.ErrorPercent))))} %";
        var says = KineticWords.Limits(Sample.Plan(Sample.Infusion()), Sample.Fitted)[0];
        Assert.Contains($"(median error {Of(FittedFigure.Auc)}), highest values moderately ({Of(FittedFigure.Cmax)}), their times weakly ({Of(FittedFigure.Tmax)})", says, StringComparison.Ordinal);
    }

    [Fact]
    public void Arterial_outlying_and_derived_rows_are_reported_and_not_held_to()
    {
        var open = fit.Where(f => f.Row.IsArterial || f.Row.IsOutlier || f.Row.Rests == "derived").ToList();
        Assert.True(open.Count >= 10);
        Assert.All(open.SelectMany(f => f.Values), v => Assert.Null(v.IsWithin));
        Assert.Contains(open, f => f.Row.IsArterial);
        Assert.Contains(open, f => f.Row.IsOutlier && !f.Row.IsArterial);
    }

    [Theory]
    [InlineData("pk-08", FittedFigure.Tmax, 7, 37)]
    [InlineData("pk-01", FittedFigure.Tmax, 20, 60)]
    [InlineData("pk-24", FittedFigure.Tmax, 16, 48)]
    [InlineData("pk-12", FittedFigure.Tmax, 30, 90)]
    [InlineData("pk-01", FittedFigure.Cmax, 101.75, 268.25)]
    [InlineData("pk-04", FittedFigure.Auc, 73.45, 152.55)]
    [InlineData("pk-12", FittedFigure.Cmax, 100, 400)]
    public void A_tolerance_is_as_stated(string row, FittedFigure figure, double low, double high)
    {
        var value = fit.Single(f => f.Row.Id == row && f.Set == ParameterSet.Fitted2026).Values.Single(v => v.Figure == figure);
        Assert.Equal((low, high), (Math.Round(value.AllowedLow!.Value, 6), Math.Round(value.AllowedHigh!.Value, 6)));
        Assert.True((value with { Curve = value.AllowedHigh!.Value }).IsWithin);
        Assert.True((value with { Curve = value.AllowedLow!.Value }).IsWithin);
        Assert.False((value with { Curve = high + 0.01 }).IsWithin);
        Assert.False((value with { Curve = low - 0.01 }).IsWithin);
        Assert.Equal(10, (value with { Curve = value.Published * 1.1 }).ErrorPercent, 9);
    }

    [Theory]
    [InlineData("pk-18", FittedFigure.Cmax, 0.01)]
    [InlineData("pk-22", FittedFigure.Cmax, 0.02)]
    public void The_published_set_is_held_tighter(string row, FittedFigure figure, double share)
    {
        var value = fit.Single(f => f.Row.Id == row && f.Set == ParameterSet.PerezRuixo2021).Values.Single(v => v.Figure == figure);
        Assert.Equal(value.Published * (1 - share), value.AllowedLow!.Value, 9);
        Assert.Equal(value.Published * (1 + share), value.AllowedHigh!.Value, 9);
    }

    [Fact]
    public void A_row_is_computed_with_its_own_person_and_dose()
    {
        var rows = KnowledgeSet.Embedded.PharmacokineticRows;
        var old = KineticFit.PlanOf(rows.Single(r => r.AgeYears is not null), ParameterSet.PerezRuixo2021);
        Assert.Equal(70, old.Person.AgeYears);
        var asian = KineticFit.PlanOf(rows.Single(r => r.Ancestry is not null), ParameterSet.PerezRuixo2021);
        Assert.Equal((Ancestry.Asian, 40.0, 84.0), (asian.Person.Ancestry, asian.Person.AgeYears, asian.Doses[0].Mg));
        var infusion = KineticFit.PlanOf(rows.Single(r => r.Id == "pk-01"), ParameterSet.Fitted2026);
        Assert.Equal((40.0, 70.0, KetamineForm.Racemic), (infusion.Doses[0].InfusionMin!.Value, infusion.Person.WeightKg, infusion.Form));
        Assert.Equal((KetamineForm.Racemic, 40.0, Ancestry.Caucasian), (infusion.Form, infusion.Person.AgeYears, infusion.Person.Ancestry));
        var held = KineticFit.PlanOf(rows.First(r => r.Route == DoseRoute.SublingualLozenge) with { HoldMin = 7, Residue = LozengeResidue.Spat }, ParameterSet.Fitted2026);
        Assert.Equal((7.0, LozengeResidue.Spat), (held.Doses[0].HoldMin, held.Doses[0].Residue));
        var unsaid = KineticFit.PlanOf(rows.First(r => r.Route == DoseRoute.SublingualLozenge) with { HoldMin = null, Residue = null }, ParameterSet.Fitted2026);
        Assert.Equal((10.0, LozengeResidue.Swallowed), (unsaid.Doses[0].HoldMin, unsaid.Doses[0].Residue));
        Assert.Equal(28, rows.Count);
    }

    private static double Median(IEnumerable<(PharmacokineticRow, FittedValue Value)> values) => Sample.Median(values.Select(v => Math.Abs(v.Value.ErrorPercent)));
}
