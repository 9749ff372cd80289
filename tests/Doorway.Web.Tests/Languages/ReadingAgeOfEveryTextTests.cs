using System.Text.RegularExpressions;
using Doorway.Care.Languages;
using Doorway.Web.Tests.Consents;

namespace Doorway.Web.Tests.Languages;

/// <summary>Whatever a patient, an adult nearby or a visitor reads has its English in the files of the Spanish; here each of them is
/// measured, by the same formula as what is signed.</summary>
public sealed partial class ReadingAgeOfEveryTextTests
{
    private const double MostGrade = 8.0;
    private const double MostGradeOfOneText = 9.5;

    // Of fewer words than this the formula measures the words, not the reading: "Appointment" is no text.
    private const int WordsOfAText = 8;

    // The name of a condition, as the clinicians' list has it.
    private static readonly string[] Names = ["Depression that did not get better with several antidepressants"];

    public static TheoryData<string> Files => [.. SpanishTexts.Files.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void What_patients_read_can_be_read_at_thirteen_as_a_whole_and_text_by_text(string file)
    {
        var texts = Texts(file).ToList();
        Assert.InRange(ReadingAgeTests.Grade(texts), -3, MostGrade);
        var hard = texts.Where(text => text.Split(' ').Length >= WordsOfAText).Except(Names).Where(text => ReadingAgeTests.Grade([text]) > MostGradeOfOneText);
        Assert.Equal([], hard.Select(text => $"grade {ReadingAgeTests.Grade([text]):0.0}: {text}"));
    }

    [Fact]
    public void The_measure_finds_a_hard_text_among_easy_ones()
    {
        Assert.True(ReadingAgeTests.Grade(["This medicine is usually not given when somebody has had an aneurysm, because it raises blood pressure."]) > MostGradeOfOneText);
        Assert.True(SpanishTexts.Files.Keys.SelectMany(Texts).Count() > 2_000);
    }

    // What is filled in counts as a word of one syllable.
    private static IEnumerable<string> Texts(string file) => SpanishTexts.Files[file].Keys.Select(text => Gap().Replace(text, "one"));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Gap();
}
