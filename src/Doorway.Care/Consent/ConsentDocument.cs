using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Doorway.Care.Languages;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Consent;

public sealed record ConsentSection(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Points, IReadOnlyList<string> Sources);

public sealed record QuizChoice(string Id, string Says);

/// <summary><paramref name="Understood"/> is the answer that shows that we said it clearly; <paramref name="Because"/> says it again.</summary>
public sealed record QuizQuestion(string Id, string Asks, IReadOnlyList<QuizChoice> Choices, string Understood, string Because);

/// <summary>What a section rests on and is not among the sources of the clinical knowledge.</summary>
public sealed record ConsentSource(string Tag, string What);

/// <summary>A text to read and sign, as one dated version. A changed text is a new version; a signed one is kept with its signature.</summary>
public sealed record ConsentDocument
{
    public required ConsentKind Kind { get; init; }

    /// <summary>Where the care is that the text speaks of; null: it says the same everywhere.</summary>
    public CareSetting? Setting { get; init; }

    /// <summary>How the medicine goes in that the text speaks of; null: it says the same for each.</summary>
    public DoseRoute? Route { get; init; }
    /// <summary>What it is written in. The same version says the same in each.</summary>
    public Language Language { get; init; }
    public required string Version { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>The day a lawyer or a medical director confirmed it; null: nobody has.</summary>
    public required DateOnly? Reviewed { get; init; }
    public required string Confirm { get; init; }
    public required string Label { get; init; }
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<ConsentSource> Sources { get; init; }
    public required IReadOnlyList<ConsentSection> Sections { get; init; }
    public required IReadOnlyList<QuizQuestion> Quiz { get; init; }
    public required bool OffersTouch { get; init; }
    public required string Statement { get; init; }
    public required string Button { get; init; }

    /// <summary>What taking it back means; null: a notice is not a permission, so there is nothing to take back.</summary>
    public required string? Withdrawing { get; init; }

    /// <summary>All that a patient reads, for measuring and for signing.</summary>
    public IEnumerable<string> ReadText() =>
        [Title, Lead, .. Sections.SelectMany(s => (string[])[s.Heading, .. s.Paragraphs, .. s.Points]), Statement];
}

/// <summary>The documents that come with the program, newest version of each kind.</summary>
public static class ConsentDocuments
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly string[] InTheClinic = ["Ketamine-Clinic", "Ketamine-Clinic-Intravenous", "Ketamine-Clinic-Esketamine", "Ketamine-Clinic-Nasal"];

    private static readonly Lazy<IReadOnlyList<ConsentDocument>> Shipped = new(() =>
        [.. Enum.GetNames<ConsentKind>().Concat(InTheClinic).SelectMany(name => (ConsentDocument[])[Read(name.ToLowerInvariant()), Read($"{name.ToLowerInvariant()}.es") with { Language = Language.Spanish }])]);

    private static readonly Lazy<IReadOnlyList<ConsentDocument>> English = new(() => [.. Shipped.Value.Where(d => d.Language == Language.English)]);

    /// <summary>In English; <see cref="In"/> has them in another language.</summary>
    public static IReadOnlyList<ConsentDocument> All => English.Value;

    /// <summary>The same document in that language.</summary>
    public static ConsentDocument In(this ConsentDocument document, Language language)
        => Shipped.Value.Single(d => d.Language == language && d.Kind == document.Kind && d.Setting == document.Setting && d.Route == document.Route);

    /// <summary>What somebody reads whose care is there, and who is given the medicine so.</summary>
    public static IEnumerable<ConsentDocument> For(CareSetting setting, DoseRoute route) => All.Where(d => (d.Setting is null || d.Setting == setting) && (d.Route is null || d.Route == route));

    public static ConsentDocument Of(ConsentKind kind, CareSetting setting, DoseRoute route) => For(setting, route).Single(d => d.Kind == kind);

    public static ConsentDocument Of(ConsentKind kind, CareWay way) => Of(kind, way.Setting, way.Route);

    /// <summary>The text of now for what was once signed.</summary>
    public static ConsentDocument Of(Consent signed) => All.First(d => d.Kind == signed.Kind && (d.Setting is null || d.Setting == (signed.Setting ?? CareSetting.Home)) && (d.Route is null || signed.Route is null || d.Route == signed.Route));

    /// <summary>The first one of a kind: for what all of them say alike.</summary>
    public static ConsentDocument Of(ConsentKind kind) => All.First(d => d.Kind == kind);

    private static ConsentDocument Read(string name)
    {
        using var file = typeof(ConsentDocuments).Assembly.GetManifestResourceStream($"Doorway.Care.Consent.consent-{name}.json")!;
        return JsonSerializer.Deserialize<ConsentDocument>(file, Strict)!;
    }
}

/// <summary>The bytes under a signature: the document as it was shown, what was answered and chosen, the name and the moment.</summary>
public sealed record SignedText
{
    private static readonly JsonSerializerOptions Canonical = new() { WriteIndented = false, Converters = { new JsonStringEnumConverter() } };

    public required ConsentDocument Document { get; init; }
    public required IReadOnlyDictionary<string, string> QuizAnswers { get; init; }
    public required TouchKinds Touch { get; init; }
    public required bool Recording { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset SignedAt { get; init; }
    public required string? PlaceState { get; init; }

    public string ToCanonical() => JsonSerializer.Serialize(this, Canonical);

    public static SignedText Read(string canonical) => JsonSerializer.Deserialize<SignedText>(canonical, Canonical)!;

    public static byte[] HashOf(string canonical) => SHA256.HashData(Encoding.UTF8.GetBytes(canonical));
}
