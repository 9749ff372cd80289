using Doorway.Web.Tests.Fhir;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Screening.Referrals;

public sealed class ClearanceOfAReferralTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_clearance_page_finds_what_the_record_holds_and_cannot_assess_what_it_lacks(Engine engine)
    {
        using var amara = await (await demos.OnAsync(engine)).AsAsync("Amara Finch");
        var id = ImportPageTests.PatientOf(await amara.ImportAsync(Made.Bundle("clearance").Bytes()));
        var page = await amara.GetAsync($"/patients/{id}/clearance");
        page.MustSay("The record lists “Myocardial infarction”, begun on").MustSay("more than six months ago; a cardiologist’s word is needed.")
            .MustSay("clonazepam 0.5 MG Oral Tablet").MustSay("Never stop suddenly.")
            .MustSay("“Hypertensive disorder” makes no finding: hypertension itself is judged by the measured pressure")
            .MustSay("Cannot assess").MustSay("One reading waits to be accepted").MustSay("No accepted reading.")
            .MustSay("Whether pregnant or planning a pregnancyNot known.");
    }

    [Theory, EachEngine]
    public async Task A_record_without_conditions_medicines_and_allergies_leaves_them_not_known(Engine engine)
    {
        using var amara = await (await demos.OnAsync(engine)).AsAsync("Amara Finch");
        var bare = BundleBuilder.OnePatient();
        bare.Patient["id"] = "bare";
        bare.Patient.Remove("identifier");
        var id = ImportPageTests.PatientOf(await amara.ImportAsync(bare.Bytes()));
        var page = await amara.GetAsync($"/patients/{id}/clearance");
        page.MustSay("Conditions, past and presentNot known.").MustSay("Medicines taken nowNot known.").MustSay("AllergiesNot known.").MustNotSay("None, asked.").MustNotSay("Myocardial infarction");
    }
}
