using System.Text.Json;

namespace Doorway.Clinical.Instruments;

/// <summary>
/// Texts of an instrument that a practice is licensed to use, or that are free for non-commercial use only. They are
/// laid over the definition; scoring never depends on them.
/// </summary>
public sealed record InstrumentWording
{
    private const string Pack = "Doorway.Clinical.WordingNonCommercial.";
    private const string SpanishPack = "Doorway.Clinical.WordingSpanish.";

    private static readonly JsonSerializerOptions Reading = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectNullableAnnotations = true };

    /// <summary>Id of the instrument, for example "isi".</summary>
    public required string Instrument { get; init; }
    /// <summary>Language of the wording, for example "en".</summary>
    public required string Language { get; init; }
    /// <summary>The license under which the practice uses the texts.</summary>
    public required string Licence { get; init; }
    /// <summary>Words to print with it.</summary>
    public required string Attribution { get; init; }
    /// <summary>Words before the questions.</summary>
    public required string Stem { get; init; }
    /// <summary>Words of the answers of every question without answers of its own, by response code.</summary>
    public required IReadOnlyList<AnswerOption> Options { get; init; }
    /// <summary>Questions in the printed order.</summary>
    public required IReadOnlyList<InstrumentWordingItem> Items { get; init; }

    /// <summary>The pack of wordings for non-commercial use. Nothing loads it by itself: a practice that uses Doorway without charge may.</summary>
    public static IReadOnlyList<InstrumentWording> NonCommercial => Packed(Pack);

    /// <summary>Official wordings in Spanish that are free for every use, word for word as their authors give them out, and Doorway's own
    /// bladder questions, which are its own in both languages. An instrument that is not among them is asked in English: its items are
    /// never translated here.</summary>
    public static IReadOnlyList<InstrumentWording> Spanish { get; } = Packed(SpanishPack);

    private static IReadOnlyList<InstrumentWording> Packed(string pack) =>
        [.. typeof(InstrumentWording).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(pack, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var reader = new StreamReader(typeof(InstrumentWording).Assembly.GetManifestResourceStream(n)!);
                return Parse(reader.ReadToEnd());
            })];

    /// <summary>Reads a wording from JSON.</summary>
    /// <exception cref="JsonException">It is not JSON, or a field is missing or of the wrong type.</exception>
    public static InstrumentWording Parse(string json) => JsonSerializer.Deserialize<InstrumentWording>(json, Reading) ?? throw new JsonException("The wording is empty.");

    /// <summary>The definition with these texts: same questions, same response codes, same scoring.</summary>
    /// <exception cref="ArgumentException">The wording is of another instrument, has another number of questions, an empty text, or other response codes.</exception>
    public InstrumentDefinition On(InstrumentDefinition definition)
    {
        if (definition.Id != Instrument) throw new ArgumentException($"This wording is of {Instrument}.", nameof(definition));
        if (Items.Count != definition.Items.Count) throw new ArgumentException($"{definition.Name} has {definition.Items.Count} questions.", nameof(definition));
        if (Items.Any(i => string.IsNullOrWhiteSpace(i.Text))) throw new ArgumentException("A question has no words.", nameof(definition));
        return definition with
        {
            Language = Language,
            Licence = Licence,
            Attribution = Attribution,
            Stem = Stem,
            Options = SameCodes(definition.Options, Options),
            Items = [.. definition.Items.Zip(Items, (item, words) => item with { Text = words.Text, Options = OptionsOf(definition, item, words) })],
        };
    }

    private static IReadOnlyList<AnswerOption>? OptionsOf(InstrumentDefinition definition, InstrumentItem item, InstrumentWordingItem words) =>
        item.Options is null && words.Options is null ? null : SameCodes(item.Options ?? definition.Options, words.Options ?? []);

    private static IReadOnlyList<AnswerOption> SameCodes(IReadOnlyList<AnswerOption> codes, IReadOnlyList<AnswerOption> words) =>
        codes.Select(o => o.Value).SequenceEqual(words.Select(o => o.Value))
            ? words
            : throw new ArgumentException($"The response codes must be {string.Join(", ", codes.Select(o => o.Value))}.", nameof(words));
}

/// <summary>Words of one question.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Options">Answers, where the question has answers of its own; null otherwise.</param>
public sealed record InstrumentWordingItem(string Text, IReadOnlyList<AnswerOption>? Options = null);
