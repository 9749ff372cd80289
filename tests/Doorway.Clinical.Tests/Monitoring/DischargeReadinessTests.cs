using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Monitoring;

public sealed class DischargeReadinessTests
{
    private const string Ready = """
        {"route":"nasal-esketamine","minutesSinceDose":120,"aldrete":9,"padss":9,"moaas":5,
         "before":{"systolicMmHg":130,"diastolicMmHg":84,"spo2":97,"cadss6":1},"now":{"systolicMmHg":138,"diastolicMmHg":88,"spo2":97,"cadss6":2},
         "pressureFalling":true,"sedationResolved":true,"dissociationResolved":true,"respiratoryDepressionResolved":true,"oriented":true,"steadyGait":true,
         "noActiveSuicidality":true,"nauseaTolerable":true,"escortPresent":true,"escortName":"Jonah","toldNotToDrive":true,"emergencyNumbersGiven":true,"integrationBooked":true}
        """;

    [Fact]
    public void Everything_met_is_ready()
    {
        var answer = Ask(_ => { });
        Assert.True(answer.GetProperty("ready").GetBoolean());
        Assert.Equal(0, answer.GetProperty("missing").GetArrayLength());
    }

    [Theory]
    [InlineData("minutesSinceDose", "119.9", "time-esketamine")]
    [InlineData("sedationResolved", "false", "sedation-resolved")]
    [InlineData("dissociationResolved", "false", "dissociation-resolved")]
    [InlineData("respiratoryDepressionResolved", "false", "respiratory-depression-resolved")]
    [InlineData("aldrete", "8", "aldrete")]
    [InlineData("padss", "8", "padss")]
    [InlineData("moaas", "4", "moaas")]
    [InlineData("pressureFalling", "false", "pressure-falling")]
    [InlineData("oriented", "false", "oriented")]
    [InlineData("steadyGait", "false", "steady-gait")]
    [InlineData("noActiveSuicidality", "false", "no-suicidal-thoughts")]
    [InlineData("nauseaTolerable", "false", "nausea")]
    [InlineData("escortPresent", "false", "escort")]
    [InlineData("toldNotToDrive", "false", "no-driving-told")]
    [InlineData("emergencyNumbersGiven", "false", "emergency-numbers")]
    [InlineData("integrationBooked", "false", "integration-booked")]
    [InlineData("now", """{"systolicMmHg":157,"diastolicMmHg":88,"spo2":97,"cadss6":2}""", "pressure")]
    [InlineData("now", """{"systolicMmHg":138,"diastolicMmHg":88,"spo2":93,"cadss6":2}""", "oxygen")]
    [InlineData("now", """{"systolicMmHg":138,"diastolicMmHg":88,"spo2":96,"cadss6":2}""", "oxygen")]
    [InlineData("now", """{"systolicMmHg":138,"diastolicMmHg":88,"spo2":97,"cadss6":3}""", "cadss-6")]
    public void One_thing_that_is_not_so_keeps_them_here(string name, string value, string item)
    {
        var answer = Ask(r => r[name] = JsonNode.Parse(value));
        Assert.False(answer.GetProperty("ready").GetBoolean());
        Assert.Equal([item], Items(answer, "not-met"));
        Assert.Equal(0, answer.GetProperty("missing").GetArrayLength());
    }

    [Theory]
    [InlineData("minutesSinceDose", "time-esketamine")]
    [InlineData("sedationResolved", "sedation-resolved")]
    [InlineData("aldrete", "aldrete")]
    [InlineData("escortName", "escort")]
    [InlineData("now", "pressure", "oxygen", "cadss-6")]
    [InlineData("before", "oxygen", "cadss-6")]
    public void One_thing_that_is_not_known_keeps_them_here(string name, params string[] items)
    {
        var answer = Ask(r => r.Remove(name));
        Assert.False(answer.GetProperty("ready").GetBoolean());
        Assert.Equal(items, Items(answer, "cannot-assess"));
    }

