using System.Text.Json.Nodes;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>The contract of `eligibility`, sentence by sentence.</summary>
public sealed class EligibilityContractTests
{
    [Theory]
    [InlineData("home", "sublingual")]
    [InlineData("clinic", "im")]
    [InlineData("clinic", "nasal-esketamine")]
    public void Clear_means_no_finding_in_what_was_asked(string setting, string route)
    {
        var answer = Requests.Eligibility(setting, route);
        Assert.Equal("clear", Requests.Word(answer, "outcome"));
        Assert.Equal("No finding in what was asked", Requests.Word(answer, "says"));
        Assert.Empty(answer["findings"]!.AsArray());
        Assert.Empty(answer["missing"]!.AsArray());
    }

    [Theory]
    [InlineData("exclude", "AAA", 118, true)]
    [InlineData("exclude", "AAA", 165, false)]
    [InlineData("defer", "CHF", 165, true)]
    [InlineData("cannot-assess", "CHF", 145, true)]
    [InlineData("review", "Epilepsy", 118, true)]
    [InlineData("review", "Epilepsy", 145, true)]
    public void The_outcome_is_the_worst_of_the_findings(string outcome, string condition, int systolic, bool asked)
    {
        var answer = Requests.Eligibility("home", "sublingual", facts =>
        {
            facts["conditions"] = new JsonArray(Requests.Text(condition));
            facts["systolicMmHg"] = new JsonArray(systolic);
            if (!asked) facts.Remove("spo2");
        });
        Assert.Equal(outcome, Requests.Word(answer, "outcome"));
        Assert.Contains(answer["findings"]!.AsArray(), f => f!["action"]!.GetValue<string>() == outcome);
    }

    [Fact]
    public void Monitor_stands_between_review_and_clear()
    {
        var apnea = Requests.Eligibility("clinic", "iv", f => (f["conditions"], f["weightKg"]) = (new JsonArray(Requests.Text("OSA")), 120));
        Assert.Equal("monitor", Requests.Word(apnea, "outcome"));
        var both = Requests.Eligibility("clinic", "iv", f => (f["conditions"], f["weightKg"]) = (new JsonArray(Requests.Text("OSA"), Requests.Text("Epilepsy")), 120));
        Assert.Equal("review", Requests.Word(both, "outcome"));
    }

    [Theory]
    [InlineData("AAA", "CV-01", "label", true)]
    [InlineData("Ketamine abuse", "PS-10", "provider", false)]
    [InlineData("Frailty", "AG-03", "proposal", false)]
    [InlineData("Gastroparesis", "ME-10", "guideline", false)]
    public void Each_finding_carries_its_basis_and_only_label_rows_stop_by_themselves(string condition, string id, string basis, bool stops)
    {
        var finding = Requests.Finding(Requests.With("home", "sublingual", Requests.Text(condition)), id);
        Assert.Equal(basis, Requests.Word(finding, "basis"));
        Assert.Equal(stops, finding["stopsByItself"]!.GetValue<bool>());
        foreach (var field in (string[])["because", "source", "action", "mark"]) Assert.NotEqual("", Requests.Word(finding, field));
    }

    [Theory]
    [InlineData("home", "CV-05", "review")]
    [InlineData("home", "PS-06", "review")]
    [InlineData("clinic", "NE-01", "exclude")]
    [InlineData("clinic", "PS-02", "exclude")]
    [InlineData("clinic", "PS-10", "exclude")]
    [InlineData("home", "AG-03", "exclude")]
    [InlineData("clinic", "AG-03", "review")]
    public void An_arrow_takes_the_left_word_a_slash_the_stricter_and_a_proposed_cell_applies(string setting, string id, string action)
    {
        var answer = Requests.Eligibility(setting, setting == "home" ? "sublingual" : "im", facts =>
        {
            facts["ageYears"] = id == "AG-03" ? 76 : 44;
            facts["systolicMmHg"] = new JsonArray(id == "CV-05" ? 141 : 120);
            facts["conditions"] = new JsonArray([.. new[] { ("PS-06", "Borderline personality disorder"), ("NE-01", "Hydrocephalus"), ("PS-02", "Schizophrenia"), ("PS-10", "PCP use disorder") }.Where(c => c.Item1 == id).Select(c => Requests.Text(c.Item2))]);
        });
        var finding = Requests.Finding(answer, id);
        Assert.Equal(action, Requests.Word(finding, "action"));
        if (id == "AG-03") Assert.Equal("proposal", Requests.Word(finding, "basis"));
    }

