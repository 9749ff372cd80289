using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralOtherPatientTests
{
    [Theory]
    [InlineData("urn:uuid:99999999-9999-4999-8999-999999999999")]
    [InlineData("Patient/somebody-else")]
    [InlineData("https://elsewhere.example/fhir/Patient/11111111-1111-4111-8111-111111111111")]
    [InlineData("#me")]
    public async Task A_condition_of_another_person_is_refused(string about)
    {
        var refusal = await OnePatient().Add("Condition", "c", "\"code\":{\"text\":\"Something\"}", about).Refusal();
        Assert.StartsWith("entry[1].resource", refusal.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PatientUrl)]
    [InlineData("Patient/11111111-1111-4111-8111-111111111111")]
    [InlineData("Patient/11111111-1111-4111-8111-111111111111/_history/3")]
    public async Task The_patient_can_be_named_in_several_ways(string about)
    {
        var referral = await OnePatient().Add("Condition", "c", "\"code\":{\"text\":\"Something\"}", about).Referral();
        Assert.Single(referral.Conditions);
    }

    [Fact]
    public async Task An_absolute_address_must_be_that_of_the_patient()
    {
        var json = OnePatient().Add("Condition", "c", "\"code\":{\"text\":\"x\"}").Json()
            .Replace(PatientUrl, "https://here.example/fhir/Patient/11111111-1111-4111-8111-111111111111", StringComparison.Ordinal);
        Assert.Single((await ReferralOf(json)).Conditions);
    }

    [Fact]
    public async Task A_condition_that_names_nobody_is_refused() =>
        Assert.Equal("entry[1].resource", (await OnePatient().Add("Condition", "c", "\"code\":{\"text\":\"x\"}", about: "").Refusal()).Place);

    [Fact]
    public async Task A_patient_can_be_named_by_identifier_and_a_foreign_identifier_is_refused()
    {
        static string With(string value) => "\"code\":{\"text\":\"x\"},\"subject\":{\"identifier\":{\"system\":\"urn:example:records\",\"value\":\"" + value + "\"}}";
        Assert.Single((await OnePatient().Add("Condition", "c", With("R-77"), about: "").Referral()).Conditions);
        await OnePatient().Add("Condition", "c", With("R-78"), about: "").Refusal();
    }

    [Fact]
    public async Task Kept_resources_may_not_speak_of_another_patient_either_however_deep()
    {
        var refusal = await OnePatient().Add("Encounter", "e", "\"participant\":[{\"extension\":[{\"valueReference\":{\"reference\":\"Patient/other\"}}]}]").Refusal();
        Assert.Equal("entry[1].resource.participant[0].extension[0].valueReference.reference", refusal.Place);
        Assert.Equal("entry[1].resource.subject", (await OnePatient().Add("Procedure", "p", "\"status\":\"completed\"", "urn:uuid:nobody").Refusal()).Place);
    }

    [Fact]
    public async Task A_patient_inside_another_resource_is_refused()
    {
        Assert.Equal("entry[1].resource.contained[0]", (await OnePatient().Add("Encounter", "e", "\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"x\"}]").Refusal()).Place);
        Assert.Contains("second patient", (await OnePatient()
            .Entry("""{"resource":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"x"}}]}}""").Refusal()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_speaks_of_a_device_is_kept()
    {
        var referral = await OnePatient().Add("Observation", "o", "\"status\":\"final\",\"code\":{\"text\":\"battery\"}", "Device/pump").Referral();
        Assert.Single(referral.Kept);
    }

    [Fact]
    public async Task Links_to_other_records_of_the_same_person_are_read()
    {
        var bundle = OnePatient();
        bundle.Patient["link"] = BundleBuilder.Object("{\"l\":[{\"type\":\"seealso\",\"other\":{\"reference\":\"Patient/other-record\"}}]}")["l"]!.DeepClone();
        await bundle.Referral();
    }
}