    [Fact]
    public void Esketamine_wants_two_hours_and_resolution()
    {
        Assert.False(IsReady(r => r["minutesSinceDose"] = 90));
        Assert.False(IsReady(r => { r["minutesSinceDose"] = 300; r["dissociationResolved"] = false; }));
        Assert.True(IsReady(r => r["minutesSinceDose"] = 300));
    }

    [Theory]
    [InlineData("iv", 60, true)]
    [InlineData("iv", 59, false)]
    [InlineData("im", 120, true)]
    [InlineData("im", 119, false)]
    [InlineData("sublingual", 120, true)]
    [InlineData("oral", 600, false)]
    public void Other_routes_have_their_own_time_and_none_means_that_it_cannot_be_told(string route, int minutes, bool ready)
    {
        Assert.Equal(ready, IsReady(r =>
        {
            (r["route"], r["minutesSinceDose"]) = (route, minutes);
            r.Remove("sedationResolved");
        }));
    }

    [Fact]
    public void A_high_reading_before_raises_the_ceiling_by_a_fifth() =>
        Assert.True(IsReady(r =>
        {
            r["before"]!["systolicMmHg"] = 150;
            r["now"]!["systolicMmHg"] = 180;
        }));

    [Fact]
    public void An_item_that_no_rule_knows_keeps_them_here()
    {
        var knowledge = Altered.Entry("discharge", "oriented", row => row["id"] = "orientated");
        var answer = JsonDocument.Parse(Shell.Run("discharge", Ready.ReplaceLineEndings(""), knowledge).Output).RootElement;
        Assert.False(answer.GetProperty("ready").GetBoolean());
        Assert.Equal(["orientated"], Items(answer, "cannot-assess"));
        Assert.Contains("No rule for this item", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_time_of_the_route_nobody_is_ready()
    {
        var knowledge = Altered.Without("discharge", "time-esketamine");
        var answer = JsonDocument.Parse(Shell.Run("discharge", Ready.ReplaceLineEndings(""), knowledge).Output).RootElement;
        Assert.False(answer.GetProperty("ready").GetBoolean());
        Assert.Empty(Items(answer, "not-met").Concat(Items(answer, "cannot-assess")));
    }

    [Theory]
    [InlineData(DoseRoute.Nasal, null, 600, ReasonState.CannotAssess)]
    [InlineData(DoseRoute.Nasal, false, 600, ReasonState.CannotAssess)]
    [InlineData(DoseRoute.Nasal, true, 1, ReasonState.Met)]
    [InlineData(DoseRoute.Intramuscular, true, 119, ReasonState.NotMet)]
    [InlineData(DoseRoute.NasalEsketamine, true, 119, ReasonState.NotMet)]
    public void Where_no_number_is_known_a_prescribers_word_counts_and_where_one_is_known_it_shortens_nothing(DoseRoute route, bool? judged, int minutes, ReasonState state)
    {
        var items = DischargeReadiness.Evaluate(new DischargeFacts { Route = route, MinutesSinceDose = minutes, PrescriberJudgedTime = judged }, KnowledgeSet.Embedded).Items;
        Assert.Equal(state, items.Single(i => i.Id.StartsWith("time-", StringComparison.Ordinal)).State);
        Assert.All(items.Where(i => !i.Id.StartsWith("time-", StringComparison.Ordinal)), i => Assert.Equal(ReasonState.CannotAssess, i.State));
    }

    private static bool IsReady(Action<JsonObject> change) => Ask(change).GetProperty("ready").GetBoolean();

    private static JsonElement Ask(Action<JsonObject> change)
    {
        var request = JsonNode.Parse(Ready)!.AsObject();
        change(request);
        return Shell.Ask("discharge", request.ToJsonString());
    }

    private static IEnumerable<string?> Items(JsonElement answer, string state) =>
        answer.GetProperty("items").EnumerateArray().Where(i => i.GetProperty("state").GetString() == state).Select(i => i.GetProperty("id").GetString());
}
