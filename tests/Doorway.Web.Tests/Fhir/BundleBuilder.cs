using System.Text;
using System.Text.Json.Nodes;
using Doorway.Fhir.Import;

namespace Doorway.Web.Tests.Fhir;

/// <summary>Makes small bundles about one invented person, Odile Testwright.</summary>
internal sealed class BundleBuilder
{
    public const string PatientUrl = "urn:uuid:11111111-1111-4111-8111-111111111111";
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly ReferralLimits Limits = new() { Today = Today };
    private readonly List<JsonObject> entries = [];

    public string Type { get; set; } = "transaction";
    public JsonObject Patient { get; } = Object("""
        {"resourceType":"Patient","id":"11111111-1111-4111-8111-111111111111","gender":"female","birthDate":"1984-03-09",
         "identifier":[
          {"system":"http://hl7.org/fhir/sid/us-ssn","value":"000-00-0000","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"SS"}]}},
          {"system":"urn:example:records","value":"R-77","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]}}],
         "name":[{"use":"maiden","family":"Oldname","given":["Odile"]},{"use":"official","family":"Testwright","given":["Odile","May"]}],
         "address":[{"use":"home","line":["1 Example Way"],"city":"Bend","state":"Oregon","postalCode":"00000"}],
         "telecom":[{"system":"phone","value":"555-0100","use":"home"},{"system":"email","value":"odile@example.org"}],
         "communication":[{"language":{"coding":[{"system":"urn:ietf:bcp:47","code":"en-US"}],"text":"English"}}],
         "extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","valueString":"not to be read"},
          {"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"F"}]}
        """);

    public static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();

    public static BundleBuilder OnePatient()
    {
        var builder = new BundleBuilder();
        builder.entries.Add(new JsonObject { ["fullUrl"] = PatientUrl, ["resource"] = builder.Patient });
        return builder;
    }

    public static BundleBuilder Empty() => new();

    public BundleBuilder Entry(string entry)
    {
        entries.Add(Object(entry));
        return this;
    }

    public BundleBuilder Add(string type, string id, string properties, string about = PatientUrl)
    {
        var resource = Object("{" + properties + "}");
        resource["resourceType"] = type;
        resource["id"] = id;
        var whom = type is "AllergyIntolerance" or "Immunization" ? "patient" : "subject";
        if (about.Length > 0)
            resource[whom] = new JsonObject { ["reference"] = about };
        entries.Add(new JsonObject { ["fullUrl"] = $"urn:uuid:{type}-{id}", ["resource"] = resource });
        return this;
    }

    public BundleBuilder BloodPressure(string id, string on, decimal systolic, decimal diastolic, string unit = "mm[Hg]") => Add("Observation", id,
        $$"""
        "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{{on}}","component":[
         {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":{{systolic}},"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{unit}}" } },
         {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":{{diastolic}},"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{unit}}" } }]
        """);

    public BundleBuilder Sign(string id, string loinc, string on, string quantity) => Add("Observation", id,
        $$"""
        "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"{{loinc}}"}]},"effectiveDateTime":"{{on}}","valueQuantity":{{quantity}}
        """);

    public BundleBuilder Condition(string id, string snomed, string clinical = "active", string more = "") => Add("Condition", id,
        $$"""
        "clinicalStatus":{"coding":[{"code":"{{clinical}}"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"{{snomed}}","display":"Something recorded"}],"text":"Something recorded"},
        "onsetDateTime":"2019-05-01T08:00:00-07:00","recordedDate":"2019-05"{{more}}
        """);

    public string Json()
    {
        var list = new JsonArray([.. entries.Select(e => e.DeepClone())]);
        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = Type, ["entry"] = list }.ToJsonString();
    }

    public BundleBuilder Reversed()
    {
        entries.Reverse();
        return this;
    }

    public Task<Referral> Referral() => ReferralOf(Json());

    public Task<ReferralRefusal> Refusal() => RefusalOf(Json());

    public static async Task<Referral> ReferralOf(string json)
    {
        var reading = await Read(Encoding.UTF8.GetBytes(json));
        Assert.True(reading is Referral, (reading as ReferralRefusal)?.ToString());
        return (Referral)reading;
    }

    public static async Task<ReferralRefusal> RefusalOf(string json) =>
        Assert.IsType<ReferralRefusal>(await Read(Encoding.UTF8.GetBytes(json)));

    public static async Task<ReferralReading> Read(byte[] bytes, ReferralLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return await ReferralReader.Read(stream, limits ?? Limits, TestContext.Current.CancellationToken);
    }
}
