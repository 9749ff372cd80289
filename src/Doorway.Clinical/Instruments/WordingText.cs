using System.Globalization;
using System.Text.Json;

namespace Doorway.Clinical.Instruments;

/// <summary>What came of reading a wording.</summary>
/// <param name="Wording">The wording, which fits the instrument; null when there are faults.</param>
/// <param name="Faults">What is wrong, a sentence each, with the line or the question; empty when it fits.</param>
public sealed record WordingReading(InstrumentWording? Wording, IReadOnlyList<string> Faults);

/// <summary>What stands in a wording file beside questions and answers, for a plain list that has no such fields.</summary>
/// <param name="Licence">The license under which the practice uses the texts.</param>
/// <param name="Attribution">Words to print with it.</param>
/// <param name="Stem">Words before the questions; may be empty.</param>
public sealed record WordingFrame(string Licence, string Attribution, string Stem);

/// <summary>
/// Reads the texts of an instrument as a person gives them: the JSON of <see cref="InstrumentWording"/>, or a plain list with
/// one question a line, an empty line, and one answer a line from the lowest code to the highest. A line that begins with
/// "- " is an answer of the question above it alone.
/// </summary>
public static class WordingText
{
    private static string[] Fields => ["instrument", "language", "licence", "attribution", "stem", "options", "items"];

    /// <summary>Reads a text and says everything that keeps it from fitting the instrument.</summary>
    /// <param name="text">JSON or a plain list.</param>
    /// <param name="definition">The instrument that it is meant for.</param>
    /// <param name="frame">What a plain list does not say itself; not used for JSON.</param>
    public static WordingReading Read(string text, InstrumentDefinition definition, WordingFrame frame)
    {
        if (definition.Items.Count == 0)
            return new WordingReading(null, [$"How many questions {definition.Name} has is not known here, so its texts cannot be checked."]);
        if (text.Trim().Length == 0)
            return new WordingReading(null, ["There is no text yet."]);
        var isJson = text.TrimStart()[0] is '{' or '[';
        var (wording, faults) = isJson ? FromJson(text) : FromList(text, definition, frame);
        if (wording is not null)
            faults = [.. Misfits(wording, definition), .. faults];
        return faults.Count > 0 ? new WordingReading(null, faults) : new WordingReading(wording, []);
    }

