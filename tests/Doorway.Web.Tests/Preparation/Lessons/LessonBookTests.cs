using Doorway.Care.Consent;
using Doorway.Care.Languages;
using Doorway.Care.Planning;
using Doorway.Care.Preparation.Lessons;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Consents;

namespace Doorway.Web.Tests.Preparation.Lessons;

/// <summary>What the cards hold, for every way in which the medicine goes in.</summary>
public sealed class LessonBookTests
{
    private static readonly string[] NotSaid = ["promise", "guarantee", "streak", "well done", "great job", "congrat", "percent", "%"];

    public static TheoryData<string> Ways => [.. CareWay.All.Select(w => w.Template.Id)];

    [Theory, MemberData(nameof(Ways))]
    public void Each_card_can_be_read_at_thirteen_and_is_short(string way)
    {
        foreach (var lesson in Opened(way, Language.English))
        {
            var grade = ReadingAgeTests.Grade([.. lesson.Lines, lesson.Lesson.Title]);
            Assert.True(grade <= 8.0, $"{way}, {lesson.Lesson.Id} reads at grade {grade:0.0}");
            Assert.InRange(lesson.Lines.Sum(l => l.Split(' ').Length), 20, 260);
            Assert.All(NotSaid, word => Assert.DoesNotContain(lesson.Lines, l => l.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
        Assert.InRange(Opened(way, Language.English).Count, 6, 9);
    }

    [Theory, MemberData(nameof(Ways))]
    public void What_a_card_must_not_leave_out_is_there_for_every_way(string way)
    {
        var all = string.Join(' ', Opened(way, Language.English).SelectMany(l => l.Lines));
        foreach (var words in (string[])["No food for", "You can stop at any time", "Nobody touches you unless", "until the next day", "call or text 988", "call 911", "can be misused", "harm the bladder", "blood pressure goes up", "No alcohol, no legal decisions", "Do not skip one by yourself", "Keep three hours free"])
            Assert.Contains(words, all, StringComparison.Ordinal);
        var consent = ConsentDocuments.Of(ConsentKind.Ketamine, CareWay.Of(way));
        Assert.All(consent.Sections.Single(s => s.Heading == "What can go wrong").Points, point => Assert.Contains(point, all, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ways))]
    public void In_Spanish_every_line_is_another_one_and_none_is_missing(string way)
    {
        var (english, spanish) = (Opened(way, Language.English), Opened(way, Language.Spanish));
        foreach (var (one, other) in english.Zip(spanish))
        {
            Assert.Equal(one.Lines.Count, other.Lines.Count);
            Assert.All(one.Lines.Zip(other.Lines), pair => Assert.NotEqual(pair.First, pair.Second));
            Assert.NotNull(SpanishTexts.Of(one.Lesson.Title));
        }
    }

    [Fact]
    public void Every_source_is_known_and_nobody_is_said_to_have_reviewed_the_cards()
    {
        var known = KnowledgeSet.Embedded.Sources.Select(s => s.Tag).ToHashSet();
        var lines = LessonBook.Embedded.Lessons.SelectMany(l => l.Lines).ToList();
        Assert.All(lines.SelectMany(l => l.Sources), tag => Assert.Contains(tag, known));
        Assert.All(lines, line => Assert.Single(new[] { line.Says, line.Number, line.Consent }.OfType<string>()));
        Assert.All(LessonBook.Embedded.Lessons, lesson => Assert.Contains(lesson.Lines, l => l.Sources.Count > 0 || l.Consent is not null || l.Number is not null));
        Assert.Null(LessonBook.Embedded.Reviewed);
        Assert.Equal(LessonBook.Embedded.Lessons.Count, LessonBook.Embedded.Lessons.Select(l => l.Id).Distinct().Count());
    }

    private static List<OpenLesson> Opened(string way, Language language)
    {
        using (Tongue.Writing(language))
            return [.. LessonBook.Embedded.Of(CareWay.Of(way).Setting).Select(l => LessonBook.Open(l, CareWay.Of(way), KnowledgeSet.Embedded))];
    }
}
