using System.Text;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Referrals;
using Doorway.Web.Tests.Fhir;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.Referrals;

/// <summary>Bundles about one invented person each, and what the storage holds of them.</summary>
internal static class Made
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /// <summary>High blood pressure, a heart attack, clonazepam, an allergy, a reading, a pregnancy that is over, smoking, and a visit.</summary>
    public static BundleBuilder Bundle(string record)
    {
        var bundle = BundleBuilder.OnePatient();
        bundle.Patient["id"] = record;
        bundle.Patient["identifier"] = BundleBuilder.Object($$"""{"list":[{"system":"urn:example:records","value":"MRN-{{record}}","type":{"coding":[{"code":"MR"}] } } ] }""")["list"]!.DeepClone();
        bundle.Patient["name"] = BundleBuilder.Object($$"""{"list":[{"use":"official","family":"Testwright-{{record}}","given":["Odile","May"]}]}""")["list"]!.DeepClone();
        bundle.Patient["telecom"] = BundleBuilder.Object($$"""{"list":[{"system":"email","value":"{{record}}@example.org"}]}""")["list"]!.DeepClone();
        return bundle
            .Add("Condition", "c1", Condition("38341003", "Hypertensive disorder", "2015-02-03"))
            .Add("Condition", "c2", Condition("22298006", "Myocardial infarction", "2020-09-30"))
            .Add("MedicationRequest", "m1", $$"""
                "status":"active","intent":"order","authoredOn":"2021-05-04","medicationCodeableConcept":{"coding":[{"system":"{{RxNorm}}","code":"197527","display":"clonazepam 0.5 MG Oral Tablet"}],"text":"clonazepam 0.5 MG Oral Tablet"}
                """)
            .Add("AllergyIntolerance", "a1", """
                "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Penicillin"},"reaction":[{"manifestation":[{"text":"Hives"}]}]
                """)
            .BloodPressure("o1", "2021-08-01T10:00:00-06:00", 148, 92)
            .Sign("o2", "8310-5", "2021-08-01T10:00:00-06:00", """{"value":36.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}""")
            .Add("Encounter", "e1", """ "status":"finished","class":{"code":"AMB"} """);
    }

    public static string Condition(string snomed, string words, string onset) => $$"""
        "clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"{{snomed}}","display":"{{words}}"}],"text":"{{words}}"},"onsetDateTime":"{{onset}}"
        """;

    public static byte[] Bytes(this BundleBuilder bundle) => Encoding.UTF8.GetBytes(bundle.Json());

    /// <summary>How many rows every table holds that an import writes to.</summary>
    public static Task<string> RowsAsync(this RunningPractice practice) => practice.LookAsync(async db =>
        $"{await db.Set<Patient>().CountAsync()} patients, {await db.Set<Care.Storage.PatientKey>().CountAsync()} keys, {await db.Set<ImportedReferral>().CountAsync()} referrals, "
        + $"{await db.Set<ImportedResource>().CountAsync()} resources, {await db.Set<ReportedCondition>().CountAsync()} conditions, {await db.Set<ReportedMedication>().CountAsync()} medicines, "
        + $"{await db.Set<ReportedAllergy>().CountAsync()} allergies, {await db.Set<ReportedStatus>().CountAsync()} reports, {await db.Set<HomeReading>().CountAsync()} readings");

    public static async Task<Page> ImportAsync(this Visitor visitor, byte[] content, string name = "referral.json")
        => await (await visitor.GetAsync("/patients/import")).Attach("file", name, content).TrySubmitAsync("import");
}