    [Fact]
    public void A_spiritual_motive_is_not_shipped() =>
        Assert.DoesNotContain(Doorway.Clinical.Knowledge.KnowledgeSet.Embedded.Entries, e => e.Id == "PS-13");

    [Theory]
    [InlineData("ageYears", "ageYears")]
    [InlineData("sex", "sex")]
    [InlineData("systolicMmHg", "systolicMmHg")]
    [InlineData("diastolicMmHg", "diastolicMmHg")]
    [InlineData("heartRate", "heartRate")]
    [InlineData("spo2", "spo2")]
    [InlineData("pregnant", "pregnant")]
    [InlineData("breastfeeding", "breastfeeding")]
    [InlineData("cssrs", "cssrs.q1,cssrs.q2,cssrs.q3,cssrs.q4,cssrs.q5,cssrs.q6")]
    [InlineData("conditions", "conditions")]
    [InlineData("medications", "medications")]
    [InlineData("allergies", "allergies")]
    [InlineData("chaperone", "chaperone")]
    [InlineData("bpCuff", "bpCuff")]
    public void A_required_fact_that_is_absent_or_null_cannot_be_assessed_and_its_path_is_missing(string field, string paths)
    {
        foreach (var change in (Action<JsonObject>[])[f => f.Remove(field), f => f[field] = null])
        {
            var answer = Requests.Eligibility("home", "sublingual", change);
            Assert.Equal("cannot-assess", Requests.Word(answer, "outcome"));
            Assert.Equal(paths, string.Join(",", answer["missing"]!.AsArray().Select(m => m!.GetValue<string>())));
        }
    }