    private static (InstrumentWording?, IReadOnlyList<string>) FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, ["The file holds a list. It must be one object with the fields " + string.Join(", ", Fields) + "."]);
            var absent = Fields.Where(f => !document.RootElement.TryGetProperty(f, out _)).ToList();
            if (absent.Count > 0)
                return (null, [.. absent.Select(f => $"The field “{f}” is missing.")]);
            return (InstrumentWording.Parse(text), []);
        }
        catch (JsonException wrong) when (wrong.Path is { Length: > 2 } path)
        {
            return (null, [$"Line {Line(wrong)}, at {path[2..]}: this is not what belongs here."]);
        }
        catch (JsonException wrong)
        {
            return (null, [$"Line {Line(wrong)}: this is not valid JSON. Look for a missing comma, quotation mark or bracket there or just before."]);
        }
    }

    private static string Line(JsonException wrong) => (wrong.LineNumber.GetValueOrDefault() + 1).ToString(CultureInfo.InvariantCulture);

    private static (InstrumentWording?, IReadOnlyList<string>) FromList(string text, InstrumentDefinition definition, WordingFrame frame)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n', ' ').Split('\n').Select(l => l.Trim()).ToList();
        var gap = lines.IndexOf("");
        var questions = new List<(string Text, List<string> Own)>();
        foreach (var line in gap < 0 ? lines : lines[..gap])
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
                questions.Add((WithoutNumber(line, questions.Count + 1), []));
            else if (questions.Count == 0)
                return (null, [$"Line 1, “{line}”: an answer stands before the first question."]);
            else
                questions[^1].Own.Add(line[2..].Trim());
        }
        var answers = gap < 0 ? [] : lines[gap..].Where(l => l.Length > 0).ToList();
        List<string> faults = [];
        var wording = new InstrumentWording
        {
            Instrument = definition.Id,
            Language = definition.Language,
            Licence = frame.Licence,
            Attribution = frame.Attribution,
            Stem = frame.Stem,
            Options = Coded(definition.Options, answers, "The answers after the empty line", faults),
            Items = [.. questions.Select((q, index) => new InstrumentWordingItem(q.Text, q.Own.Count == 0 ? null
                : Coded(index < definition.Items.Count ? definition.Items[index].Options ?? definition.Options : [], q.Own, $"The answers under question {index + 1}", faults)))],
        };
        return (wording, faults);
    }

    // "3. Text" and "3) Text" say the number that the line has anyway.
    private static string WithoutNumber(string line, int number)
    {
        var said = number.ToString(CultureInfo.InvariantCulture);
        return line.StartsWith(said, StringComparison.Ordinal) && line[said.Length..] is ['.' or ')' or ':' or '\t', .. var words] ? words.Trim() : line;
    }

    private static List<AnswerOption> Coded(IReadOnlyList<AnswerOption> codes, List<string> answers, string where, List<string> faults)
    {
        if (answers.Count == codes.Count)
            return [.. codes.Zip(answers, (code, words) => new AnswerOption(code.Value, WithoutCode(words, code.Value)))];
        faults.Add(answers.Count == 0 ? "There are no answers yet: they stand after an empty line, one a line." : codes.Count == 0
            ? $"{where}: there must be none; this is answered with a number."
            : $"{where}: there are {answers.Count}, and it has {codes.Count}, one for each of the codes {string.Join(", ", codes.Select(c => c.Value))}.");
        return [.. codes];
    }

    // "0 = Never": the code may stand before the words, and is left out of them.
    private static string WithoutCode(string words, int code)
    {
        var said = code.ToString(CultureInfo.InvariantCulture);
        var rest = words.StartsWith(said, StringComparison.Ordinal) ? words[said.Length..].TrimStart() : "";
        return rest.StartsWith('=') || rest.StartsWith(':') || rest.StartsWith(')') ? rest[1..].Trim() : words;
    }

    private static IEnumerable<string> Misfits(InstrumentWording wording, InstrumentDefinition definition)
    {
        if (wording.Instrument != definition.Id)
            yield return $"This is the wording of “{wording.Instrument}”, not of “{definition.Id}”.";
        if (wording.Language.Trim().Length == 0)
            yield return "The language is empty.";
        if (wording.Attribution.Trim().Length == 0)
            yield return "The words to print with the questions are empty.";
        if (wording.Items.Count != definition.Items.Count)
            yield return $"{(wording.Items.Count == 1 ? "There is 1 question" : $"There are {wording.Items.Count} questions")}, and {definition.Name} has {definition.Items.Count}.";
        foreach (var (item, index) in wording.Items.Select((item, index) => (item, index)).Where(i => i.item is null || string.IsNullOrWhiteSpace(i.item.Text)))
            yield return $"Question {index + 1} has no words.";
        if (Differ(definition.Options, wording.Options))
            yield return Codes("The answers", definition.Options);
        foreach (var (item, own) in definition.Items.Zip(wording.Items).Where(p => p.Second is not null))
        {
            if (item.Options is not null && own.Options is null)
                yield return $"Question {item.Number} needs answers of its own.";
            else if (own.Options is not null && Differ(item.Options ?? definition.Options, own.Options))
                yield return Codes($"The answers of question {item.Number}", item.Options ?? definition.Options);
        }
    }

    private static bool Differ(IReadOnlyList<AnswerOption> codes, IReadOnlyList<AnswerOption> words) =>
        words.Any(w => w?.Text is null) || !codes.Select(c => c.Value).SequenceEqual(words.Select(w => w.Value));

    private static string Codes(string whose, IReadOnlyList<AnswerOption> codes) => codes.Count == 0
        ? $"{whose}: there must be none; this is answered with a number."
        : $"{whose} must have the codes {string.Join(", ", codes.Select(c => c.Value))}, in this order.";
}
