using System.Text.Json.Nodes;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Clinical.Tests.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>`pk` by its contract.</summary>
public sealed class PkContractTests
{
    private const string Infusion = """{"route":"iv","mg":35,"atMin":0,"infusionMin":40}""";

    [Fact]
    public void The_answer_is_the_forecast()
    {
        var answer = Answer(Request(Infusion, more: ""","untilMin":60,"everyMin":0.5,"population":50,"seed":3"""));
        var forecast = KineticForecast.Of(Sample.Plan(Sample.Infusion()), KnowledgeSet.Embedded, new() { UntilMin = 60, EveryMin = 0.5, People = 50, Seed = 3 });
        Assert.Equal(forecast.Ketamine.CmaxNgMl, Number(answer, "ketamine", "cmaxNgMl"));
        Assert.Equal(forecast.Norketamine.TmaxMin, Number(answer, "norketamine", "tmaxMin"));
        Assert.Equal(forecast.EffectSite.AucNgHMl24, Number(answer, "effectSite", "aucNgHMl", "h24"));
        Assert.Equal(forecast.Ketamine.AucNgHMl8, Number(answer, "ketamine", "aucNgHMl", "h8"));
        Assert.Equal(forecast.Ketamine.AucNgHMl, Number(answer, "ketamine", "aucNgHMl", "infinity"));
        var curve = answer["ketamine"]!["curve"]!.AsArray();
        Assert.Equal((121, 30.5, forecast.Ketamine.Curve[61]), (curve.Count, (double)curve[61]![0]!, (double)curve[61]![1]!));
        var band = answer["bands"]!["norketamine"]!["curve"]!.AsArray()[100]!;
        Assert.Equal((50.0, forecast.Norketamine.Band!.Low[100], forecast.Norketamine.Band.Middle[100], forecast.Norketamine.Band.High[100]), ((double)band[0]!, (double)band[1]!, (double)band[2]!, (double)band[3]!));
        Assert.Equal(["onset", "peak", "come-down", "back"], answer["phases"]!.AsArray().Select(p => (string)p!["phase"]!));
        Assert.Equal(forecast.Phases[2].FromMin, (double)answer["phases"]![2]!["fromMin"]!);
        Assert.Empty(answer["notValidated"]!.AsArray());
        Assert.NotEmpty(answer["sources"]!.AsArray());
        Assert.Empty(answer["assumed"]!.AsArray());
    }

    [Fact]
    public void What_is_not_given_is_as_the_page_says()
    {
        var answer = Answer("""{"parameters":"fitted-2026","drug":"racemic","doses":[{"route":"sublingual","mg":200}]}""");
        Assert.Equal((1441, 1.0), (answer["ketamine"]!["curve"]!.AsArray().Count, (double)answer["ketamine"]!["curve"]![1]![0]!));
        Assert.Null(answer["bands"]);
        Assert.Equal(2, answer["assumed"]!.AsArray().Count);
        var weight = KnowledgeSet.Embedded.Pharmacokinetics.Single(r => r.Name == "weight.reference").Value;
        Assert.Equal($"patient.weightKg is not known: the {weight} kg of the reference person are used", (string)answer["assumed"]![0]!);
        var full = Answer("""{"parameters":"fitted-2026","drug":"racemic","patient":{"weightKg":70,"ageYears":30},"doses":[{"route":"sublingual","mg":200,"atMin":0,"holdMin":10,"residue":"swallowed"}],"untilMin":1440,"everyMin":1,"population":0,"seed":9}""");
        Assert.Equal(Number(full, "norketamine", "cmaxNgMl"), Number(answer, "norketamine", "cmaxNgMl"));
        var spray = Answer("""{"parameters":"perez-ruixo-2021","drug":"esketamine","doses":[{"route":"nasal-esketamine","mg":84}]}""");
        Assert.Equal(Number(Answer("""{"parameters":"perez-ruixo-2021","drug":"esketamine","doses":[{"route":"nasal-esketamine","mg":84,"deviceGapMin":5}]}"""), "ketamine", "tmaxMin"), Number(spray, "ketamine", "tmaxMin"));
        Assert.Single(spray["assumed"]!.AsArray());
        Assert.Equal(Answer(Request("""{"route":"iv","mg":35}""")).ToJsonString(), Answer(Request("""{"route":"iv","mg":35,"atMin":0,"infusionMin":0}""")).ToJsonString());
    }

    [Fact]
    public void Marks_of_what_is_not_validated_are_in_the_answer()
    {
        Assert.Equal([KineticWords.MuscleNotValidated], Answer(Request("""{"route":"im","mg":40}"""))["notValidated"]!.AsArray().Select(n => (string)n!));
        Assert.Equal([KineticWords.SpatNotValidated], Answer(Request("""{"route":"sublingual","mg":40,"residue":"spat"}"""))["notValidated"]!.AsArray().Select(n => (string)n!));
    }

    [Fact]
    public void Age_ancestry_and_medicines_are_heard()
    {
        var plain = Answer(Request(Infusion));
        var other = Answer(Request(Infusion, """{"weightKg":70,"ageYears":75,"ancestry":"asian","medications":[{"text":"rifampin"}]}"""));
        Assert.True(Number(other, "ketamine", "aucNgHMl", "infinity") > Number(plain, "ketamine", "aucNgHMl", "infinity"));
        Assert.Equal(["weight", "age", "ancestry", "liver", "rifampicin"], other["influences"]!.AsArray().Select(i => (string)i!["name"]!));
    }

