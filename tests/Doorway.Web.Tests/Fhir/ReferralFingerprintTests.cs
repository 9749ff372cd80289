using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Fhir.Import;
using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralFingerprintTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static BundleBuilder Sample() => OnePatient().Condition("a", "38341003").Condition("b", "73211009").BloodPressure("c", "2024-01-01", 120, 80);

    [Fact]
    public async Task Order_layout_and_escaping_do_not_change_the_fingerprint()
    {
        var first = await Sample().Referral();
        var reversed = await Sample().Reversed().Referral();
        var laidOut = await ReferralOf(KeysReversed(JsonNode.Parse(Sample().Json())!).ToJsonString(Indented));
        var escaped = await ReferralOf(Sample().Json().Replace("Testwright", "\\u0054estwright", StringComparison.Ordinal));

        Assert.Equal(64, first.Fingerprint.Length);
        Assert.Equal(first.Fingerprint, reversed.Fingerprint);
        Assert.Equal(first.Fingerprint, laidOut.Fingerprint);
        Assert.Equal(first.Fingerprint, escaped.Fingerprint);
        Assert.Equal(first.Vitals.BloodPressures[0], reversed.Vitals.BloodPressures[0]);
    }

    [Fact]
    public async Task Any_changed_content_changes_the_fingerprint()
    {
        var before = await Sample().Referral();
        var after = await ReferralOf(Sample().Json().Replace("73211009", "73211008", StringComparison.Ordinal));
        var oneMore = await Sample().Condition("d", "38341003").Referral();
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        Assert.NotEqual(before.Fingerprint, oneMore.Fingerprint);
    }

    [Fact]
    public async Task Differences_name_places_and_fields_but_not_what_they_say()
    {
        var changed = Sample();
        changed.Patient["birthDate"] = "1985-03-09";
        changed.Condition("new", "38341003");
        var json = changed.Json().Replace("73211009", "44054006", StringComparison.Ordinal);

        var differences = ReferralDifference.Between(await Sample().Referral(), await ReferralOf(json)).Select(d => d.ToString()).ToList();

        Assert.Equal(["Condition/b: code differs", "entry Condition/new added", "Patient: birthDate differs"], differences);
    }

    [Fact]
    public async Task What_is_gone_is_named_and_the_same_record_has_no_difference()
    {
        var sample = await Sample().Referral();
        Assert.Equal(["entry Observation/c removed"],
            ReferralDifference.Between(sample, await OnePatient().Condition("b", "73211009").Condition("a", "38341003").Referral()).Select(d => d.ToString()));
        Assert.Empty(ReferralDifference.Between(sample, await Sample().Reversed().Referral()));
    }

    [Fact]
    public async Task Resources_without_an_id_are_compared_by_content()
    {
        static BundleBuilder With(params string[] codes) =>
            codes.Aggregate(OnePatient(), (bundle, code) => bundle.Entry($$"""{"resource":{"resourceType":"Basic","code":{"text":"{{code}}"} } }"""));

        var differences = ReferralDifference.Between(await With("one", "two", "two").Referral(), await With("two", "one", "three", "four").Referral());

        Assert.Equal(
            [DifferenceKind.Removed, DifferenceKind.Added, DifferenceKind.Added],
            differences.Select(d => d.Kind));
        Assert.All(differences, d => Assert.Equal("Basic (without id)", d.Resource));
    }

    private static JsonNode KeysReversed(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : KeysReversed(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(i => i is null ? null : KeysReversed(i))]),
        _ => node.DeepClone(),
    };
}
