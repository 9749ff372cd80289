using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Tests.Eligibility;

/// <summary>Conditions as synthetic records in SNOMED CT carry them: found where a row exists, unmatched where none does.</summary>
public sealed class RecordedConditionTests
{
    [Theory]
    [InlineData("128613002", "Seizure disorder (disorder)", "active", "NE-03")]
    [InlineData("84757009", "Epilepsy", "active", "NE-03")]
    [InlineData("703151001", "History of single seizure (situation)", "active", "NE-03")]
    [InlineData("22298006", "Myocardial Infarction", "active", "CV-07")]
    [InlineData("399211009", "History of myocardial infarction (situation)", "active", "CV-07")]
    [InlineData("53741008", "Coronary Heart Disease", "active", "CV-08")]
    [InlineData("230690007", "Stroke", "active", "CV-12")]
    [InlineData("87433001", "Pulmonary emphysema (disorder)", "active", "ME-08")]
    [InlineData("185086009", "Chronic obstructive bronchitis (disorder)", "active", "ME-08")]
    [InlineData("26929004", "Alzheimer's disease (disorder)", "active", "NE-04")]
    [InlineData("6525002", "Dependent drug abuse (disorder)", "active", "PS-09")]
    [InlineData("5602001", "Opioid abuse (disorder)", "active", "PS-11")]
    [InlineData("82313006", "Suicide attempt", "active", "PS-08")]
    [InlineData("72892002", "Normal pregnancy", "active", "ME-01")]
    [InlineData("62106007", "Concussion with no loss of consciousness", "active", "NE-01")]
    public void A_row_exists(string code, string text, string status, string rowId)
    {
        var result = People.With(new ConditionFact(text, "http://snomed.info/sct", code, status));
        Assert.Equal(rowId, Assert.Single(result.Findings).Id);
    }

    [Theory]
    [InlineData("38341003", "Hypertension", "active", "CV-06")]
    [InlineData("72892002", "Normal pregnancy", "resolved", "ME-01")]
    [InlineData("62106007", "Concussion with no loss of consciousness", "resolved", "NE-01")]
    public void A_row_knows_it_and_makes_no_finding(string code, string text, string status, string rowId)
    {
        var result = People.With(new ConditionFact(text, "http://snomed.info/sct", code, status));
        Assert.Empty(result.Findings);
        Assert.Empty(result.Unmatched);
        Assert.Equal(rowId, Assert.Single(result.Recognised).RowId);
    }

    [Theory]
    [InlineData("15777000", "Prediabetes")]
    [InlineData("44054006", "Diabetes")]
    [InlineData("162864005", "Body mass index 30+ - obesity (finding)")]
    [InlineData("55680006", "Drug overdose")]
    [InlineData("370143000", "Major depression disorder")]
    [InlineData("19169002", "Miscarriage in first trimester")]
    [InlineData("156073000", "Fetus with unknown complication")]
    [InlineData("271737000", "Anemia (disorder)")]
    [InlineData("239872002", "Osteoarthritis of hip")]
    [InlineData("68496003", "Polyp of colon")]
    [InlineData("428251008", "History of appendectomy")]
    [InlineData("39848009", "Whiplash injury to neck")]
    public void No_row_exists_and_a_clinician_reads_it(string code, string text)
    {
        var result = People.With(new ConditionFact(text, "http://snomed.info/sct", code, "active"));
        Assert.Equal([text], result.Unmatched);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_whole_record_gives_its_findings_and_what_it_lacks()
    {
        var result = People.Evaluate(new EligibilityFacts
        {
            Setting = CareSetting.Home,
            Route = DoseRoute.SublingualLozenge,
            AgeYears = 68,
            Sex = Sex.Male,
            BloodPressures = [new(163, 97)],
            Conditions = [Sct("38341003", "Hypertension"), Sct("230690007", "Stroke"), Sct("84757009", "Epilepsy"), Sct("15777000", "Prediabetes")],
            Medications = [new("Clopidogrel 75 MG Oral Tablet", "309362"), new("Carbamazepine[Tegretol]", "308971"), new("Meperidine Hydrochloride 50 MG Oral Tablet", "861467")],
            Allergies = [new("House dust mite allergy")],
        });
        Assert.Equal(EligibilityOutcome.Exclude, result.Outcome);
        Assert.Equal(["AG-02", "CV-05", "CV-06", "CV-12", "NE-03", "opioids"], result.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["opioids", "inducers", "clopidogrel"], result.Interactions.Findings.Select(i => i.RowId));
        Assert.Equal(["Prediabetes"], result.Unmatched);
        Assert.Equal(
            ["heartRate", "spo2", "cssrs.q1", "cssrs.q2", "cssrs.q3", "cssrs.q4", "cssrs.q5", "cssrs.q6", "chaperone", "bpCuff"],
            result.Missing.Select(m => m.Key));
        Assert.Equal("Speaks against it; the prescriber decides", result.Says);
    }

    private static ConditionFact Sct(string code, string text) => new(text, "http://snomed.info/sct", code, "active");
}
