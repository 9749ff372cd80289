using System.Text.Json;
using System.Text.Json.Serialization;
using Doorway.Care.Integration;

namespace Doorway.Care.Notes;

/// <summary>A row whose sealed words may stand under headings.</summary>
public interface ITemplated
{
    string? TemplateId { get; }
    int? TemplateVersion { get; }
}

/// <summary>One heading of a note and what stands under it. A note that is one text has one section without heading.</summary>
public sealed record NoteSection(string Id, string Heading, string Words)
{
    /// <summary>When the note was signed from which words were brought over to here.</summary>
    public DateTimeOffset? BroughtFrom { get; init; }

    /// <summary>The words as they were brought over.</summary>
    public string? Was { get; init; }

    [JsonIgnore]
    public bool IsUnchanged => BroughtFrom is not null && Words.Trim() == Was?.Trim();
}

/// <summary>What somebody typed: one text under the empty id, or words by the id of their section.</summary>
public sealed record TypedNote(string? TemplateId, IReadOnlyDictionary<string, string> Words)
{
    public static TypedNote Plain(string words) => new(null, new Dictionary<string, string> { [""] = words });
}

/// <summary>The words of a note with their headings. It carries the headings itself: no file is needed to read it later.</summary>
public sealed record NoteText(string? TemplateId, int? TemplateVersion, IReadOnlyList<NoteSection> Sections)
{
    public bool IsEmpty => Sections.All(s => string.IsNullOrWhiteSpace(s.Words));

    public IReadOnlyList<NoteSection> Unchanged => [.. Sections.Where(s => s.IsUnchanged)];

    public static NoteText Plain(string words) => new(null, null, [new NoteSection("", "", words)]);

    public static NoteText Of(NoteTemplate? template)
        => template is null ? Plain("") : new(template.Id, template.Version, [.. template.Sections.Select(s => new NoteSection(s.Id, s.Heading, ""))]);

    /// <summary>Notes without a template are one text, as all were before there were templates.</summary>
    public static NoteText Read(ITemplated row, string opened)
        => row.TemplateId is null || opened.Length == 0 ? Plain(opened) : new(row.TemplateId, row.TemplateVersion, JsonSerializer.Deserialize<List<NoteSection>>(opened)!);

    /// <summary>What is sealed.</summary>
    public string ToKept() => TemplateId is null ? Sections[0].Words : JsonSerializer.Serialize(Sections);

    /// <summary>Headings and words as one text, for a reader outside of the pages.</summary>
    public string InWords() => TemplateId is null ? Sections[0].Words
        : string.Join("\n\n", Sections.Where(s => !string.IsNullOrWhiteSpace(s.Words)).Select(s => $"{s.Heading}{BroughtWords(s)}\n{s.Words.Trim()}"));

    /// <summary>The same note with what was typed. Where words came from stays known; it is never read from a form.</summary>
    public NoteText With(TypedNote typed, NoteTemplate? template)
    {
        if (template is null)
            return Plain(typed.Words.GetValueOrDefault("", ""));
        NoteSection? Before(string id) => TemplateId == template.Id ? Sections.FirstOrDefault(s => s.Id == id) : null;
        return Of(template) with
        {
            Sections = [.. template.Sections.Select(s => new NoteSection(s.Id, s.Heading, typed.Words.GetValueOrDefault(s.Id, "")) { BroughtFrom = Before(s.Id)?.BroughtFrom, Was = Before(s.Id)?.Was })],
        };
    }

    /// <summary>The same words under other headings. What has no place there stands under the first, or where the timeline does, below its old heading.</summary>
    public NoteText Under(NoteTemplate? template, NoteKind kind)
    {
        if (template is null)
            return Plain(InWords());
        var home = (kind == NoteKind.Dosing ? template.Sections.FirstOrDefault(s => s.TakesTimeline) : null) ?? template.Sections[0];
        var without = Sections.Where(s => template.Sections.All(t => t.Id != s.Id) && !string.IsNullOrWhiteSpace(s.Words))
            .Select(s => s.Heading.Length == 0 ? WithoutOpenEnd(s.Words) : $"{s.Heading}{BroughtWords(s)}\n{s.Words.Trim()}").ToList();
        return Of(template) with
        {
            Sections = [.. template.Sections.Select(t =>
            {
                var same = Sections.FirstOrDefault(s => s.Id == t.Id) ?? new NoteSection(t.Id, t.Heading, "");
                IEnumerable<string> own = string.IsNullOrWhiteSpace(same.Words) ? [] : [same.Words];
                return same with { Heading = t.Heading, Words = t.Id == home.Id ? string.Join("\n\n", own.Concat(without)) : same.Words };
            })],
        };
    }

    /// <summary>Takes words of an earlier note under headings that are still empty here: under one of them, or under all.</summary>
    public NoteText BringOver(NoteText last, DateTimeOffset signedAt, string? sectionId) => this with
    {
        Sections = [.. Sections.Select(s => (sectionId is null || s.Id == sectionId) && string.IsNullOrWhiteSpace(s.Words)
            && last.Sections.FirstOrDefault(l => l.Id == s.Id) is { } before && !string.IsNullOrWhiteSpace(before.Words)
                ? s with { Words = before.Words, Was = before.Words, BroughtFrom = signedAt } : s)],
    };

    // The headings have a place for it.
    private static string WithoutOpenEnd(string words)
        => words.TrimEnd() is var text && text.EndsWith(SessionNoteDraft.OwnWords, StringComparison.Ordinal) ? text[..^SessionNoteDraft.OwnWords.Length].TrimEnd() : text;

    private static string BroughtWords(NoteSection section) => section.BroughtFrom is not { } from ? ""
        : $" (brought over from the note of {from:yyyy-MM-dd}, {(section.IsUnchanged ? "unchanged" : "changed")})";
}
