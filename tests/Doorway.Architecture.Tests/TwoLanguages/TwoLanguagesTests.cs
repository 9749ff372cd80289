using System.Text.RegularExpressions;
using Doorway.Care.Languages;

namespace Doorway.Architecture.Tests.TwoLanguages;

/// <summary>Every word that a patient, a chaperone or a visitor reads has its Spanish.</summary>
public sealed partial class TwoLanguagesTests
{
    private static readonly string[] PagesOfReaders =
        ["src/Doorway.Web/Portal/", "src/Doorway.Web/Chaperone/", "src/Doorway.Web/Public/", "src/Doorway.Web/SignIn/", "src/Doorway.Web/Languages/"];

    // Read by clinicians, or by whoever sets the program up; or said in both languages on purpose.
    private static readonly string[] InEnglishOnly =
        ["src/Doorway.Web/Public/Knowledge/", "src/Doorway.Web/SignIn/SetUpPage.razor", "src/Doorway.Web/SignIn/WelcomePage.razor", "src/Doorway.Web/SignIn/TotpCard.razor", "src/Doorway.Web/Languages/",
         "src/Doorway.Web/Portal/Maintenance/LetterView.razor", "src/Doorway.Web/Portal/Maintenance/LetterSheet.cs"];

    // Words that are the same in each language, or that no reader sees; with the reason.
    private static readonly Dictionary<string, string> Left = new()
    {
        ["Since we last asked:"] = "belongs to questions whose wording may not be changed",
        ["Your trainings, and when they end"] = "staff alone",
        ["Join"] = "a method, not a word",
        ["Again"] = "a method, not a word",
        ["Comes"] = "a list, not a word",
    };

    [Fact]
    public void No_page_of_a_reader_holds_bare_words()
        => Expect.Nothing(from file in Pages where file.Extension == ".razor" from words in PageTexts.BareWords(file.Text) where !Left.ContainsKey(words) select $"{file.Path} says without Say: {words}");

    [Fact]
    public void Every_sentence_of_a_reader_has_its_Spanish()
        => Expect.Nothing((from file in Pages from words in PageTexts.Sentences(file) where SpanishTexts.Of(words) is null && !Left.ContainsKey(words) select $"{file.Path}: {words}").Distinct());

    [Fact]
    public void Every_sentence_that_is_said_anywhere_has_its_Spanish()
        => Expect.Nothing((from file in Repository.With(".cs", ".razor") where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path != "src/Doorway.Web/Languages/Marked.cs"
                           from call in SayCall().Matches(file.Text)
                           from text in CSharpStrings.InBrackets(file.Text, call.Index + call.Length - 1).Texts
                           where SpanishTexts.Of(text.Words) is null && text.Words.Any(char.IsLetter) && IsDirect(file.Text, call.Index + call.Length, text)
                           select $"{file.Path}: {text.Words}").Distinct());

    [Fact]
    public void A_sentence_has_one_Spanish_with_the_same_holes()
    {
        var all = SpanishTexts.Files.SelectMany(file => file.Value.Select(text => (File: file.Key, English: text.Key, Spanish: text.Value))).ToList();
        Assert.True(all.Count > 500, $"Only {all.Count} sentences are there.");
        Expect.Nothing(all.GroupBy(t => t.English).Where(g => g.Select(t => t.Spanish).Distinct().Count() > 1).Select(g => $"said in {g.Count()} ways in {string.Join(", ", g.Select(t => t.File).Distinct())}: {g.Key}"));
        Expect.Nothing(all.Where(t => Holes(t.English) != Holes(t.Spanish)).Select(t => $"{t.File} has other holes: {t.English} / {t.Spanish}"));
        Expect.Nothing(all.Where(t => Numbers(t.English).Except(Numbers(t.Spanish)).Any()).Select(t => $"{t.File} lost a number: {t.English} / {t.Spanish}"));
    }

    [Theory]
    [InlineData("<p>Take your medicine.</p>", "Take your medicine.")]
    [InlineData("<p>@Say(\"Yes\") and more</p>", "and more")]
    [InlineData("@if (x is \"a b\")\n{\n<a aria-label=\"Close it\" href=\"/x\">@y</a>\n}", "Close it")]
    public void Bare_words_are_found(string page, string words) => Assert.Equal([words], PageTexts.BareWords(page));

    [Theory]
    [InlineData("<p>@Say($\"Session {(n == 1 ? \"one\" : $\"{n}\")} of {all}\")</p>", "Session {0} of {1}")]
    [InlineData("<TextField Label=\"Your name\" />", "Your name")]
    [InlineData("<p>@x</p>\n@code {\n    string Of() => \"Drink water.\"; // not this one\n}", "Drink water.")]
    public void A_sentence_is_found(string page, string words) => Assert.Contains(words, PageTexts.Sentences(new("sample.razor", page)));

    private static IEnumerable<SourceFile> Pages => Repository.With(".razor", ".cs")
        .Where(file => PagesOfReaders.Any(file.Path.StartsWith) && !InEnglishOnly.Any(file.Path.StartsWith));

    // The sentence itself, or one of the two that a condition chooses from; not a code inside a hole.
    private static bool IsDirect(string code, int from, QuotedText text) => text.At == from || text.At == from + 1 || text.Before.TrimEnd() is [.., '?' or ':'];

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Numbers(string text) => Number().Matches(Hole().Replace(text, "")).Select(m => m.Value);

    [GeneratedRegex(@"(?<![\w.])(?:Say|SayMarked)\(")]
    private static partial Regex SayCall();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
