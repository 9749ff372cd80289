using System.Text.Json;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Monitoring;

/// <summary>Aldrete, PADSS, MOAA/S and CADSS-6, asked as a shell would.</summary>
public sealed class RecoveryTests
{
    [Theory]
    [InlineData(2, 2, 1, 2, 2, 9, true)]
    [InlineData(2, 2, 1, 1, 2, 8, false)]
    [InlineData(2, 2, 2, 2, 2, 10, true)]
    [InlineData(0, 0, 0, 0, 0, 0, false)]
    public void Aldrete_passes_from_nine(int activity, int respiration, int circulation, int consciousness, int spo2, int total, bool pass)
    {
        var answer = Shell.Ask("aldrete", $$"""{"activity":{{activity}},"respiration":{{respiration}},"circulation":{{circulation}},"consciousness":{{consciousness}},"spo2":{{spo2}}}""");
        Assert.Equal((total, pass, "modified, 1995"), (answer.GetProperty("total").GetInt32(), answer.GetProperty("pass").GetBoolean(), answer.GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("A", "2,1,2,2,2", 9, true)]
    [InlineData("B", "2,1,2,2,2", 9, true)]
    [InlineData("A", "2,0,2,2,2", 8, false)]
    [InlineData("B", "1,1,2,2,2", 8, false)]
    public void Padss_passes_from_nine_and_keeps_its_form(string form, string items, int total, bool pass)
    {
        var answer = Shell.Ask("padss", $$"""{"form":"{{form}}","items":[{{items}}]}""");
        Assert.Equal((total, pass), (answer.GetProperty("total").GetInt32(), answer.GetProperty("pass").GetBoolean()));
        Assert.StartsWith($"form {form}", answer.GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, true, "responds readily")]
    [InlineData(4, false, "lethargic")]
    [InlineData(0, false, "no response")]
    public void Moaas_says_its_level(int value, bool pass, string says)
    {
        var answer = Shell.Ask("moaas", $$"""{"value":{{value}}}""");
        Assert.Equal((value, pass), (answer.GetProperty("total").GetInt32(), answer.GetProperty("pass").GetBoolean()));
        Assert.StartsWith(says, answer.GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"answers":[4,4,4,4,4,4]}""", 24, null)]
    [InlineData("""{"answers":[0,0,0,0,0,1]}""", 1, true)]
    [InlineData("""{"answers":[0,0,0,0,1,1]}""", 2, null)]
    [InlineData("""{"answers":[0,0,0,0,1,1],"before":1}""", 2, true)]
    [InlineData("""{"answers":[0,0,0,0,1,2],"before":1}""", 3, false)]
    [InlineData("""{"answers":[0,0,0,0,1]}""", null, null)]
    public void Cadss_6_passes_near_the_total_before_the_dose(string request, int? total, bool? pass)
    {
        var answer = Shell.Ask("cadss6", request);
        Assert.Equal(total, Number(answer, "total"));
        Assert.Equal(pass, answer.GetProperty("pass").ValueKind == JsonValueKind.Null ? null : answer.GetProperty("pass").GetBoolean());
    }

    [Theory]
    [InlineData("aldrete", """{"activity":3,"respiration":2,"circulation":2,"consciousness":2,"spo2":2}""", "activity")]
    [InlineData("aldrete", """{"activity":2,"respiration":2,"circulation":2,"consciousness":2}""", "spo2")]
    [InlineData("padss", """{"form":"C","items":[2,2,2,2,2]}""", "form")]
    [InlineData("padss", """{"items":[2,2,2,2,2]}""", "form")]
    [InlineData("padss", """{"form":"A","items":[2,2,2,2]}""", "items[4]")]
    [InlineData("padss", """{"form":"A","items":[2,2,2,2,2,2]}""", "items[5]")]
    [InlineData("padss", """{"form":"A","items":[2,2,null,2,2]}""", "items[2]")]
    [InlineData("moaas", """{"value":6}""", "value")]
    [InlineData("moaas", """{}""", "value")]
    [InlineData("cadss6", """{"answers":[5]}""", "answers[0]")]
    [InlineData("cadss6", """{"answers":[0,0,0,0,0,0,0]}""", "answers[6]")]
    [InlineData("cadss6", """{"answers":[0],"before":25}""", "before")]
    [InlineData("facts", """{}""", "id")]
    [InlineData("facts", """{"id":"nix"}""", "id")]
    [InlineData("facts", """{"section":"9z"}""", "section")]
    public void A_wrong_field_is_named(string command, string request, string field) => Assert.Equal(field, Shell.WrongField(command, request));

    private static int? Number(JsonElement answer, string name) => answer.GetProperty(name).ValueKind == JsonValueKind.Null ? null : answer.GetProperty(name).GetInt32();
}
