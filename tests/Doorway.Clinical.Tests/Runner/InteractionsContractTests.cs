using System.Text.Json.Nodes;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>The contract of `interactions`, sentence by sentence.</summary>
public sealed class InteractionsContractTests
{
    [Theory]
    [InlineData("sublingual", null, "oxycodone", 4)]
    [InlineData("sublingual", "clinic", "oxycodone", 3)]
    [InlineData("iv", null, "oxycodone", 3)]
    [InlineData("im", "home", "oxycodone", 4)]
    public void The_setting_is_home_for_a_lozenge_and_the_clinic_else(string route, string? setting, string medicine, int severity) =>
        Assert.Equal(severity, Severity(Ask(route, Text(medicine), r => r["setting"] = setting)));

    [Theory]
    [InlineData("sublingual", null, 3)]
    [InlineData("sublingual", "swallowed", 3)]
    [InlineData("sublingual", "spat", 2)]
    [InlineData("oral", null, 3)]
    [InlineData("oral", "spat", 3)]
    [InlineData("nasal-racemic", null, 2)]
    [InlineData("nasal-esketamine", null, 2)]
    [InlineData("im", null, 2)]
    [InlineData("iv", "swallowed", 2)]
    public void The_higher_figure_holds_for_oral_and_a_swallowed_lozenge(string route, string? residue, int severity)
    {
        foreach (var medicine in (string[])["clarithromycin", "ritonavir", "memantine", "carbamazepine", "semaglutide", "methylphenidate"])
            Assert.Equal(severity, Severity(Ask(route, Text(medicine), r => r["residue"] = residue)));
    }

    [Theory]
    [InlineData("6470", null, "lorazepam")]
    [InlineData(null, "lorazepam 1 mg", "lorazepam")]
    [InlineData("6470", "lorazepam 1 mg", "lorazepam")]
    [InlineData("861467", "Meperidine Hydrochloride 50 MG Oral Tablet", "meperidine")]
    [InlineData("99999999", "Ativan 0.5 mg", "lorazepam")]
    public void A_medicine_is_matched_by_its_code_its_text_or_both(string? rxcui, string? text, string with)
    {
        var answer = Ask("im", new JsonObject { ["rxcui"] = rxcui, ["text"] = text });
        Assert.Equal([with], With(answer));
        Assert.Empty(answer["unknown"]!.AsArray());
        Assert.Empty(answer["duplicates"]!.AsArray());
    }

    [Theory]
    [InlineData("Percocet", "oxycodone")]
    [InlineData("Suboxone 8-2", "buprenorphine")]
    [InlineData("Contrave", "naltrexone,bupropion")]
    [InlineData("Auvelity", "dextromethorphan,bupropion")]
    [InlineData("Symbyax", "olanzapine,fluoxetine")]
    [InlineData("Adderall XR 20 mg", "amphetamine,dextroamphetamine")]
    [InlineData("Acetaminophen 325 MG / HYDROcodone Bitartrate 7.5 MG Oral Tablet", "hydrocodone")]
    [InlineData("Paxlovid", "nirmatrelvir,ritonavir")]
    [InlineData("Sudafed PE", "phenylephrine")]
    [InlineData("DayQuil", "dextromethorphan,phenylephrine")]
    [InlineData("Lotrel", "amlodipine,benazepril")]
    public void Each_ingredient_of_a_combination_counts(string text, string with) =>
        Assert.Equal(with.Split(',').Order(), With(Ask("sublingual", Text(text))).Order());

    [Fact]
    public void Every_listed_drug_has_a_brand_or_needs_none_and_each_brand_is_found()
    {
        foreach (var row in KnowledgeSet.Embedded.Interactions)
            foreach (var drug in row.Drugs)
                foreach (var brand in drug.Brands)
                    Assert.Contains(Ask("nasal-esketamine", Text($"{brand} 10 mg"))["findings"]!.AsArray(), f => Requests.Word(f!, "id") == row.Id && Requests.Word(f!, "with") == drug.Name);
    }

    [Theory]
    [InlineData("N05BA12", "benzodiazepines")]
    [InlineData("N02AA01", "opioids")]
    [InlineData("C09AA03", "antihypertensives")]
    [InlineData("N06AB10", "antidepressants")]
    [InlineData("A10BJ06", "glp1")]
    [InlineData("M03AC09", "anaesthesia")]
    public void A_class_row_is_found_by_atc(string atc, string id) =>
        Assert.Equal(id, Requests.Word(Assert.Single(Ask("iv", new JsonObject { ["atc"] = atc })["findings"]!.AsArray())!, "id"));

