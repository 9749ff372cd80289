using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Knowledge;

/// <summary>How a text of a record is parted into words and sentences.</summary>
public sealed class RecordTextTests
{
    public static TheoryData<string> Shortened => ["hx", "dx", "fhx", "pmh", "st", "dr", "mr", "mrs", "ms", "vs", "pt", "approx", "h", "o", "s", "p"];

    [Theory, MemberData(nameof(Shortened))]
    public void After_a_shortened_word_the_sentence_goes_on(string word)
    {
        Assert.Equal(TextBreak.None, RecordText.Split($"no {word}. Stroke").BreakBefore(2));
        Assert.Equal(TextBreak.None, RecordText.Split($"no {word.ToUpperInvariant()}. Stroke").BreakBefore(2));
        Assert.Equal(TextBreak.Sentence, RecordText.Split($"no {word}w. Stroke").BreakBefore(2));
    }

    [Theory]
    [InlineData("one two", "one two", 0)]
    [InlineData("One, TWO", "one two", 1)]
    [InlineData("one; two", "one two", 2)]
    [InlineData("one\ntwo", "one two", 2)]
    [InlineData("one!two", "one two", 2)]
    [InlineData("one. Two", "one two", 2)]
    [InlineData("one. two", "one two", 0)]
    [InlineData("one.Two", "one two", 0)]
    [InlineData("one.   Two", "one two", 2)]
    [InlineData("one? two", "one two", 2)]
    [InlineData("one?two", "one two", 0)]
    [InlineData("one,; two", "one two", 2)]
    [InlineData("one;, two", "one two", 2)]
    [InlineData("one - two", "one two", 0)]
    [InlineData("énglish œuvre", "english œuvre", 0)]
    public void Words_are_plain_and_breaks_are_kept(string text, string words, int between)
    {
        var split = RecordText.Split(text);
        Assert.Equal(words, string.Join(' ', split.Words));
        Assert.Equal(2, split.Count);
        Assert.Equal((TextBreak.Sentence, (TextBreak)between, TextBreak.Sentence, TextBreak.Sentence), (split.BreakBefore(0), split.BreakBefore(1), split.BreakBefore(2), split.BreakBefore(3)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ,.;! ")]
    public void A_text_without_words_has_none(string? text) => Assert.Equal(0, RecordText.Split(text).Count);

    [Fact]
    public void A_sentence_and_a_part_of_it_have_a_first_word_and_an_end()
    {
        var split = RecordText.Split("Alpha beta, gamma delta. Epsilon, zeta eta.");
        Assert.Equal([0, 0, 2, 2, 4, 5, 5], Enumerable.Range(0, 7).Select(i => split.StartOf(i, TextBreak.Comma)));
        Assert.Equal([2, 2, 4, 4, 5, 7, 7], Enumerable.Range(0, 7).Select(i => split.EndOf(i, TextBreak.Comma)));
        Assert.Equal([0, 0, 0, 0, 4, 4, 4], Enumerable.Range(0, 7).Select(i => split.StartOf(i, TextBreak.Sentence)));
        Assert.Equal([4, 4, 4, 4, 7, 7, 7], Enumerable.Range(0, 7).Select(i => split.EndOf(i, TextBreak.Sentence)));
    }

    [Fact]
    public void A_phrase_is_found_as_whole_words_wherever_it_stands()
    {
        var index = new PhraseIndex<int>();
        index.Add("heart attack", 1);
        index.Add("heart", 2);
        index.Add("attack of the heart", 3);
        index.Add(" , ", 4);
        var hits = index.Find(RecordText.Split("Heart attack; a heart; an attack of the heart, heart-attack, attack of").Words);
        Assert.Equal([(0, 2, 1), (0, 1, 2), (3, 1, 2), (5, 4, 3), (8, 1, 2), (9, 2, 1), (9, 1, 2)], hits.Select(h => (h.Start, h.Length, h.Value)));
        Assert.Equal([2, 1, 4, 9, 9, 11, 10], hits.Select(h => h.End));
        Assert.True(PhraseList.AnyIn("a heart attack", ["heart attack"]));
        Assert.False(PhraseList.AnyIn("a hearty attack", ["heart", "attack heart"]));
        Assert.False(PhraseList.AnyIn(null, ["heart"]));
    }
}
