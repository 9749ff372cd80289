using System.Text.Json.Nodes;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>Requests to the runner as a program would write them, and what it answers.</summary>
internal static class Requests
{
    private const string WellPerson = """
        {"ageYears":44,"sex":"female","weightKg":70,"heightCm":170,"systolicMmHg":[118,122],"diastolicMmHg":[76,78],"heartRate":70,"spo2":98,
         "pregnant":false,"breastfeeding":false,"conditions":[],"medications":[],"allergies":[],
         "cssrs":{"q1":false,"q2":false,"q3":false,"q4":false,"q5":false,"q6":"never"},"chaperone":true,"bpCuff":true}
        """;

    internal static JsonObject EligibilityRequest(string setting, string route) => new()
    {
        ["setting"] = setting,
        ["route"] = route,
        ["asOf"] = "2026-11-21",
        ["facts"] = JsonNode.Parse(WellPerson),
    };

    internal static JsonObject Eligibility(string setting, string route, Action<JsonObject>? change = null)
    {
        var request = EligibilityRequest(setting, route);
        change?.Invoke(request["facts"]!.AsObject());
        return Answer("eligibility", request);
    }

    internal static JsonObject With(string setting, string route, JsonObject condition) =>
        Eligibility(setting, route, f => f["conditions"] = new JsonArray(condition));

    internal static JsonObject Text(string condition) => new() { ["system"] = "text", ["text"] = condition };

    internal static JsonObject Answer(string command, JsonObject request)
    {
        var (code, answers) = Run(command, request);
        Assert.Equal(0, code);
        return answers;
    }

    internal static string ErrorField(string command, JsonObject request)
    {
        var (code, answer) = Run(command, request);
        Assert.Equal(2, code);
        Assert.NotEqual("", Word(answer, "error"));
        return Word(answer, "field");
    }

    internal static string Word(JsonNode node, string field) => node[field]!.GetValue<string>();

    internal static JsonNode Finding(JsonObject answer, string id) => answer["findings"]!.AsArray().First(f => Word(f!, "id") == id)!;

    private static (int Code, JsonObject Answer) Run(string command, JsonObject request)
    {
        var ran = Shell.Run(command, request.ToJsonString());
        Assert.Equal("", ran.Words);
        return (ran.Code, JsonNode.Parse(ran.Output)!.AsObject());
    }
}