    [Theory]
    [InlineData("nasal-esketamine", 1)]
    [InlineData("nasal-racemic", 1)]
    [InlineData("sublingual", 0)]
    [InlineData("iv", 0)]
    public void A_nasal_corticosteroid_counts_on_the_nasal_route_only(string route, int findings)
    {
        foreach (var medicine in (JsonObject[])[Text("Flonase"), Text("fluticasone propionate 50 mcg nasal spray"), new JsonObject { ["atc"] = "R01AD08" }])
        {
            var answer = Ask(route, medicine);
            Assert.Equal(findings, answer["findings"]!.AsArray().Count);
            Assert.Empty(answer["unknown"]!.AsArray());
        }
    }

    [Fact]
    public void What_cannot_be_mapped_is_unknown_and_never_dropped()
    {
        var answer = Ask("im", Text("frobnicol 5 mg"), r => r["medications"]!.AsArray().Add(new JsonObject { ["rxcui"] = "424242" }));
        Assert.Equal(["frobnicol 5 mg", "RxNorm 424242"], answer["unknown"]!.AsArray().Select(u => u!.GetValue<string>()));
    }

    [Theory]
    [InlineData("Xanax", "alprazolam 1 mg", "alprazolam")]
    [InlineData("Percocet", "oxycodone 5 mg", "oxycodone")]
    [InlineData("simvastatin 20 mg", "Simvastatin 40 mg", "simvastatin")]
    [InlineData("Spravato", "lithium", "esketamine")]
    [InlineData("ketamine lozenge", "lithium", "ketamine")]
    [InlineData("Xanax", "Ativan", "")]
    public void A_repeated_ingredient_is_a_duplicate(string first, string second, string duplicate)
    {
        var answer = Ask("nasal-esketamine", Text(first), r => { r["drug"] = "esketamine"; r["medications"]!.AsArray().Add(Text(second)); });
        Assert.Equal(duplicate.Length == 0 ? [] : [duplicate], answer["duplicates"]!.AsArray().Select(d => d!.GetValue<string>()));
    }

    [Theory]
    [InlineData("alcohol", 4)]
    [InlineData("two glasses of wine a day", 4)]
    [InlineData("alcohol swabs", 0)]
    [InlineData("no alcohol", 0)]
    public void Alcohol_counts_and_a_swab_does_not(string text, int severity) =>
        Assert.Equal(severity, Ask("im", Text(text))["findings"]!.AsArray().Select(f => f!["severity"]!.GetValue<int>()).FirstOrDefault());

    [Fact]
    public void A_benzodiazepine_with_an_opioid_is_more_severe()
    {
        Assert.Equal(2, Severity(Ask("im", Text("lorazepam"))));
        var both = Ask("im", Text("lorazepam"), r => r["medications"]!.AsArray().Add(Text("tramadol")));
        Assert.Equal([3, 3], both["findings"]!.AsArray().Select(f => f!["severity"]!.GetValue<int>()));
    }

    [Fact]
    public void A_code_that_is_not_verified_says_so_in_the_data()
    {
        foreach (var drug in KnowledgeSet.Embedded.Interactions.SelectMany(r => r.Drugs))
            Assert.True(drug.RxCui is null ? drug.RxCuiMark is null : drug.RxCuiMark is "dossier, from memory" or "uncertain: not verified", drug.Name);
    }

    [Theory]
    [InlineData("drug", "\"propofol\"", "drug")]
    [InlineData("route", "\"rectal\"", "route")]
    [InlineData("setting", "\"ward\"", "setting")]
    [InlineData("residue", "\"kept\"", "residue")]
    [InlineData("medications", "null", "medications")]
    [InlineData("medications", "[{\"text\":5}]", "medications[0].text")]
    [InlineData("medications", "[[]]", "medications[0]")]
    public void A_wrong_field_is_named(string field, string value, string path)
    {
        var request = Request("im", Text("x"));
        request[field] = JsonNode.Parse(value);
        Assert.Equal(path, Requests.ErrorField("interactions", request));
    }

    [Fact]
    public void No_medicine_is_no_finding() =>
        Assert.Empty(Ask("im", Text("x"), r => r["medications"] = new JsonArray())["findings"]!.AsArray());

    private static JsonObject Request(string route, JsonObject medication) => new() { ["drug"] = "ketamine", ["route"] = route, ["medications"] = new JsonArray(medication) };

    private static JsonObject Ask(string route, JsonObject medication, Action<JsonObject>? change = null)
    {
        var request = Request(route, medication);
        change?.Invoke(request);
        return Requests.Answer("interactions", request);
    }

    private static JsonObject Text(string medicine) => new() { ["text"] = medicine };

    private static int Severity(JsonObject answer) => Assert.Single(answer["findings"]!.AsArray())!["severity"]!.GetValue<int>();

    private static IReadOnlyList<string> With(JsonObject answer) => [.. answer["findings"]!.AsArray().Select(f => Requests.Word(f!, "with"))];
}
