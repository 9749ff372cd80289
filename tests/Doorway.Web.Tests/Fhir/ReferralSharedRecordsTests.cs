using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Fhir.Import;
using Doorway.Web.Commands;

namespace Doorway.Web.Tests.Fhir;

/// <summary>Reads whatever real-shaped records lie beside the project; where there are none, the other tests stand alone.</summary>
public sealed class ReferralSharedRecordsTests
{
    [Fact]
    public async Task Every_record_in_the_shared_folder_is_read_whole_and_in_any_order()
    {
        foreach (var file in SharedRecords.Files())
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var reading = await BundleBuilder.Read(bytes);
            Assert.True(reading is Referral, $"{Path.GetFileName(file)}: {reading}");
            var referral = (Referral)reading;
            AssertComplete(referral, bytes);

            var shuffled = Assert.IsType<Referral>(await BundleBuilder.Read(Reversed(bytes)));
            Assert.Equal(referral.Fingerprint, shuffled.Fingerprint);
            Assert.Equal(referral.PatientKey, shuffled.PatientKey);
            Assert.Empty(ReferralDifference.Between(referral, shuffled));
        }
    }

    [Fact]
    public void Records_are_looked_for_where_the_setting_says_and_an_absent_folder_holds_none()
    {
        Assert.Empty(SharedRecords.Files(Path.Combine(AppContext.BaseDirectory, "no-such-folder")));
        Assert.All(SharedRecords.Files(), f => Assert.EndsWith(".json", f, StringComparison.Ordinal));
    }

    private static void AssertComplete(Referral referral, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var types = document.RootElement.GetProperty("entry").EnumerateArray()
            .Select(e => e.GetProperty("resource").GetProperty("resourceType").GetString()).ToList();

        Assert.Equal(types, referral.Sources.Select(s => s.Type));
        Assert.Equal(types.Count(t => t == "Condition"), referral.Conditions.Count);
        Assert.Equal(types.Count(t => t is "MedicationRequest" or "MedicationStatement"), referral.Medications.Count);
        Assert.Equal(types.Count(t => t == "AllergyIntolerance"), referral.Allergies.Count);
        Assert.NotNull(referral.Patient.BestName?.Family);
        Assert.NotNull(referral.Patient.BirthDate);
        Assert.NotEqual("", referral.PatientKey.System);
        Assert.All(referral.Conditions, c => Assert.NotNull(c.Code?.Words));
        Assert.All(referral.Medications, m => Assert.NotNull(m.Medication?.Words));
        Assert.All(referral.Vitals.BloodPressures, b => Assert.NotNull(b.SystolicMmHg?.Value));
    }

    private static byte[] Reversed(byte[] bytes)
    {
        var bundle = JsonNode.Parse(bytes)!.AsObject();
        bundle["entry"] = new JsonArray([.. bundle["entry"]!.AsArray().Reverse().Select(e => e!.DeepClone())]);
        return Encoding.UTF8.GetBytes(bundle.ToJsonString());
    }
}

internal static class SharedRecords
{
    public static IReadOnlyList<string> Files() => Files(ReferralFiles.DefaultFolder());

    public static IReadOnlyList<string> Files(string? folder) => Directory.Exists(folder) ? ReferralFiles.In(folder) : [];
}
