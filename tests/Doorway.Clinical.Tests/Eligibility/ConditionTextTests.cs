using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Tests.Eligibility;

/// <summary>Free text: abbreviations, denials, relatives, and what is over.</summary>
public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("AAA", "CV-01")]
    [InlineData("s/p AAA repair 2019", "CV-01")]
    [InlineData("AVM", "CV-02")]
    [InlineData("ICH", "CV-03")]
    [InlineData("MI", "CV-07")]
    [InlineData("h/o MI", "CV-07")]
    [InlineData("non-ST elevation myocardial infarction", "CV-07")]
    [InlineData("CVA", "CV-12")]
    [InlineData("TIA", "CV-12")]
    [InlineData("Hx of CVA/TIA", "CV-12")]
    [InlineData("COPD", "ME-08")]
    [InlineData("Schizophrenia with negative symptoms", "PS-02")]
    [InlineData("Aneurysm, not ruptured", "CV-01")]
    [InlineData("Stroke with no residual deficit", "CV-12")]
    [InlineData("Stroke 2019. Lives with daughter.", "CV-12")]
    [InlineData("Stroke in 2019, father had diabetes", "CV-12")]
    [InlineData("No history of MI, but had a stroke in 2020", "CV-12")]
    [InlineData("Denies chest pain. Stroke in 2020.", "CV-12")]
    [InlineData("Seizures denied, stroke in 2019", "CV-12")]
    [InlineData("Stroke cannot be ruled out", "CV-12")]
    [InlineData("Patient and mother both had a stroke", "CV-12")]
    [InlineData("Stroke in mother and patient", "CV-12")]
    [InlineData("pulm HTN", "CV-14")]
    [InlineData("Portal hypertension", "ME-03")]
    [InlineData("hx of SI", "PS-08")]
    [InlineData("Basilar anéurysm", "CV-01")]
    [InlineData("MAJOR DEPRESSION WITH PSYCHOTIC FEATURES", "PS-01")]
    public void It_counts(string text, string rowId)
    {
        var result = People.With(new ConditionFact(text, "text"));
        Assert.Equal(rowId, Assert.Single(result.Findings).Id);
        Assert.Empty(result.Unmatched);
    }

    [Theory]
    [InlineData("Family practice visit")]
    [InlineData("Semi-annual exam")]
    [InlineData("Chronic fatigue, machine operator")]
    [InlineData("Vitamin D deficiency")]
    [InlineData("Patient is tactile")]
    [InlineData("Heat stroke")]
    [InlineData("No history of stroke")]
    [InlineData("no hx. of MI")]
    [InlineData("Denies stroke, seizures, MI")]
    [InlineData("denies any history of psychosis")]
    [InlineData("Never had a seizure")]
    [InlineData("No aneurysm")]
    [InlineData("No current or past psychosis")]
    [InlineData("Stroke: ruled out")]
    [InlineData("Psychosis: no")]
    [InlineData("MI was ruled out")]
    [InlineData("Major depressive disorder, severe, without psychotic features")]
    [InlineData("At risk of stroke")]
    [InlineData("Aneurysm screening")]
    [InlineData("r/o MI")]
    [InlineData("not psychotic")]
    [InlineData("Non-epileptic seizures")]
    [InlineData("Febrile seizures as a child")]
    public void It_does_not_count_and_a_clinician_reads_it(string text)
    {
        var result = People.With(new ConditionFact(text, "text"));
        Assert.Empty(result.Findings);
        Assert.Equal([text], result.Unmatched);
    }

    [Theory]
    [InlineData("Family history of AAA")]
    [InlineData("FH: stroke, MI, schizoid grandfather")]
    [InlineData("Mother had an MI at 50, stroke at 60")]
    [InlineData("Stroke in mother")]
    [InlineData("Her father had an aneurysm")]
    [InlineData("Pt's mother: stroke")]
    [InlineData("Paternal uncle with schizophrenia")]
    [InlineData("No family history of stroke")]
    public void A_relatives_illness_never_counts(string text)
    {
        var result = People.With(new ConditionFact(text, "text"));
        Assert.Empty(result.Findings);
        Assert.Empty(result.Unmatched);
        Assert.Equal("family-history", Assert.Single(result.Recognised).RowId);
    }

    [Theory]
    [InlineData("I21.9", "Family history of MI")]
    [InlineData("Z82.49", "MI")]
    [InlineData("Z81.8", null)]
    [InlineData("z80.0", "Aneurysm")]
    [InlineData("Z84.89", "AVM")]
    public void A_family_code_or_text_outranks_the_other(string code, string? text) =>
        Assert.Empty(People.With(new ConditionFact(text, "icd-10-cm", code)).Findings);

    [Theory]
    [InlineData("Mother had schizophrenia", true)]
    [InlineData("Family history of schizophrenia", true)]
    [InlineData("Brother: psychosis", true)]
    [InlineData("Aunt had schizophrenia", false)]
    [InlineData("Cousin with psychosis", false)]
    [InlineData("No family history of schizophrenia", false)]
    [InlineData("Mother has no schizophrenia", false)]
    public void Psychosis_counts_for_close_relatives_only(string text, bool fires)
    {
        var result = People.With(new ConditionFact(text, "text"));
        Assert.Equal(fires ? ["PS-03"] : [], result.Findings.Select(f => f.Id));
    }

    [Fact]
    public void A_family_code_for_mental_disorders_with_words_of_psychosis_asks_for_review() =>
        Assert.Equal("PS-03", Assert.Single(People.With(new ConditionFact("Schizophrenia", "icd-10-cm", "Z81.8")).Findings).Id);

    [Theory]
    [InlineData("Alcohol dependence, in remission", null)]
    [InlineData("Mania in full remission", "PS-05")]
    [InlineData("Hyperthyroidism, resolved", null)]
    [InlineData("Opioid use disorder in sustained remission", "PS-11")]
    [InlineData("Alcohol dependence, not in remission", "PS-09")]
    [InlineData("Mania in remission, current psychosis", "PS-01,PS-05")]
    public void What_the_words_call_over_counts_where_any_history_counts(string text, string? rowIds)
    {
        var result = People.With(new ConditionFact(text, "text"));
        Assert.Equal(rowIds?.Split(',') ?? [], result.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Empty(result.Unmatched);
    }

    [Theory]
    [InlineData("F10.20", "PS-09")]
    [InlineData("F10.21", null)]
    [InlineData("F1121", "PS-11")]
    [InlineData("I25.2", "CV-07")]
    [InlineData("I25.10", "CV-08")]
    [InlineData("G45.4", null)]
    [InlineData("R56.00", null)]
    public void A_code_outside_the_row_does_not_count(string code, string? rowId) =>
        Assert.Equal(rowId is null ? [] : [rowId], People.With(new ConditionFact(null, "icd-10-cm", code)).Findings.Select(f => f.Id));

    [Fact]
    public void Words_count_also_where_the_code_is_another_matter()
    {
        var result = People.With(new ConditionFact("Hypertension; aneurysm of the aorta", "icd-10-cm", "I10"));
        Assert.Equal("CV-01", Assert.Single(result.Findings).Id);
    }

    [Theory]
    [InlineData(null, "cannot assess", true)]
    [InlineData(NyhaClass.II, "exclude", false)]
    public void Poor_function_of_the_left_heart_counts_by_itself(NyhaClass? nyha, string because, bool missing)
    {
        var plain = People.Evaluate(People.Well() with { Conditions = [new("Left ventricular dysfunction")], Nyha = nyha });
        Assert.Equal(("CV-09", EligibilityOutcome.Exclude), (plain.Findings.Single().Id, plain.Outcome));
        Assert.Empty(plain.Missing);
        var failure = People.Evaluate(People.Well() with { Conditions = [new("HFrEF")], Nyha = nyha });
        Assert.True(missing == (failure.Missing.Count > 0), because);
    }

    [Fact]
    public void A_relatives_illness_is_a_relatives_also_where_its_own_row_is_switched_off()
    {
        var set = Doorway.Clinical.Knowledge.KnowledgeSet.Embedded;
        var own = set.EligibilityRows.Where(r => r.Trigger != EligibilityTrigger.Family && r.Terms.Contains("schizophrenia", StringComparer.OrdinalIgnoreCase)).ToList();
        var without = set.With([.. own.Select(r => new Doorway.Clinical.Knowledge.KnowledgeRuling("eligibility", r.Id, Doorway.Clinical.Knowledge.RulingAct.SwitchedOff, null, People.Today))]);
        var result = EligibilityRules.Evaluate(People.Well() with { Conditions = [new("Hay fever, mother had schizophrenia")] }, without, People.Today);
        Assert.NotEmpty(own);
        Assert.Equal("PS-03", Assert.Single(result.Findings).Id);
        Assert.Equal("family-history", Assert.Single(result.Recognised).RowId);
        Assert.Empty(result.Unmatched);
    }

    [Fact]
    public void A_row_that_no_longer_holds_reads_no_words_and_no_codes()
    {
        var ended = Altered.Entry("eligibility-heart-and-brain", "CV-01", row => row["to"] = "2026-02-01");
        foreach (var condition in (ConditionFact[])[new("Aneurysm"), new(null, "icd-10-cm", "I71.4")])
        {
            var result = EligibilityRules.Evaluate(People.Well() with { Conditions = [condition] }, ended, People.Today);
            Assert.Empty(result.Findings);
            Assert.Equal([condition.Words], result.Unmatched);
            Assert.Equal("CV-01", Assert.Single(EligibilityRules.Evaluate(People.Well() with { Conditions = [condition] }, ended, new DateOnly(2026, 2, 1)).Findings).Id);
        }
    }
}
