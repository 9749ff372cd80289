using System.Text.Json;
using System.Text.Json.Serialization;
using Doorway.Care.Consent;
using Doorway.Care.Languages;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Preparation.Lessons;

/// <summary>One line of a card: words of its own, a number of the patient's own protocol, or a section of the consent that holds for them.
/// What stands in the consent is never said a second time in other words.</summary>
public sealed record LessonLine
{
    /// <summary>Words of its own; the key of their Spanish.</summary>
    public string? Says { get; init; }

    /// <summary>The end of a number's id, as in <see cref="Doorway.Clinical.Planning.ProtocolTemplate.Number"/>; left out where the protocol has none.</summary>
    public string? Number { get; init; }

    /// <summary>The heading of a section of the consent to ketamine.</summary>
    public string? Consent { get; init; }

    /// <summary>Of that section only this paragraph.</summary>
    public int? Only { get; init; }

    /// <summary>Null: at home and in the clinic.</summary>
    public CareSetting? For { get; init; }

    /// <summary>What a fact rests on; empty where a line says only how this practice works.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>One short card of "What to know before your first session".</summary>
/// <param name="Edition">Goes up when the card says something else: then it is to be read again.</param>
public sealed record Lesson(string Id, int Edition, string Title, IReadOnlyList<LessonLine> Lines)
{
    public CareSetting? For { get; init; }
    public bool PracticePhone { get; init; }
}

/// <summary>A card as one patient reads it, in the language of the moment.</summary>
public sealed record OpenLesson(Lesson Lesson, IReadOnlyList<string> Lines, IReadOnlyList<string> Sources);

/// <summary>The cards, as a file of the program: lessons.json.</summary>
public sealed record LessonBook(string Version, DateOnly Date, DateOnly? Reviewed, string Confirm, IReadOnlyList<Lesson> Lessons)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<LessonBook> Shipped = new(() =>
    {
        using var file = typeof(LessonBook).Assembly.GetManifestResourceStream("Doorway.Care.Preparation.Lessons.lessons.json")!;
        return JsonSerializer.Deserialize<LessonBook>(file, Strict)!;
    });

    public static LessonBook Embedded => Shipped.Value;

    public IReadOnlyList<Lesson> Of(CareSetting setting) => [.. Lessons.Where(l => l.For is null || l.For == setting)];

    public static OpenLesson Open(Lesson lesson, CareWay way, KnowledgeSet knowledge)
    {
        var consent = ConsentDocuments.Of(ConsentKind.Ketamine, way);
        var (lines, sources) = (new List<string>(), new List<string>());
        foreach (var line in lesson.Lines.Where(l => l.For is null || l.For == way.Setting))
        {
            sources.AddRange(line.Sources.Select(tag => knowledge.SourceOf(tag).Cite));
            if (line.Says is { } own)
                lines.Add(Saying.Say(own));
            else if (line.Number is { } id && knowledge.ProtocolNumbers.SingleOrDefault(n => n.Id == way.Template.Numbers + id) is { } number)
            {
                lines.Add($"{Saying.Say(number.Says)}.");
                sources.Add(number.Source);
            }
            else if (line.Consent is { } heading)
            {
                // The same place in the consent of the reader's language.
                var at = consent.Sections.Index().Single(s => s.Item.Heading == heading).Index;
                var section = consent.In(Tongue.Current).Sections[at];
                lines.AddRange(line.Only is { } one ? [section.Paragraphs[one]] : section.Paragraphs.Concat(section.Points));
                sources.AddRange(section.Sources.Select(tag => consent.Sources.FirstOrDefault(s => s.Tag == tag)?.What ?? knowledge.SourceOf(tag).Cite));
            }
        }
        return new OpenLesson(lesson, lines, [.. sources.Distinct()]);
    }
}
