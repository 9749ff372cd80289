using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Instruments;

/// <summary>The instrument data itself.</summary>
public sealed class InstrumentDataTests
{
    private static readonly KnowledgeSet Set = KnowledgeSet.Embedded;

    public static TheoryData<string> Ids => [.. Set.Instruments.Select(i => i.Id)];

    [Fact]
    public void Every_instrument_of_the_contract_ships()
    {
        string[] contract = "phq-2 phq-9 gad-7 pcl-5 c-ssrs-screener qids-sr16 madrs who-5 whodas-12 audit audit-c dast-10 isi mdq ace-10 pss-10 cadss cadss-6 ebi meq30 ceq piq ies eis bpic-ss icsi icpi ipss bpi-sf eat-26 ede-q y-bocs-sr asrm".Split(' ');
        Assert.Empty(contract.Except(Set.Instruments.Select(i => i.Id)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Questions_are_numbered_and_linked_and_terms_are_said(string id)
    {
        var instrument = Set.Instrument(id);
        Assert.Equal(Enumerable.Range(1, instrument.Items.Count), instrument.Items.Select(n => n.Number));
        Assert.Equal(instrument.Items.Count, instrument.Items.Select(n => n.LinkId).Distinct().Count());
        Assert.False(string.IsNullOrWhiteSpace(instrument.Licence) || string.IsNullOrWhiteSpace(instrument.Attribution) || string.IsNullOrWhiteSpace(instrument.RecallPeriod));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Only_open_wordings_ship(string id)
    {
        var instrument = Set.Instrument(id);
        if (instrument.Terms != WordingTerms.Open)
        {
            Assert.All(instrument.Items, i => Assert.Equal("", i.Text));
            Assert.All(instrument.Items.SelectMany(i => i.Options ?? []).Concat(instrument.Options), o => Assert.Equal("", o.Text));
            Assert.False(instrument.HasWording);
        }
        else
        {
            Assert.True(instrument.HasWording || id is "ies" or "eis", $"{id} has no wording");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Numbers_in_the_scoring_are_questions_and_bands_lie_within_the_total(string id)
    {
        var instrument = Set.Instrument(id);
        var scale = instrument.Scale;
        int[] used = [.. scale.Reversed, .. scale.TotalItems ?? [], .. scale.Domains.SelectMany(d => d), .. scale.Parts.SelectMany(p => p.Items), .. scale.Skips.SelectMany(s => s.Passes.Concat(s.WhenZero)), .. scale.Flags.Select(f => f.Item)];
        Assert.All(used, n => Assert.InRange(n, 1, instrument.Items.Count));
        Assert.All(scale.Bands, b => Assert.InRange(b.From, instrument.LowestTotal, b.To));
        Assert.All(scale.Bands, b => Assert.True(b.To <= instrument.HighestTotal));
        Assert.All(scale.Bands.Zip(scale.Bands.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
    }

    [Fact]
    public void Parts_that_are_published_as_a_partition_are_one()
    {
        foreach (var id in (string[])["meq30", "eat-26", "pcl-5", "y-bocs-sr"])
        {
            var instrument = Set.Instrument(id);
            Assert.Equal(Enumerable.Range(1, instrument.Items.Count), instrument.Scale.Parts.SelectMany(p => p.Items).Order());
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_highest_and_lowest_set_of_answers_scores_within_the_range(string id)
    {
        var instrument = Set.Instrument(id);
        if (instrument.Items.Count == 0 || instrument.Change is null || instrument.Scale.HighestTotal is not null) return;
        var numbers = Enumerable.Range(1, instrument.Items.Count).ToList();
        int? Total(Func<int, int> answer) => (int?)InstrumentScoring.Score(instrument, [.. numbers.Select(n => (int?)answer(n))]).Scores[0].Value;
        Assert.Equal(instrument.HighestTotal, Total(n => instrument.Scale.Reversed.Contains(n) ? instrument.LowestAnswer(n) : instrument.HighestAnswer(n)));
        Assert.Equal(instrument.LowestTotal, Total(n => instrument.Scale.Reversed.Contains(n) ? instrument.HighestAnswer(n) : instrument.LowestAnswer(n)));
    }

    [Fact]
    public void A_wording_that_a_practice_may_use_is_laid_over_the_definition_and_scores_the_same()
    {
        Assert.Equal(["audit", "dast-10", "who-5"], InstrumentWording.NonCommercial.Select(w => w.Instrument));
        Assert.All(InstrumentWording.NonCommercial, wording =>
        {
            var plain = Set.Instrument(wording.Instrument);
            var worded = wording.On(plain);
            Assert.True(worded.HasWording);
            Assert.False(plain.HasWording);
            int?[] answers = [.. plain.Items.Select(i => (int?)plain.HighestAnswer(i.Number))];
            Assert.Equal(InstrumentScoring.Score(plain, answers).Scores, InstrumentScoring.Score(worded, answers).Scores);
            Assert.All(worded.Items.SelectMany(i => i.Options ?? worded.Options), o => Assert.NotEqual("", o.Text));
        });
    }

    [Fact]
    public void A_wording_of_another_instrument_or_with_other_codes_is_refused()
    {
        var wording = InstrumentWording.NonCommercial.Single(w => w.Instrument == "who-5");
        var who = Set.Instrument("who-5");
        Refused("This wording is of who-5.", () => wording.On(Set.Instrument("phq-9")));
        Refused("WHO-5 has 5 questions.", () => (wording with { Items = [.. wording.Items.Skip(1)] }).On(who));
        Refused("The response codes must be 0, 1, 2, 3, 4, 5.", () => (wording with { Options = [.. wording.Options.Skip(1)] }).On(who));
        Refused("A question has no words.", () => (wording with { Items = [.. wording.Items.Select((i, n) => n == 2 ? i with { Text = " " } : i)] }).On(who));

        static void Refused(string because, Action act) => Assert.StartsWith(because, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_words_there_is_no_wording()
    {
        Assert.Equal("The wording is empty.", Assert.Throws<System.Text.Json.JsonException>(() => InstrumentWording.Parse("null")).Message);
        Assert.Throws<System.Text.Json.JsonException>(() => InstrumentWording.Parse("{}"));
        Assert.False((Set.Instrument("phq-9") with { Items = [] }).HasWording);
    }

    [Fact]
    public void A_question_with_answers_of_its_own_keeps_its_codes()
    {
        var wording = InstrumentWording.NonCommercial.Single(w => w.Instrument == "audit");
        var plain = Set.Instrument("audit");
        var own = plain.Items.Select((item, index) => (item, index)).First(i => i.item.Options is not null).index;
        InstrumentWording Changed(IReadOnlyList<AnswerOption>? options) => wording with { Items = [.. wording.Items.Select((item, index) => index == own ? item with { Options = options } : item)] };
        Assert.Throws<ArgumentException>(() => Changed(null).On(plain));
        Assert.Throws<ArgumentException>(() => Changed([.. wording.Items[own].Options!.Skip(1)]).On(plain));
        Assert.Equal("other", Changed([.. wording.Items[own].Options!.Select(o => o with { Text = "other" })]).On(plain).Items[own].Options![0].Text);
        // Answers of its own are laid over a question that has the instrument's, where the codes are the same.
        var who = Set.Instrument("who-5");
        var worded = InstrumentWording.NonCommercial.Single(w => w.Instrument == "who-5");
        var laid = (worded with { Items = [.. worded.Items.Select(i => i with { Options = worded.Options })] }).On(who);
        Assert.Equal(worded.Options, laid.Items[0].Options);
    }

    [Fact]
    public void Where_nothing_is_known_of_the_answers_the_highest_and_the_lowest_are_zero()
    {
        var nothing = Set.Instrument("phq-9") with { Options = [], Range = null };
        Assert.Equal((0, 0), (nothing.HighestAnswer(1), nothing.LowestAnswer(1)));
        var line = nothing with { Range = new(2, 9) };
        Assert.Equal((9, 2, true, true, false, false), (line.HighestAnswer(1), line.LowestAnswer(1), line.Takes(1, 2), line.Takes(1, 9), line.Takes(1, 1), line.Takes(1, 10)));
        var own = line with { Items = [line.Items[0] with { Options = [new(3, "a"), new(7, "b")] }, .. line.Items.Skip(1)] };
        Assert.Equal((7, 3, true, false), (own.HighestAnswer(1), own.LowestAnswer(1), own.Takes(1, 7), own.Takes(1, 5)));
    }

    [Fact]
    public void A_Spanish_wording_changes_words_and_nothing_that_is_scored()
        => Assert.All(InstrumentWording.Spanish, wording =>
        {
            var english = KnowledgeSet.Embedded.Instrument(wording.Instrument);
            var spanish = wording.On(english);
            Assert.Equal("es", spanish.Language);
            Assert.Equal(english.Items.Select(i => (i.Number, i.LinkId, i.Loinc)), spanish.Items.Select(i => (i.Number, i.LinkId, i.Loinc)));
            Assert.All(english.Items.Zip(spanish.Items), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
            Assert.Same(english.Scale, spanish.Scale);
        });
}
