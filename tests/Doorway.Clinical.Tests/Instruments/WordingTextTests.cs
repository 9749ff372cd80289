using System.Text.Json;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Instruments;

public sealed class WordingTextTests
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly WordingFrame Frame = new("The holder: letter of May", "Printed words", "Before all");
    private static readonly InstrumentDefinition Isi = KnowledgeSet.Embedded.Instrument("isi");
    private static readonly string[] Questions = [.. Enumerable.Range(1, 7).Select(n => $"Made-up question {n}")];
    private static readonly string[] Answers = ["None", "Mild", "Moderate", "Severe", "Very severe"];

    [Fact]
    public void A_plain_list_becomes_a_wording_that_fits_and_scores_as_before()
    {
        var wording = Fits(Isi, List(Questions, Answers));
        Assert.Equal(("isi", Isi.Language, "The holder: letter of May", "Printed words", "Before all"), (wording.Instrument, wording.Language, wording.Licence, wording.Attribution, wording.Stem));
        var worded = wording.On(Isi);
        Assert.True(worded.HasWording);
        Assert.Equal("Made-up question 7", worded.Items[6].Text);
        Assert.Equal([(0, "None"), (1, "Mild"), (2, "Moderate"), (3, "Severe"), (4, "Very severe")], worded.AnswersOf(7).Select(o => (o.Value, o.Text)));
        Assert.Equal(InstrumentScoring.Score(Isi, [4, 3, 2, 1, 0, 1, 2]).Scores[0], InstrumentScoring.Score(worded, [4, 3, 2, 1, 0, 1, 2]).Scores[0]);
    }

    [Theory]
    [InlineData("1. Made-up question", "Made-up question")]
    [InlineData("1) Made-up question", "Made-up question")]
    [InlineData("1: Made-up question", "Made-up question")]
    [InlineData("1 or more made-up things", "1 or more made-up things")]
    [InlineData("2. Made-up question", "2. Made-up question")]
    [InlineData("10. Made-up question", "10. Made-up question")]
    public void The_number_of_a_question_is_left_out_and_a_number_in_its_words_stays(string typed, string kept)
        => Assert.Equal(kept, Fits(Isi, List([typed, .. Questions[1..]], Answers)).Items[0].Text);

    [Theory]
    [InlineData("0 = None", "None")]
    [InlineData("0: None", "None")]
    [InlineData("0) None", "None")]
    [InlineData("0", "0")]
    [InlineData("0 days", "0 days")]
    [InlineData("0 - None", "0 - None")]
    [InlineData("0 < one", "0 < one")]
    [InlineData("0 (never)", "0 (never)")]
    [InlineData("1 = Little", "1 = Little")]
    public void The_code_of_an_answer_is_left_out_and_a_number_in_its_words_stays(string typed, string kept)
        => Assert.Equal(kept, Fits(Isi, List(Questions, [typed, .. Answers[1..]])).Options[0].Text);

    [Fact]
    public void Answers_of_one_question_stand_under_it()
    {
        var ipss = KnowledgeSet.Embedded.Instrument("ipss");
        var own = ipss.Items[7].Options!;
        var questions = Enumerable.Range(1, 8).Select(n => $"Made-up {n}").Concat(own.Select((_, n) => $"- Own {n}")).ToArray();
        var answers = ipss.Options.Select(o => $"Common {o.Value}").ToArray();
        var worded = Fits(ipss, List(questions, answers)).On(ipss);
        Assert.Equal(own.Select((o, n) => new AnswerOption(o.Value, $"Own {n}")), worded.AnswersOf(8));
        Assert.Equal("Common 0", worded.AnswersOf(1)[0].Text);
        Assert.Equal(["Question 8 needs answers of its own."], Faults(ipss, List(questions[..8], answers)));
        Assert.Contains($"The answers under question 8: there are {own.Count - 1}, and it has {own.Count}, one for each of the codes {string.Join(", ", own.Select(o => o.Value))}.", Faults(ipss, List(questions[..^1], answers)));
        Assert.Equal(["Line 1, “- Own 0”: an answer stands before the first question."], Faults(ipss, List(["- Own 0", .. questions], answers)));
    }

    [Fact]
    public void A_question_without_answers_of_its_own_may_be_given_the_common_ones_anew_and_one_too_many_none()
    {
        string[] own = [.. Enumerable.Range(0, 5).Select(n => $"- Own {n}")];
        Assert.Equal([(0, "Own 0"), (1, "Own 1"), (2, "Own 2"), (3, "Own 3"), (4, "Own 4")], Fits(Isi, List([Questions[0], .. own, .. Questions[1..]], Answers)).Items[0].Options!.Select(o => (o.Value, o.Text)));
        Assert.Contains("The answers under question 8: there must be none; this is answered with a number.", Faults(Isi, List([.. Questions, "One too many", "- Own"], Answers)));
    }

    [Fact]
    public void What_is_answered_with_a_number_has_no_answers_to_load()
    {
        var ebi = KnowledgeSet.Embedded.Instrument("ebi");
        var questions = ebi.Items.Select(i => $"Made-up {i.Number}").ToArray();
        Assert.Empty(Fits(ebi, List(questions, [])).On(ebi).AnswersOf(1));
        Assert.Contains("The answers after the empty line: there must be none; this is answered with a number.", Faults(ebi, List(questions, Answers)));
        Assert.Equal(["The answers: there must be none; this is answered with a number."], Faults(ebi, Json(Made(ebi) with { Options = [new(0, "No")] })));
    }

    [Fact]
    public void Every_fault_of_a_list_is_said_with_its_place()
    {
        Assert.Equal(["There are 6 questions, and ISI has 7."], Faults(Isi, List(Questions[1..], Answers)));
        Assert.Equal(["The answers after the empty line: there are 4, and it has 5, one for each of the codes 0, 1, 2, 3, 4."], Faults(Isi, List(Questions, Answers[1..])));
        Assert.Equal(["There is 1 question, and ISI has 7.", "There are no answers yet: they stand after an empty line, one a line."], Faults(Isi, "One question"));
        Assert.Equal(["There is no text yet."], Faults(Isi, " \n "));
        Assert.Equal(["The words to print with the questions are empty."], WordingText.Read(List(Questions, Answers), Isi, Frame with { Attribution = " " }).Faults);
        var unknown = KnowledgeSet.Embedded.Instruments.First(i => i.Items.Count == 0);
        Assert.Equal([$"How many questions {unknown.Name} has is not known here, so its texts cannot be checked."], Faults(unknown, "One question"));
    }

    [Fact]
    public void Json_of_the_same_shape_as_the_shipped_packs_is_read_and_the_frame_is_not_used()
    {
        foreach (var wording in InstrumentWording.NonCommercial)
        {
            var read = Fits(KnowledgeSet.Embedded.Instrument(wording.Instrument), Json(wording));
            Assert.Equal((wording.Licence, wording.Attribution, wording.Stem), (read.Licence, read.Attribution, read.Stem));
            Assert.Equal(wording.Items.Select(i => i.Text), read.Items.Select(i => i.Text));
        }
    }

    [Fact]
    public void Every_fault_of_json_is_said_with_its_place()
    {
        var good = Made(Isi);
        Assert.Equal(["Line 3: this is not valid JSON. Look for a missing comma, quotation mark or bracket there or just before."], Faults(Isi, "{\n\"instrument\": \"isi\"\n\"language\": 1}"));
        Assert.Equal(["The file holds a list. It must be one object with the fields instrument, language, licence, attribution, stem, options, items."], Faults(Isi, "[1]"));
        Assert.Equal(["The field “language” is missing.", "The field “licence” is missing.", "The field “attribution” is missing.", "The field “stem” is missing.", "The field “options” is missing.", "The field “items” is missing."], Faults(Isi, "{\"instrument\":\"isi\"}"));
        Assert.Equal(["Line 1, at items[0].text: this is not what belongs here."], Faults(Isi, Json(good).Replace("\"Made-up 1\"", "5", StringComparison.Ordinal)));
        Assert.Equal(["This is the wording of “gad-7”, not of “isi”."], Faults(Isi, Json(good with { Instrument = "gad-7" })));
        Assert.Equal(["The language is empty."], Faults(Isi, Json(good with { Language = "" })));
        Assert.Equal(["Question 2 has no words."], Faults(Isi, Json(good with { Items = [good.Items[0], new(" "), .. good.Items.Skip(2)] })));
        Assert.Equal(["Question 2 has no words."], Faults(Isi, Json(good with { Items = [good.Items[0], null!, .. good.Items.Skip(2)] })));
        Assert.Equal(["The answers must have the codes 0, 1, 2, 3, 4, in this order."], Faults(Isi, Json(good with { Options = [.. good.Options.Reverse()] })));
        Assert.Equal(["The answers must have the codes 0, 1, 2, 3, 4, in this order."], Faults(Isi, Json(good with { Options = [null!, .. good.Options.Skip(1)] })));
        Assert.Equal(["The answers of question 1 must have the codes 0, 1, 2, 3, 4, in this order."], Faults(Isi, Json(good with { Items = [new("Made-up 1", [new(7, "Seven")]), .. good.Items.Skip(1)] })));
    }

    [Fact]
    public void Answers_of_one_question_are_held_to_the_codes_of_that_question()
    {
        var ipss = KnowledgeSet.Embedded.Instrument("ipss");
        var good = Made(ipss);
        var wrong = good with { Items = [.. good.Items.Take(7), new("Made-up 8", [.. ipss.Items[7].Options!.Skip(1).Select(o => new AnswerOption(o.Value, "Own"))])] };
        Assert.Equal([$"The answers of question 8 must have the codes {string.Join(", ", ipss.Items[7].Options!.Select(o => o.Value))}, in this order."], Faults(ipss, Json(wrong)));
    }

    [Fact]
    public void A_no_passes_over_the_questions_that_it_makes_pointless()
    {
        var audit = KnowledgeSet.Embedded.Instrument("audit");
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], Enumerable.Range(1, 10).Where(n => audit.PassesOver(n, q => q == 1 ? 0 : null)));
        Assert.Equal([4, 5, 6, 7, 8], Enumerable.Range(1, 10).Where(n => audit.PassesOver(n, q => q switch { 1 => 2, 2 or 3 => 0, _ => null })));
        Assert.DoesNotContain(true, Enumerable.Range(1, 10).Select(n => audit.PassesOver(n, q => q is 2 ? 0 : null)));
    }

    [Fact]
    public void What_a_clinician_rates_is_marked_so() =>
        Assert.Equal(["cadss", "cadss-6", "kset", "madrs"], KnowledgeSet.Embedded.Instruments.Where(i => i.ClinicianRated).Select(i => i.Id).Order(StringComparer.Ordinal));

    private static InstrumentWording Made(InstrumentDefinition instrument) => new()
    {
        Instrument = instrument.Id,
        Language = "en",
        Licence = "Made up",
        Attribution = "Made up",
        Stem = "",
        Options = [.. instrument.Options.Select(o => new AnswerOption(o.Value, $"Answer {o.Value}"))],
        Items = [.. instrument.Items.Select(i => new InstrumentWordingItem($"Made-up {i.Number}"))],
    };

    private static string Json(InstrumentWording wording) => JsonSerializer.Serialize(wording, Camel);

    private static string List(string[] questions, string[] answers) => $"{string.Join("\r\n", questions)}\r\n\r\n{string.Join('\n', answers)}\n";

    private static IReadOnlyList<string> Faults(InstrumentDefinition instrument, string text)
    {
        var reading = WordingText.Read(text, instrument, Frame);
        Assert.Null(reading.Wording);
        return reading.Faults;
    }

    private static InstrumentWording Fits(InstrumentDefinition instrument, string text)
    {
        var reading = WordingText.Read(text, instrument, Frame);
        Assert.Empty(reading.Faults);
        return reading.Wording!;
    }
}
