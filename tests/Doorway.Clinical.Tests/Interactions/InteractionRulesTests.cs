using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Tests.Eligibility;

namespace Doorway.Clinical.Tests.Interactions;

public sealed class InteractionRulesTests
{
    public static TheoryData<string, string, string?> Drugs()
    {
        var data = new TheoryData<string, string, string?>();
        foreach (var row in KnowledgeSet.Embedded.Interactions)
            foreach (var drug in row.Drugs)
            {
                foreach (var name in (string[])[drug.Name, .. drug.AlsoNamed ?? []]) data.Add(row.Id, drug.NameNeeds is [var beside, ..] ? $"{name} {beside} spray" : name, drug.RxCui);
                foreach (var brand in drug.Brands) data.Add(row.Id, $"{brand} 10 MG Oral Tablet", null);
            }
        return data;
    }

    [Theory, MemberData(nameof(Drugs))]
    public void Every_drug_is_found_by_name_brand_and_code(string rowId, string text, string? rxCui)
    {
        Assert.Contains(Check(new MedicationFact(text), DoseRoute.NasalEsketamine).Findings, f => f.RowId == rowId);
        if (rxCui is not null) Assert.Contains(Check(new MedicationFact(null, rxCui), DoseRoute.NasalEsketamine).Findings, f => f.RowId == rowId);
    }

    [Theory]
    [InlineData("Clonazepam 0.25 MG Oral Tablet", "benzodiazepines")]
    [InlineData("Diazepam [Valium]", "benzodiazepines")]
    [InlineData("Carbamazepine[Tegretol]", "inducers")]
    [InlineData("Acetaminophen 325 MG / HYDROcodone Bitartrate 7.5 MG Oral Tablet", "opioids")]
    [InlineData("Meperidine Hydrochloride 50 MG Oral Tablet", "opioids")]
    [InlineData("Fluoxetine 25MG", "antidepressants")]
    [InlineData("Clopidogrel 75 MG Oral Tablet", "clopidogrel")]
    [InlineData("St. John's Wort", "inducers")]
    public void Clinical_drugs_are_read_by_their_words(string text, string rowId) =>
        Assert.Contains(Check(new MedicationFact(text)).Findings, f => f.RowId == rowId);

    [Fact]
    public void A_class_is_found_by_its_atc_code() =>
        Assert.Equal("opioids", Assert.Single(Check(new MedicationFact(null, Atc: "N02AA55")).Findings).RowId);

    [Theory]
    [InlineData(DoseRoute.SublingualLozenge, LozengeResidue.Swallowed, 3)]
    [InlineData(DoseRoute.SublingualLozenge, LozengeResidue.Spat, 2)]
    [InlineData(DoseRoute.Oral, LozengeResidue.Spat, 3)]
    [InlineData(DoseRoute.Intramuscular, LozengeResidue.Swallowed, 2)]
    public void Severity_depends_on_the_route(DoseRoute route, LozengeResidue residue, int severity)
    {
        var result = InteractionRules.Evaluate([new("Clarithromycin")], CareSetting.Clinic, route, residue, KnowledgeSet.Embedded, People.Today);
        Assert.Equal(severity, Assert.Single(result.Findings).Severity);
    }

    [Fact]
    public void A_row_for_the_nose_does_not_fire_for_a_lozenge() =>
        Assert.Empty(Check(new MedicationFact("Flonase")).Findings);

    [Fact]
    public void An_unknown_drug_is_listed_and_a_repeated_ingredient_too()
    {
        var result = InteractionRules.Evaluate([new("Simvastatin 20 MG"), new("Xanax"), new("Alprazolam 1 MG")], CareSetting.Home, DoseRoute.SublingualLozenge, LozengeResidue.Swallowed, KnowledgeSet.Embedded, People.Today);
        Assert.Equal(["Simvastatin 20 MG"], result.Unknown);
        Assert.Equal(["alprazolam"], result.Duplicates);
    }

    [Fact]
    public void Advice_never_teaches_to_stop_a_benzodiazepine_or_lamotrigine()
    {
        Assert.Contains("Never stop suddenly", Check(new MedicationFact("Ativan")).Findings[0].WhatToDo);
        Assert.StartsWith("Continue", Check(new MedicationFact("Lamictal")).Findings[0].WhatToDo, StringComparison.Ordinal);
    }

    private static InteractionResult Check(MedicationFact medication, DoseRoute route = DoseRoute.SublingualLozenge) =>
        InteractionRules.Evaluate([medication], CareSetting.Home, route, LozengeResidue.Swallowed, KnowledgeSet.Embedded, People.Today);

    [Fact]
    public void Before_its_first_day_a_row_knows_no_medicine()
    {
        var before = KnowledgeSet.Embedded.Interactions.Min(r => r.From).AddDays(-1);
        InteractionResult On(DateOnly day) => InteractionRules.Evaluate([new("lorazepam", "6470", "N05BA06")], CareSetting.Home, DoseRoute.SublingualLozenge, LozengeResidue.Swallowed, KnowledgeSet.Embedded, day);
        Assert.Empty(On(before).Findings);
        Assert.Equal(["lorazepam"], On(before).Unknown);
        Assert.Single(On(before.AddDays(1)).Findings);
    }
}
