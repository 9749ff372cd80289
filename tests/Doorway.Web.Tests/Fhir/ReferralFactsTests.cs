using System.Text;
using Doorway.Fhir.Import;
using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralFactsTests
{
    [Fact]
    public async Task A_patient_is_read_with_names_address_phone_mail_and_language()
    {
        var referral = await OnePatient().Referral();

        Assert.Equal("Testwright", referral.Patient.BestName?.Family);
        Assert.Equal(["Odile", "May"], referral.Patient.BestName!.Given);
        Assert.Equal("female", referral.Patient.GenderAsRecorded);
        Assert.Equal(new DateOnly(1984, 3, 9), referral.Patient.BirthDate?.Earliest);
        Assert.Equal("Oregon", referral.Patient.State);
        Assert.Equal("555-0100", Assert.Single(referral.Patient.Phones).Value);
        Assert.Equal("odile@example.org", Assert.Single(referral.Patient.Emails).Value);
        Assert.Equal("English", Assert.Single(referral.Patient.Languages).Language.Words);
        Assert.Equal("F", referral.Patient.SexAtBirthAsRecorded);
        Assert.Null(referral.Patient.IsDeceased);
        Assert.Equal(2, referral.Patient.Identifiers.Count);
    }

    [Fact]
    public async Task The_record_number_names_the_patient_rather_than_the_social_security_number()
    {
        var referral = await OnePatient().Referral();
        Assert.Equal(new PatientKey("urn:example:records", "R-77"), referral.PatientKey);
    }

    [Fact]
    public async Task Without_identifiers_the_id_of_the_record_names_the_patient()
    {
        var bundle = OnePatient();
        bundle.Patient.Remove("identifier");
        Assert.Equal(new PatientKey("", "11111111-1111-4111-8111-111111111111"), (await bundle.Referral()).PatientKey);
    }

    [Fact]
    public async Task What_a_record_lacks_is_not_known()
    {
        var bundle = OnePatient();
        foreach (var name in (string[])["birthDate", "gender", "name", "address", "telecom", "communication"])
            bundle.Patient.Remove(name);
        var referral = await bundle.Referral();

        Assert.Null(referral.Patient.BirthDate);
        Assert.Null(referral.Patient.GenderAsRecorded);
        Assert.Null(referral.Patient.BestName);
        Assert.Null(referral.Patient.State);
        Assert.Empty(referral.Conditions);
        Assert.Empty(referral.Vitals.BloodPressures);
        Assert.Null(referral.Vitals.HeartRatePerMinute);
        Assert.Empty(referral.Pregnancies);
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("collection")]
    [InlineData("document")]
    [InlineData("batch")]
    public async Task Four_kinds_of_bundle_are_read(string type)
    {
        var bundle = OnePatient().Add("Composition", "c", "\"status\":\"final\",\"title\":\"Referral\"");
        bundle.Type = type;
        Assert.Equal("Composition", Assert.Single((await bundle.Referral()).Kept).Type);
    }

    [Fact]
    public async Task A_condition_keeps_its_codes_states_and_dates()
    {
        var condition = Assert.Single((await OnePatient().Condition("a", "38341003").Referral()).Conditions);

        Assert.True(condition.Code!.Has(CodeSystems.Snomed, "38341003"));
        Assert.Equal("active", condition.ClinicalStatus);
        Assert.Equal("confirmed", condition.VerificationStatus);
        Assert.Equal(TimeSpan.FromHours(-7), condition.Onset?.Date?.Instant?.Offset);
        Assert.Equal(new DateOnly(2019, 5, 31), condition.RecordedOn?.Latest);
        Assert.Null(condition.Abatement);
    }

    [Theory]
    [InlineData("active", MedicationUse.Current)]
    [InlineData("on-hold", MedicationUse.Uncertain)]
    [InlineData("unknown", MedicationUse.Uncertain)]
    [InlineData("stopped", MedicationUse.NotTaken)]
    [InlineData("completed", MedicationUse.NotTaken)]
    [InlineData("entered-in-error", MedicationUse.NotTaken)]
    [InlineData("a word of its own", MedicationUse.Uncertain)]
    public async Task The_status_says_whether_a_medicine_counts_as_taken(string status, MedicationUse use)
    {
        var referral = await OnePatient().Add("MedicationRequest", "m", $$"""
            "status":"{{status}}","intent":"order","authoredOn":"2026-01-02","medicationCodeableConcept":{"text":"A tablet"},
            "dosageInstruction":[{"text":"One in the morning","asNeededBoolean":false}]
            """).Referral();
        var medication = Assert.Single(referral.Medications);

        Assert.Equal(use, medication.Use);
        Assert.Equal("One in the morning", Assert.Single(medication.DosageTexts));
        Assert.False(medication.AsNeeded);
    }

    [Fact]
    public async Task An_order_not_to_give_a_medicine_is_no_medicine_taken()
    {
        var referral = await OnePatient().Add("MedicationRequest", "m", """
            "status":"active","intent":"order","doNotPerform":true,"medicationCodeableConcept":{"text":"A tablet"}
            """).Referral();
        Assert.Equal(MedicationUse.NotTaken, Assert.Single(referral.Medications).Use);
    }

    [Fact]
    public async Task A_medicine_in_another_entry_or_contained_is_found_and_one_that_is_absent_is_not_known()
    {
        var referral = await OnePatient()
            .Entry("""{"fullUrl":"urn:uuid:drug","resource":{"resourceType":"Medication","id":"d","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197361"}]}}}""")
            .Add("MedicationStatement", "a", "\"status\":\"active\",\"medicationReference\":{\"reference\":\"urn:uuid:drug\"}")
            .Add("MedicationStatement", "b", "\"status\":\"active\",\"medicationReference\":{\"reference\":\"#x\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"x\",\"code\":{\"text\":\"Inside\"}}]")
            .Add("MedicationStatement", "c", "\"status\":\"active\",\"medicationReference\":{\"reference\":\"Medication/elsewhere\"}")
            .Referral();

        Assert.Equal("197361", referral.Medications[0].Medication?.CodeIn(CodeSystems.RxNorm));
        Assert.Equal("Inside", referral.Medications[1].Medication?.Words);
        Assert.Null(referral.Medications[2].Medication);
        Assert.Equal(MedicationUse.Current, referral.Medications[2].Use);
        Assert.Empty(referral.Kept);
    }

    [Fact]
    public async Task No_known_allergy_is_an_answer_and_an_empty_record_is_not()
    {
        var asked = await OnePatient().Add("AllergyIntolerance", "a", "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"716186003\"}]}").Referral();
        var silent = await OnePatient().Referral();
        var real = await OnePatient().Add("AllergyIntolerance", "a", """
            "clinicalStatus":{"coding":[{"code":"active"}]},"criticality":"high","code":{"text":"Peanut"},
            "reaction":[{"severity":"severe","manifestation":[{"text":"Swelling"}]}]
            """).Referral();

        Assert.Equal(AskedAllergies.Any, Assert.Single(asked.Allergies).AskedNoneOf);
        Assert.Empty(silent.Allergies);
        var allergy = Assert.Single(real.Allergies);
        Assert.Null(allergy.AskedNoneOf);
        Assert.Equal("high", allergy.Criticality);
        Assert.Equal("Swelling", Assert.Single(Assert.Single(allergy.Reactions).Manifestations).Words);
    }

    [Theory]
    [InlineData("77386006", "active", PregnancyAnswer.Pregnant)]
    [InlineData("72892002", "resolved", PregnancyAnswer.Ended)]
    public async Task A_pregnancy_among_the_conditions_is_reported_with_its_date(string code, string status, PregnancyAnswer answer)
    {
        var report = Assert.Single((await OnePatient().Condition("p", code, status).Referral()).Pregnancies);
        Assert.Equal(answer, report.Answer);
        Assert.Equal(new DateOnly(2019, 5, 1), report.On?.Earliest);
    }

    [Theory]
    [InlineData("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"60001007\"}]}", PregnancyAnswer.NotPregnant)]
    [InlineData("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA15173-0\"}]}", PregnancyAnswer.Pregnant)]
    [InlineData("\"valueString\":\"perhaps\"", PregnancyAnswer.NotUnderstood)]
    public async Task An_answer_about_pregnancy_is_understood_or_marked(string value, PregnancyAnswer answer)
    {
        var referral = await OnePatient().Add("Observation", "o",
            "\"status\":\"final\",\"effectiveDateTime\":\"2026-02\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"82810-3\"}]}," + value).Referral();
        Assert.Equal(answer, Assert.Single(referral.Pregnancies).Answer);
    }

    [Fact]
    public async Task Smoking_is_kept_as_recorded_newest_first()
    {
        const string Code = "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"72166-2\"}]},";
        var referral = await OnePatient()
            .Add("Observation", "a", Code + "\"effectiveDateTime\":\"2020-01-01\",\"valueCodeableConcept\":{\"text\":\"Earlier\"}")
            .Add("Observation", "b", Code + "\"effectiveDateTime\":\"2024-01-01\",\"valueCodeableConcept\":{\"text\":\"Later\"}")
            .Referral();
        Assert.Equal(["Later", "Earlier"], referral.Smoking.Select(s => s.AsRecorded?.Words));
    }

    [Fact]
    public async Task Resources_without_a_use_are_kept_word_for_word()
    {
        const string Json = """{ "resourceType" : "Immunization",  "id":"i", "note":[{"text":"\u00e9 <b>"}], "patient":{"reference":"urn:uuid:11111111-1111-4111-8111-111111111111"} }""";
        var text = OnePatient().Json();
        var referral = await ReferralOf(text[..^2] + ",{\"resource\":" + Json + "}]}");

        var kept = Assert.Single(referral.Kept);
        Assert.Equal("Immunization", kept.Type);
        Assert.Equal("i", kept.Id);
        Assert.Equal(Json, Encoding.UTF8.GetString(kept.Json.Span));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Egnirts\u202C")]
    [InlineData("Robert'); DROP TABLE patients;--")]
    [InlineData("&lt;img src=x onerror=alert(1)&gt;")]
    public async Task Hostile_names_stay_plain_text(string name)
    {
        var bundle = OnePatient();
        bundle.Patient["name"] = BundleBuilder.Object("{\"n\":[{\"use\":\"official\"}]}")["n"]!.DeepClone();
        bundle.Patient["name"]![0]!["family"] = name;
        Assert.Equal(name, (await bundle.Referral()).Patient.BestName?.Family);
    }
}
