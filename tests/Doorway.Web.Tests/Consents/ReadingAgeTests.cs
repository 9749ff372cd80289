using System.Text.RegularExpressions;
using Doorway.Care.Consent;
using Doorway.Care.Discovery;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Web.Tests.Consents;

/// <summary>Reading age by the Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
/// Grade 8 is an age of about 13. Syllables are counted as groups of vowels, less a silent final e, at least one.</summary>
public sealed partial class ReadingAgeTests
{
    private const double MostGrade = 8.0;

    public static TheoryData<string> Versions => [.. ConsentDocuments.All.Select(d => $"{d.Kind} {d.Version}")];

    [Theory, MemberData(nameof(Versions))]
    public void What_a_patient_signs_can_be_read_at_thirteen(string kind)
    {
        var document = ConsentDocuments.All.Single(d => $"{d.Kind} {d.Version}" == kind);
        var grade = Grade(document.ReadText());
        Assert.True(grade <= MostGrade, $"{kind} reads at grade {grade:0.0}");
        Assert.All(document.Sections, section =>
        {
            var own = Grade([.. section.Paragraphs, .. section.Points]);
            Assert.True(own <= MostGrade + 1.5, $"{kind}, “{section.Heading}” reads at grade {own:0.0}");
        });
    }

    [Fact]
    public void The_self_check_can_be_read_at_thirteen()
        => Assert.InRange(Grade(SelfCheck.Embedded.Questions.SelectMany(q => q.Choices.Select(c => c.Tells ?? c.Says).Append(q.Asks))), 0, MostGrade);

    [Fact]
    public void The_questions_people_ask_can_be_read_at_thirteen()
        => Assert.InRange(Grade(Doorway.Web.Public.PublicQuestions.Texts), 0, MostGrade);

    [Fact]
    public void What_is_said_of_conditions_can_be_read_at_thirteen()
    {
        var lines = Doorway.Web.Public.ConditionWords.Texts(KnowledgeSet.Embedded).ToList();
        Assert.InRange(Grade(lines), 0, MostGrade);
        Assert.All(lines, line => Assert.True(Grade([line]) <= MostGrade + 1.5, $"{line} reads at grade {Grade([line]):0.0}"));
    }

    [Fact]
    public void The_measure_tells_hard_words_from_easy_ones()
    {
        Assert.True(Grade(["The cat sat on the mat. It was warm."]) < 3);
        Assert.True(Grade(["Participants acknowledge the pharmacological characteristics of dissociative anaesthesia notwithstanding individual contraindications."]) > 14);
    }

    [Theory]
    [InlineData(CareSetting.Home, DoseRoute.SublingualLozenge, "lozenge")]
    [InlineData(CareSetting.Clinic, DoseRoute.Intramuscular, "into a muscle")]
    [InlineData(CareSetting.Clinic, DoseRoute.Intravenous, "into a vein")]
    [InlineData(CareSetting.Clinic, DoseRoute.Nasal, "into your nose")]
    public void Consent_to_ketamine_says_what_is_hard_to_say(CareSetting setting, DoseRoute route, string how)
    {
        var text = string.Join(' ', ConsentDocuments.Of(ConsentKind.Ketamine, setting, route).ReadText());
        Assert.Contains(how, text);
        Assert.All(new[] { "lozenge", "into a muscle", "into a vein", "into your nose" }.Where(other => other != how), other => Assert.DoesNotContain(other, text, StringComparison.OrdinalIgnoreCase));
        string[] mustSay = ["not approved by the FDA", "can be misused", "create dependence", "overwhelming", "blood pressure", "bladder", "after a night’s sleep", "KARMA-Dep 2", "Abdallah 2022", "written estimate", "recorded", "You can stop at any time"];
        Assert.All(mustSay, words => Assert.Contains(words, text));
    }

    [Fact]
    public void Every_source_of_a_document_is_known_and_nobody_is_said_to_have_confirmed_it()
    {
        var known = KnowledgeSet.Embedded.Sources.Select(s => s.Tag).ToHashSet();
        Assert.All(ConsentDocuments.All, document =>
        {
            Assert.All(document.Sections.SelectMany(s => s.Sources), tag => Assert.True(known.Contains(tag) || document.Sources.Any(s => s.Tag == tag), $"{document.Kind} names {tag}"));
            Assert.Null(document.Reviewed);
            Assert.StartsWith("Have your lawyer and your medical director confirm", document.Confirm);
        });
        Assert.Equal(4, ConsentDocuments.Of(ConsentKind.Ketamine).Quiz.Count);
    }

    internal static double Grade(IEnumerable<string> lines)
    {
        // A heading or a point without a full stop ends a sentence too.
        var sentences = lines.SelectMany(l => SentenceEnd().Split(l)).Select(s => Word().Matches(s).Select(m => m.Value).ToList()).Where(w => w.Count > 0).ToList();
        var words = sentences.SelectMany(w => w).ToList();
        return 0.39 * words.Count / sentences.Count + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    private static int Syllables(string word)
    {
        if (word.All(char.IsDigit))
            return 1;
        var lower = word.ToLowerInvariant();
        var silent = lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal) || lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("ted", StringComparison.Ordinal) && !lower.EndsWith("ded", StringComparison.Ordinal) ? 1 : 0;
        return Math.Max(1, Vowels().Count(lower) - silent);
    }

    [GeneratedRegex(@"[.!?:;]+(?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}’'-]+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
