using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Eligibility;

/// <summary>Every code and every word of every row is tried, from the data itself.</summary>
public sealed class ConditionRowTests
{
    // These need a further fact before they are the row's own finding.
    private static readonly EligibilityTrigger[] ByAnotherFact = [EligibilityTrigger.Allergy, EligibilityTrigger.Family];

    public static TheoryData<string, string, string> Codes()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeSet.Embedded.EligibilityRows)
        {
            foreach (var code in row.Icd10) data.Add(row.Id, "http://hl7.org/fhir/sid/icd-10-cm", code);
            foreach (var code in row.Snomed) data.Add(row.Id, "http://snomed.info/sct", code);
        }
        return data;
    }

    public static TheoryData<string, string> Words()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in KnowledgeSet.Embedded.EligibilityRows.Where(r => !ByAnotherFact.Contains(r.Trigger)))
            foreach (var term in row.Terms) data.Add(row.Id, term);
        return data;
    }

    public static TheoryData<string, string> OtherMeanings()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in KnowledgeSet.Embedded.EligibilityRows)
            foreach (var term in row.NotTerms) data.Add(row.Id, term);
        return data;
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_code_of_a_row_makes_it_fire(string rowId, string system, string code)
    {
        var result = People.With(new ConditionFact(null, system, code, "active", People.Today.AddDays(-10)));
        Assert.True(result.Findings.Any(f => f.Id == rowId), $"{rowId} did not fire for {code}");
        Assert.Empty(result.Unmatched);
    }

    [Theory, MemberData(nameof(Words))]
    public void A_word_of_a_row_makes_it_fire(string rowId, string term)
    {
        var result = People.With(new ConditionFact("History: " + term.ToUpperInvariant() + ".", Onset: People.Today.AddDays(-10)));
        Assert.True(result.Findings.Any(f => f.Id == rowId), $"{rowId} did not fire for {term}");
    }

    [Theory, MemberData(nameof(OtherMeanings))]
    public void A_phrase_of_another_meaning_does_not_make_the_row_fire(string rowId, string phrase)
    {
        var result = People.With(new ConditionFact(phrase));
        Assert.DoesNotContain(result.Findings, f => f.Id == rowId);
    }

    [Theory]
    [InlineData("I71.4", "CV-01")]
    [InlineData("I714", "CV-01")]
    [InlineData("I61.9", "CV-03")]
    [InlineData("F20.9", "PS-02")]
    [InlineData("F31.9", "PS-05")]
    public void Icd_10_codes_match_as_prefixes(string code, string rowId) =>
        Assert.Contains(People.With(new ConditionFact(null, "icd-10-cm", code)).Findings, f => f.Id == rowId);

    [Fact]
    public void An_unknown_code_is_read_by_its_words() =>
        Assert.Contains(People.With(new ConditionFact("CHF", "http://snomed.info/sct", "999")).Findings, f => f.Id == "CV-09");

    [Theory]
    [InlineData("Prediabetes", "http://snomed.info/sct", "15777000")]
    [InlineData("Localized, primary osteoarthritis of the hand", "http://snomed.info/sct", "201834006")]
    [InlineData("Miscarriage in first trimester", "http://snomed.info/sct", "19169002")]
    [InlineData("Smith", null, null)]
    public void What_no_row_knows_is_listed_as_unmatched(string text, string? system, string? code)
    {
        var result = People.With(new ConditionFact(text, system, code, "active"));
        Assert.Equal([text], result.Unmatched);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("Family history of stroke", null, null)]
    [InlineData("Stroke in mother", null, null)]
    [InlineData("Family history of ischemic heart disease", "http://hl7.org/fhir/sid/icd-10-cm", "Z82.49")]
    [InlineData("Stroke", "http://hl7.org/fhir/sid/icd-10-cm", "Z82.3")]
    public void Family_history_is_never_a_persons_own_condition(string text, string? system, string? code)
    {
        var result = People.With(new ConditionFact(text, system, code));
        Assert.Empty(result.Findings);
        Assert.Contains(result.Recognised, r => r.RowId == "family-history");
    }

    [Fact]
    public void Psychosis_in_the_family_asks_for_review() =>
        Assert.Equal("PS-03", Assert.Single(People.With(new ConditionFact("Family history of schizophrenia")).Findings).Id);

    [Fact]
    public void A_denied_condition_does_not_fire_and_is_left_for_a_clinician_to_read() =>
        Assert.Equal(["No history of stroke"], People.With(new ConditionFact("No history of stroke")).Unmatched);

    [Fact]
    public void A_resolved_condition_counts_where_any_history_counts()
    {
        Assert.Contains(People.With(new ConditionFact("Stroke", Status: "resolved")).Findings, f => f.Id == "CV-12");
        var concussion = People.With(new ConditionFact("Concussion", Status: "resolved"));
        Assert.Empty(concussion.Findings);
        Assert.Equal("NE-01", Assert.Single(concussion.Recognised).RowId);
    }

    [Fact]
    public void A_refuted_condition_does_not_count() =>
        Assert.Empty(People.With(new ConditionFact("Stroke", Status: "refuted")).Findings);

    [Fact]
    public void Hypertension_itself_is_recognised_and_judged_by_the_pressure()
    {
        var result = People.With(new ConditionFact("Hypertension", "http://snomed.info/sct", "38341003", "active"));
        Assert.Empty(result.Findings);
        Assert.Empty(result.Unmatched);
        Assert.Equal("CV-06", Assert.Single(result.Recognised).RowId);
    }
}