    [Theory]
    [InlineData("q1")]
    [InlineData("q2")]
    [InlineData("q3")]
    [InlineData("q4")]
    [InlineData("q5")]
    [InlineData("q6")]
    public void Each_of_the_six_screener_answers_is_required(string question)
    {
        var answer = Requests.Eligibility("clinic", "iv", f => f["cssrs"]!.AsObject().Remove(question));
        Assert.Equal("cannot-assess", Requests.Word(answer, "outcome"));
        Assert.Equal([$"cssrs.{question}"], answer["missing"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Fact]
    public void An_empty_pressure_is_not_known_and_any_other_empty_list_is_none()
    {
        Assert.Equal("cannot-assess", Requests.Word(Requests.Eligibility("clinic", "iv", f => f["systolicMmHg"] = new JsonArray()), "outcome"));
        Assert.Equal("clear", Requests.Word(Requests.Eligibility("clinic", "iv", f => (f["conditions"], f["medications"], f["allergies"]) = (new JsonArray(), new JsonArray(), new JsonArray())), "outcome"));
    }

    [Fact]
    public void Chaperone_and_cuff_are_asked_at_home_only()
    {
        Assert.Equal("clear", Requests.Word(Requests.Eligibility("clinic", "iv", f => { f.Remove("chaperone"); f.Remove("bpCuff"); }), "outcome"));
        Assert.Equal("exclude", Requests.Word(Requests.Finding(Requests.Eligibility("home", "sublingual", f => f["chaperone"] = false), "LO-01"), "action"));
        Assert.Equal("exclude", Requests.Word(Requests.Finding(Requests.Eligibility("home", "sublingual", f => f["bpCuff"] = false), "LO-02"), "action"));
    }

    [Theory]
    [InlineData("male", 44, "clear")]
    [InlineData("female", 11, "exclude")]
    [InlineData("female", 12, "exclude")]
    [InlineData("female", 55, "cannot-assess")]
    [InlineData("female", 56, "clear")]
    public void Pregnancy_is_not_asked_of_a_man_or_outside_12_to_55(string sex, int age, string outcome)
    {
        var answer = Requests.Eligibility("clinic", "iv", f => { f["sex"] = sex; f["ageYears"] = age; f.Remove("pregnant"); f.Remove("breastfeeding"); });
        Assert.Equal(outcome, Requests.Word(answer, "outcome"));
        Assert.Equal(sex == "female" && age is >= 12 and <= 55, answer["missing"]!.AsArray().Count == 2);
    }

    [Fact]
    public void What_the_request_cannot_carry_is_not_assessed_and_changes_nothing()
    {
        var answer = Requests.Eligibility("home", "sublingual");
        var listed = answer["notAssessed"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToList();
        foreach (var id in (string[])["NA-LIVER", "NA-ECG", "NA-URINE", "NA-URINE-DRUG", "PS-12", "PS-14", "ME-12", "LO-03", "LO-04", "LO-05"]) Assert.Contains(id, listed);
        Assert.Equal("clear", Requests.Word(answer, "outcome"));
    }

    [Theory]
    [InlineData("clinic", "[150,130]", "[90,90]", "")]
    [InlineData("clinic", "[141]", "[80]", "CV-05 review")]
    [InlineData("clinic", "[140]", "[91]", "CV-05 review")]
    [InlineData("clinic", "[161]", "[101]", "CV-05 review")]
    [InlineData("clinic", "[190]", "[125]", "CV-05 review")]
    [InlineData("home", "[140,140]", "[90,90]", "")]
    [InlineData("home", "[148,150]", "[92,94]", "CV-05 review")]
    [InlineData("home", "[160]", "[100]", "CV-05 review")]
    [InlineData("home", "[160,161]", "[80,80]", "CV-06 defer,CV-05 review")]
    [InlineData("home", "[120]", "[101]", "CV-06 defer,CV-05 review")]
    [InlineData("clinic", "[150,130,140]", "[90]", "")]
    public void Pressure_is_the_mean_and_limits_are_strict(string setting, string systolic, string diastolic, string findings)
    {
        var answer = Requests.Eligibility(setting, "sublingual", f => (f["systolicMmHg"], f["diastolicMmHg"]) = (JsonNode.Parse(systolic), JsonNode.Parse(diastolic)));
        Assert.Equal(findings, string.Join(",", answer["findings"]!.AsArray().Select(f => $"{f!["id"]} {f["action"]}")));
    }

    [Fact]
    public void The_reason_has_the_persons_own_numbers() =>
        Assert.Contains("149/93", Requests.Word(Requests.Finding(Requests.Eligibility("home", "sublingual", f => (f["systolicMmHg"], f["diastolicMmHg"]) = (new JsonArray(148, 150), new JsonArray(92, 94))), "CV-05"), "because"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ketamine", null, true)]
    [InlineData("Esketamine", "hives", true)]
    [InlineData("ketamine", "emergence reaction", false)]
    [InlineData("ketamine", "bad trip", false)]
    [InlineData("ketamine", "bad trip, then anaphylaxis", true)]
    [InlineData("ketamine (bad trip)", null, false)]
    [InlineData("No known allergy to ketamine", null, false)]
    [InlineData("Edetate disodium", "rash", true)]
    [InlineData("penicillin", "anaphylaxis", false)]
    public void A_reaction_of_the_mind_is_not_hypersensitivity(string text, string? reaction, bool fires)
    {
        var answer = Requests.Eligibility("home", "sublingual", f => f["allergies"] = new JsonArray(new JsonObject { ["text"] = text, ["reaction"] = reaction }));
        Assert.Equal(fires ? "exclude" : "clear", Requests.Word(answer, "outcome"));
    }

    [Theory]
    [InlineData(null, "cannot-assess")]
    [InlineData("A", "clear")]
    [InlineData("B", "review")]
    [InlineData("C", "exclude")]
    public void Cirrhosis_goes_by_its_class(string? grade, string outcome)
    {
        var answer = Requests.Eligibility("home", "sublingual", f => { f["conditions"] = new JsonArray(Requests.Text("Cirrhosis")); if (grade is not null) f["hepatic"] = new JsonObject { ["childPugh"] = grade }; });
        Assert.Equal(outcome, Requests.Word(answer, "outcome"));
        Assert.Equal(grade is null ? ["hepatic.childPugh"] : [], answer["missing"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Theory]
    [InlineData(null, "cannot-assess")]
    [InlineData("I", "clear")]
    [InlineData("II", "clear")]
    [InlineData("III", "exclude")]
    [InlineData("IV", "exclude")]
    public void Heart_failure_goes_by_its_class(string? nyha, string outcome)
    {
        var answer = Requests.Eligibility("home", "sublingual", f => (f["conditions"], f["nyha"]) = (new JsonArray(Requests.Text("CHF")), nyha));
        Assert.Equal(outcome, Requests.Word(answer, "outcome"));
        Assert.Equal(nyha is null ? ["nyha"] : [], answer["missing"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Theory]
    [InlineData("icd-10-cm", "I71.4", "x", "CV-01")]
    [InlineData("icd-10-cm", "I7140", null, "CV-01")]
    [InlineData("icd-10-cm", "ZZZ.9", "abdominal aortic aneurysm", "CV-01")]
    [InlineData("snomed", "230690007", null, "CV-12")]
    [InlineData("snomed", "999999", "AVM", "CV-02")]
    [InlineData("text", null, "ICH", "CV-03")]
    [InlineData("text", null, "MI", "CV-07")]
    [InlineData("text", null, "CVA", "CV-12")]
    [InlineData("text", null, "TIA", "CV-12")]
    [InlineData("text", null, "COPD", "ME-08")]
    public void A_condition_is_matched_by_code_then_by_text_also_with_an_unknown_code(string system, string? code, string? text, string id) =>
        Assert.NotNull(Requests.Finding(Requests.With("home", "sublingual", new JsonObject { ["system"] = system, ["code"] = code, ["text"] = text }), id));

    [Theory]
    [InlineData("Hay fever")]
    [InlineData("Family practice")]
    [InlineData("No history of stroke")]
    [InlineData("denies MI")]
    public void What_matches_nothing_is_unmatched(string text)
    {
        var answer = Requests.With("home", "sublingual", Requests.Text(text));
        Assert.Equal("clear", Requests.Word(answer, "outcome"));
        Assert.Equal([text], answer["unmatched"]!.AsArray().Select(u => u!.GetValue<string>()));
    }

    [Theory]
    [InlineData("I71.4", "exclude")]
    [InlineData("I63.9", "exclude")]
    [InlineData("F25.0", "exclude")]
    [InlineData("E05.00", "clear")]
    [InlineData("F30.10", "review")]
    public void Resolved_lifts_no_row_of_any_history(string code, string outcome) =>
        Assert.Equal(outcome, Requests.Word(Requests.With("home", "sublingual", new JsonObject { ["system"] = "icd-10-cm", ["code"] = code, ["status"] = "resolved" }), "outcome"));

    [Theory]
    [InlineData("icd-10-cm", "Z82.49", "MI")]
    [InlineData("icd-10-cm", "Z81.4", null)]
    [InlineData("text", null, "Family history of aneurysm")]
    [InlineData("text", null, "mother had a stroke")]
    public void A_family_history_never_counts_as_the_persons_own(string system, string? code, string? text) =>
        Assert.Equal("clear", Requests.Word(Requests.With("home", "sublingual", new JsonObject { ["system"] = system, ["code"] = code, ["text"] = text }), "outcome"));

    [Theory]
    [InlineData("home", "clarithromycin", "clear")]
    [InlineData("home", "lorazepam", "clear")]
    [InlineData("home", "phenelzine", "clear")]
    [InlineData("home", "oxycodone", "exclude")]
    [InlineData("clinic", "oxycodone", "clear")]
    [InlineData("clinic", "theophylline", "exclude")]
    [InlineData("clinic", "Xyrem", "defer")]
    [InlineData("home", "alcohol", "defer")]
    public void Interactions_change_the_outcome_at_severity_four_only(string setting, string medicine, string outcome)
    {
        var answer = Requests.Eligibility(setting, "sublingual", f => f["medications"] = new JsonArray(new JsonObject { ["text"] = medicine }));
        Assert.Equal(outcome, Requests.Word(answer, "outcome"));
        Assert.NotEmpty(answer["interactions"]!.AsArray());
    }

    [Theory]
    [InlineData("2026-11-01", "2026-10-01", "defer")]
    [InlineData("2026-11-12", "2026-10-01", "review")]
    [InlineData("2027-11-12", "2027-10-12", "defer")]
    [InlineData("2019-11-12", "2019-10-12", "defer")]
    [InlineData("2019-11-12", "2019-09-12", "review")]
    public void Windows_of_onset_are_reckoned_from_asOf(string asOf, string onset, string outcome)
    {
        var request = Requests.EligibilityRequest("clinic", "nasal-esketamine");
        request["asOf"] = asOf;
        request["facts"]!["conditions"] = new JsonArray(new JsonObject { ["system"] = "icd-10-cm", ["code"] = "I21.4", ["onset"] = onset });
        Assert.Equal(outcome, Requests.Word(Requests.Answer("eligibility", request), "outcome"));
    }

    [Theory]
    [InlineData("setting", "hospital", "setting")]
    [InlineData("setting", null, "setting")]
    [InlineData("route", "iv-push", "route")]
    [InlineData("route", null, "route")]
    [InlineData("asOf", null, "asOf")]
    [InlineData("asOf", "21.11.2026", "asOf")]
    public void A_wrong_request_is_an_error_with_its_path(string field, string? value, string path)
    {
        var request = Requests.EligibilityRequest("home", "sublingual");
        request[field] = value;
        Assert.Equal(path, Requests.ErrorField("eligibility", request));
    }

    [Theory]
    [InlineData("ageYears", "\"44\"", "facts.ageYears")]
    [InlineData("ageYears", "-1", "facts.ageYears")]
    [InlineData("sex", "\"F\"", "facts.sex")]
    [InlineData("weightKg", "0", "facts.weightKg")]
    [InlineData("systolicMmHg", "148", "facts.systolicMmHg")]
    [InlineData("systolicMmHg", "[148,\"x\"]", "facts.systolicMmHg[1]")]
    [InlineData("pregnant", "\"no\"", "facts.pregnant")]
    [InlineData("conditions", "[{\"system\":\"icd-9\"}]", "facts.conditions[0].system")]
    [InlineData("conditions", "[{\"text\":\"x\",\"status\":\"gone\"}]", "facts.conditions[0].status")]
    [InlineData("conditions", "[{\"text\":\"x\",\"onset\":\"2026\"}]", "facts.conditions[0].onset")]
    [InlineData("conditions", "[\"x\"]", "facts.conditions[0]")]
    [InlineData("medications", "[{\"rxcui\":6470}]", "facts.medications[0].rxcui")]
    [InlineData("allergies", "[{}]", "facts.allergies[0].text")]
    [InlineData("cssrs", "{\"q1\":0}", "facts.cssrs.q1")]
    [InlineData("cssrs", "{\"q6\":\"yesterday\"}", "facts.cssrs.q6")]
    [InlineData("hepatic", "{\"childPugh\":\"D\"}", "facts.hepatic.childPugh")]
    [InlineData("nyha", "\"V\"", "facts.nyha")]
    [InlineData("chaperone", "1", "facts.chaperone")]
    public void A_wrong_fact_is_an_error_with_its_path(string field, string value, string path)
    {
        var request = Requests.EligibilityRequest("home", "sublingual");
        request["facts"]![field] = JsonNode.Parse(value);
        Assert.Equal(path, Requests.ErrorField("eligibility", request));
    }

    [Fact]
    public void Unknown_fields_are_ignored()
    {
        var plain = Requests.Eligibility("home", "sublingual");
        var more = Requests.EligibilityRequest("home", "sublingual");
        (more["colour"], more["facts"]!["shoeSize"]) = ("red", new JsonObject { ["eu"] = 43 });
        Assert.Equal(plain.ToJsonString(), Requests.Answer("eligibility", more).ToJsonString());
    }

    [Fact]
    public void Without_facts_the_field_is_named()
    {
        var request = Requests.EligibilityRequest("home", "sublingual");
        request.Remove("facts");
        Assert.Equal("facts", Requests.ErrorField("eligibility", request));
    }

    [Theory]
    [InlineData("q4", "home", "PS-07", "exclude")]
    [InlineData("q5", "clinic", "PS-07", "review")]
    [InlineData("q3", "home", "PS-08", "review")]
    [InlineData("q1", "clinic", "PS-08", "monitor")]
    public void The_screener_speaks_by_its_rows(string question, string setting, string id, string action) =>
        Assert.Equal(action, Requests.Word(Requests.Finding(Requests.Eligibility(setting, "im", f => f["cssrs"]![question] = true), id), "action"));

    [Theory]
    [InlineData("past3months", "exclude")]
    [InlineData("lifetime", "review")]
    [InlineData("never", "clear")]
    public void Behavior_counts_by_its_time(string q6, string outcome) =>
        Assert.Equal(outcome, Requests.Word(Requests.Eligibility("home", "sublingual", f => f["cssrs"]!["q6"] = q6), "outcome"));

    [Theory]
    [InlineData("nasal-esketamine", "review")]
    [InlineData("im", "exclude")]
    public void Active_psychosis_in_the_clinic_goes_by_the_route(string route, string action) =>
        Assert.Equal(action, Requests.Word(Requests.Finding(Requests.With("clinic", route, Requests.Text("Acute psychosis")), "PS-01"), "action"));
}