    [Theory]
    [InlineData("doses[0].mg", """{"route":"iv","mg":-1}""")]
    [InlineData("doses[0].mg", """{"route":"iv","mg":0}""")]
    [InlineData("doses[0].mg", """{"route":"iv","mg":701}""")]
    [InlineData("doses[0].mg", """{"route":"iv"}""")]
    [InlineData("doses[0].mg", """{"route":"iv","mg":"35"}""")]
    [InlineData("doses[0].route", """{"route":"nasal-esketamine","mg":28}""")]
    [InlineData("doses[0].route", """{"route":"rectal","mg":28}""")]
    [InlineData("doses[0].atMin", """{"route":"iv","mg":35,"atMin":-1}""")]
    [InlineData("doses[0].infusionMin", """{"route":"iv","mg":35,"infusionMin":-1}""")]
    [InlineData("doses[0].holdMin", """{"route":"sublingual","mg":35,"holdMin":-1}""")]
    [InlineData("doses[0].deviceGapMin", """{"route":"iv","mg":35,"deviceGapMin":-1}""")]
    [InlineData("doses[0].residue", """{"route":"sublingual","mg":35,"residue":"kept"}""")]
    [InlineData("doses[0]", "7")]
    public void A_dose_that_cannot_be_is_refused_at_its_field(string field, string dose) => Assert.Equal(field, Refused(Request(dose)));

    [Theory]
    [InlineData("doses", """{"parameters":"fitted-2026","drug":"racemic","doses":[]}""")]
    [InlineData("doses", """{"parameters":"fitted-2026","drug":"racemic"}""")]
    [InlineData("parameters", """{"drug":"racemic","doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("drug", """{"parameters":"fitted-2026","doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("doses[0].route", """{"parameters":"perez-ruixo-2021","drug":"racemic","doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("doses[0].route", """{"parameters":"perez-ruixo-2021","drug":"esketamine","doses":[{"route":"im","mg":35}]}""")]
    [InlineData("doses[0].mg", """{"parameters":"perez-ruixo-2021","drug":"esketamine","doses":[{"route":"nasal-esketamine","mg":30}]}""")]
    [InlineData("patient.weightKg", """{"parameters":"fitted-2026","drug":"racemic","patient":{"weightKg":20},"doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("patient.ageYears", """{"parameters":"fitted-2026","drug":"racemic","patient":{"ageYears":17},"doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("patient.ancestry", """{"parameters":"fitted-2026","drug":"racemic","patient":{"ancestry":"martian"},"doses":[{"route":"iv","mg":35}]}""")]
    [InlineData("patient", """{"parameters":"fitted-2026","drug":"racemic","patient":7,"doses":[{"route":"iv","mg":35}]}""")]
    public void A_request_that_cannot_be_is_refused_at_its_field(string field, string request) => Assert.Equal(field, Refused(request));

    [Theory]
    [InlineData("everyMin", ""","untilMin":100000,"everyMin":0.01""")]
    [InlineData("everyMin", ""","everyMin":0""")]
    [InlineData("untilMin", ""","untilMin":-1""")]
    [InlineData("population", ""","population":10001""")]
    [InlineData("population", ""","population":10000,"untilMin":3000""")]
    [InlineData("population", ""","population":-1""")]
    [InlineData("seed", ""","seed":1.5""")]
    public void A_window_that_is_too_large_or_no_window_is_refused(string field, string more) => Assert.Equal(field, Refused(Request(Infusion, more: more)));

    [Fact]
    public void The_fit_is_listed_row_by_row()
    {
        var lines = Shell.Run("pkfit", "").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        var fit = KineticFit.Of(KnowledgeSet.Embedded);
        Assert.Equal(fit.Select(f => f.Row.Id), lines.Select(l => (string)l["row"]!));
        Assert.Equal(fit[0].Values[0].Curve, (double)lines[0]["values"]![0]!["curve"]!);
        Assert.Contains(lines, l => (string)l["parameters"]! == "perez-ruixo-2021" && l["values"]![0]!["within"]?.GetValue<bool>() == true);
        Assert.Contains(lines, l => (string)l["parameters"]! == "fitted-2026" && l["values"]![0]!["within"] is null);
    }

    private static string Request(string dose, string patient = """{"weightKg":70,"ageYears":40}""", string more = "") =>
        $$"""{"parameters":"fitted-2026","drug":"racemic","patient":{{patient}},"doses":[{{dose}}]{{more}}}""";

    private static JsonNode Answer(string request)
    {
        var ran = Shell.Run("pk", request);
        Assert.Equal(0, ran.Code);
        return JsonNode.Parse(ran.Output)!;
    }

    private static string Refused(string request)
    {
        var ran = Shell.Run("pk", request);
        Assert.Equal(2, ran.Code);
        return (string)JsonNode.Parse(ran.Output)!["field"]!;
    }

    private static double Number(JsonNode answer, params string[] path) => (double)path.Aggregate(answer, (node, step) => node[step]!);
}
