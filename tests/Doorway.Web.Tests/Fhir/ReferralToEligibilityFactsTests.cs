using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Fhir.Import;
using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralToEligibilityFactsTests
{
    private const string NoKnownAllergy = "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"716186003\"}]}";

    [Fact]
    public async Task An_empty_record_leaves_everything_not_known()
    {
        var bundle = OnePatient();
        foreach (var name in (string[])["birthDate", "gender", "extension"])
            bundle.Patient.Remove(name);
        var facts = Facts(await bundle.Referral());

        Assert.Equal(new EligibilityFacts { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge }, facts);
        Assert.Equal(EligibilityOutcome.CannotAssess, EligibilityRules.Evaluate(facts, KnowledgeSet.Embedded, Today).Outcome);
    }

    [Theory]
    [InlineData("1984-11-22", 42)]
    [InlineData("1984-11-23", 41)]
    [InlineData("1984-02", 42)]
    [InlineData("1984", null)]
    public async Task Age_is_given_only_when_it_is_certain(string birthDate, int? age)
    {
        var bundle = OnePatient();
        bundle.Patient["birthDate"] = birthDate;
        Assert.Equal(age, Facts(await bundle.Referral()).AgeYears);
    }

    [Fact]
    public async Task Only_medicines_that_count_as_taken_are_mapped_and_a_repeated_order_once()
    {
        static string Order(string status, string name) => $$"""
            "status":"{{status}}","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1"}],"text":"{{name}}"}
            """;
        var facts = Facts(await OnePatient()
            .Add("MedicationRequest", "a", Order("active", "One")).Add("MedicationRequest", "b", Order("active", "One"))
            .Add("MedicationRequest", "c", Order("on-hold", "Two")).Add("MedicationRequest", "d", Order("stopped", "Three"))
            .Add("MedicationStatement", "e", "\"status\":\"active\"")
            .Referral());

        Assert.Equal(
            [new MedicationFact("One", "1"), new MedicationFact("Two", "1"), new MedicationFact("A medicine that the record does not name")],
            facts.Medications!);
        Assert.Null(Facts(await OnePatient().Add("MedicationRequest", "d", Order("stopped", "Three")).Referral()).Medications);
    }

    [Fact]
    public async Task A_condition_gives_a_fact_for_each_code_with_its_state()
    {
        var facts = Facts(await OnePatient().Add("Condition", "c", """
            "clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"refuted"}]},"onsetDateTime":"2020-02",
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"1","display":"High pressure"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"}],"text":"HTN"}
            """).Referral());

        Assert.Equal(
            [
                new ConditionFact("HTN; High pressure", CodeSystems.Snomed, "1", "refuted", new DateOnly(2020, 2, 29)),
                new ConditionFact("HTN; High pressure", CodeSystems.Icd10Cm, "I10", "refuted", new DateOnly(2020, 2, 29)),
            ],
            facts.Conditions!);
    }

    [Fact]
    public async Task No_known_allergy_is_an_empty_list_and_silence_is_not_known()
    {
        Assert.Empty(Facts(await OnePatient().Add("AllergyIntolerance", "a", NoKnownAllergy).Referral()).Allergies!);
        Assert.Null(Facts(await OnePatient().Referral()).Allergies);
        var real = await OnePatient().Add("AllergyIntolerance", "a", NoKnownAllergy)
            .Add("AllergyIntolerance", "b", "\"code\":{\"text\":\"Ketamine\"},\"reaction\":[{\"manifestation\":[{\"text\":\"Hives\"}]}]").Referral();
        Assert.Equal([new AllergyFact("Ketamine", "Hives")], Facts(real).Allergies!);
        Assert.Null(Facts(await OnePatient().Add("AllergyIntolerance", "a", NoKnownAllergy + ",\"verificationStatus\":{\"coding\":[{\"code\":\"refuted\"}]}").Referral()).Allergies);
    }

    [Fact]
    public async Task A_present_pregnancy_is_mapped_and_a_past_or_denied_one_is_not_known_today()
    {
        Assert.True(Facts(await OnePatient().Condition("p", "77386006").Referral()).Pregnant);
        Assert.Null(Facts(await OnePatient().Condition("p", "77386006", "resolved").Referral()).Pregnant);
        Assert.Null(Facts(await OnePatient().Add("Observation", "o", """
            "status":"final","effectiveDateTime":"2026-02-01","code":{"coding":[{"system":"http://loinc.org","code":"82810-3"}]},
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"60001007"}]}
            """).Referral()).Pregnant);
    }

    [Fact]
    public async Task The_last_days_pressures_and_a_body_mass_index_of_one_day_are_mapped()
    {
        const string Kg = "{\"value\":81,\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"}";
        const string Cm = "{\"value\":180,\"code\":\"cm\",\"system\":\"http://unitsofmeasure.org\"}";
        var facts = Facts(await OnePatient()
            .BloodPressure("a", "2020-01-01T08:00:00Z", 200, 120)
            .BloodPressure("b", "2024-01-01T08:00:00Z", 141.5m, 89.4m).BloodPressure("c", "2024-01-01T08:05:00Z", 138, 88)
            .Sign("w", "29463-7", "2024-01-01", Kg).Sign("h", "8302-2", "2024-01-01", Cm).Referral());

        Assert.Equal([new BloodPressure(138, 88), new BloodPressure(142, 89)], facts.BloodPressures!);
        Assert.Equal(25.0m, facts.BodyMassIndex);
        Assert.Null(Facts(await OnePatient().Sign("w", "29463-7", "2024-01-01", Kg).Sign("h", "8302-2", "1990-01-01", Cm).Referral()).BodyMassIndex);
        Assert.Null(Facts(await OnePatient().BloodPressure("u", "2024-01-01", 120, 80, "furlong").Referral()).BloodPressures);
    }

    [Fact]
    public async Task Every_shared_record_can_be_assessed_without_an_exception_and_never_without_a_missing_fact()
    {
        foreach (var file in SharedRecords.Files())
        {
            var referral = (Referral)await Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            var result = EligibilityRules.Evaluate(Facts(referral), KnowledgeSet.Embedded, Today);
            Assert.Contains(result.Missing, m => m.ToString()!.Contains("heartRate", StringComparison.Ordinal));
        }
    }

    private static EligibilityFacts Facts(Referral referral) =>
        ReferralToEligibilityFacts.Map(referral, CareSetting.Home, DoseRoute.SublingualLozenge, Today);
}
