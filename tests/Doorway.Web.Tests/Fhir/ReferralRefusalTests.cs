using System.Text;
using Doorway.Fhir.Import;
using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralRefusalTests
{
    [Theory]
    [InlineData("", "the file", "empty")]
    [InlineData("   \n", "the file", "empty")]
    [InlineData("<Bundle xmlns=\"http://hl7.org/fhir\"/>", "the file", "not JSON at line 1")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "the file", "not JSON")]
    [InlineData("{\"resourceType\":\"Bundle\",\n\"type\":nonsense}", "type", "not JSON at line 2")]
    [InlineData("{\"resourceType\":\"Bundle\"} and more", "the file", "not JSON")]
    [InlineData("[1,2]", "the file", "not a FHIR bundle")]
    [InlineData("{\"resourceType\":\"Patient\"}", "the file", "not a FHIR bundle")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}", "type", "Only bundles of the types")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}", "the file", "no patient")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":{}}", "entry", "A list was expected")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{}]}", "entry[0]", "no resource")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{}}]}", "entry[0].resource", "of which type")]
    [InlineData("{\"a\":{\"b\":[0,{\"c\":1,\"c\":2}]}}", "a.b[1].c", "twice")]
    [InlineData("{\"a\":[1,1e400]}", "a[1]", "number")]
    [InlineData("{\"a\":\"x\\u0000y\"}", "a", "control characters")]
    [InlineData("{\"a\":\"\\ud800\"}", "a", "half a character")]
    [InlineData("{\"bad key <b>\":[\"\\u0001\"]}", "(unusual name)[0]", "control characters")]
    public async Task A_broken_file_is_refused_with_place_and_reason(string json, string place, string reason)
    {
        var refusal = await RefusalOf(json);
        Assert.Equal(place, refusal.Place);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_file_is_refused_wherever_it_was_cut()
    {
        var whole = Encoding.UTF8.GetBytes(OnePatient().Condition("a", "38341003").BloodPressure("b", "2024-01-01", 120, 80).Json());
        for (var length = 1; length < whole.Length; length++)
        {
            var refusal = Assert.IsType<ReferralRefusal>(await Read(whole[..length]));
            Assert.Contains("ends before", refusal.Reason, StringComparison.Ordinal);
        }
        Assert.IsType<Referral>(await Read(whole));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused_and_a_byte_order_mark_is_not()
    {
        var bytes = Encoding.UTF8.GetBytes(OnePatient().Json());
        Assert.IsType<Referral>(await Read([0xEF, 0xBB, 0xBF, .. bytes]));
        bytes[20] = 0xC3;
        Assert.Equal("byte 20", Assert.IsType<ReferralRefusal>(await Read(bytes)).Place);
        Assert.IsType<ReferralRefusal>(await Read(Encoding.Unicode.GetBytes(OnePatient().Json())));
    }

    [Fact]
    public async Task Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        static string Nested(int levels) => OnePatient().Json()[..^2]
            + ",{\"resource\":{\"resourceType\":\"Basic\",\"x\":" + new string('[', levels - 4) + new string(']', levels - 4) + "}}]}";
        Assert.IsType<Referral>(await Read(Encoding.UTF8.GetBytes(Nested(64))));
        Assert.Contains("64 levels", (await RefusalOf(Nested(65))).Reason, StringComparison.Ordinal);
        Assert.Contains("64 levels", (await RefusalOf(new string('[', 100_000))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_fifty_thousand_entries_are_refused()
    {
        var refusal = await RefusalOf("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + string.Join(',', Enumerable.Repeat("{}", 50_001)) + "]}");
        Assert.Equal("entry", refusal.Place);
        Assert.Contains("50,000 entries", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_beyond_a_mebibyte_is_refused_but_not_the_data_of_a_document()
    {
        var big = new string('A', 1024 * 1024 + 1);
        var binary = await OnePatient().Entry($$"""{"resource":{"resourceType":"Binary","id":"b","contentType":"application/pdf","data":"{{big}}"} }""").Referral();
        Assert.Equal("Binary", Assert.Single(binary.Kept).Type);
        var refusal = await OnePatient().Entry($$"""{"resource":{"resourceType":"Basic","id":"b","note":"{{big}}"} }""").Refusal();
        Assert.Equal("entry[1].resource.note", refusal.Place);
    }

    [Theory]
    [InlineData("birthDate", "\"2026-11-23\"", "future")]
    [InlineData("birthDate", "\"1896-11-21\"", "older than 130")]
    [InlineData("birthDate", "\"1984-02-30\"", "not a date")]
    [InlineData("birthDate", "\"yesterday\"", "not a date")]
    [InlineData("birthDate", "\"1984-03-09\\n\"", "not a date")]
    [InlineData("birthDate", "1984", "Text was expected")]
    [InlineData("deceasedDateTime", "\"1970-01-01\"", "before being born")]
    [InlineData("modifierExtension", "[{\"url\":\"urn:x\"}]", "change the meaning")]
    [InlineData("id", "\"../../etc\"", "valid id")]
    public async Task An_impossible_patient_is_refused_at_its_field(string property, string value, string reason)
    {
        var bundle = OnePatient();
        bundle.Patient[property] = System.Text.Json.Nodes.JsonNode.Parse(value);
        var refusal = await bundle.Refusal();
        Assert.Equal($"entry[0].resource.{property}", refusal.Place);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1896-11-22")]
    [InlineData("2026-11-22")]
    [InlineData("1984")]
    [InlineData("1984-02")]
    public async Task Birth_dates_at_the_edge_are_read(string birthDate)
    {
        var bundle = OnePatient();
        bundle.Patient["birthDate"] = birthDate;
        Assert.Equal(birthDate, (await bundle.Referral()).Patient.BirthDate?.AsRecorded);
    }

    [Theory]
    [InlineData("Ann\u0007e", "control characters")]
    [InlineData("Anne\u0085", "control characters")]
    [InlineData("Anne\nB", "control characters")]
    [InlineData(null, "longer than 200")]
    public async Task A_name_with_control_characters_or_without_end_is_refused(string? family, string reason)
    {
        var bundle = OnePatient();
        bundle.Patient["name"]![1]!["family"] = family ?? new string('n', 201);
        var refusal = await bundle.Refusal();
        Assert.Equal("entry[0].resource.name[1].family", refusal.Place);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measurement_from_the_future_is_refused_because_it_would_pass_for_the_last_one()
    {
        var refusal = await OnePatient().BloodPressure("b", "2027-01-01", 120, 80).Refusal();
        Assert.Equal("entry[1].resource.effectiveDateTime", refusal.Place);
    }

    [Fact]
    public async Task A_second_patient_a_repeated_resource_and_a_deletion_are_refused()
    {
        Assert.Equal("entry[1].resource", (await OnePatient().Entry("""{"resource":{"resourceType":"Patient","id":"2"}}""").Refusal()).Place);
        Assert.Equal("entry[2].resource", (await OnePatient().Entry(Basic("a", "urn:a")).Entry(Basic("a", "urn:b")).Refusal()).Place);
        Assert.Equal("entry[2].fullUrl", (await OnePatient().Entry(Basic("a", "urn:a")).Entry(Basic("b", "urn:a")).Refusal()).Place);
        Assert.Equal("entry[1].request.method", (await OnePatient().Entry("""{"request":{"method":"DELETE","url":"Patient/1"}}""").Refusal()).Place);
    }

    private static string Basic(string id, string url) => $$"""{"fullUrl":"{{url}}","resource":{"resourceType":"Basic","id":"{{id}}"} }""";
}
