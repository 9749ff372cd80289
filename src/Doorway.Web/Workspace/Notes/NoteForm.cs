using Doorway.Care.Notes;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.Notes;

/// <summary>What <see cref="NoteFields"/> posts.</summary>
internal static class NoteForm
{
    private const string BringOver = "bring:";

    public static string FieldOf(string sectionId) => $"section-{sectionId}";

    public static TypedNote Typed(Input input, NoteKind kind, string field) => NoteTemplates.Find(input.Text("template"), kind) is { } template
        ? new TypedNote(template.Id, template.Sections.ToDictionary(s => s.Id, s => input.AsTyped(FieldOf(s.Id))))
        : new TypedNote(input.Text("template") is { Length: > 0 } unknown ? unknown : null, new Dictionary<string, string> { [""] = input.AsTyped(field) });

    /// <summary>A form without the marks of a window is one that was opened on nothing.</summary>
    public static DraftSeen Seen(Input input) => new(Guid.TryParse(input.Text("window"), out var window) ? window : Guid.CreateVersion7(), int.TryParse(input.Text("seen"), out var seen) ? seen : 0, int.TryParse(input.Text("step"), out var step) ? step : 0);

    public static DraftStep? Step(Input input) => input.Text("go") switch
    {
        "headings" => new DraftStep { Headings = input.Text("headings") },
        var go when go.StartsWith(BringOver, StringComparison.Ordinal) => new DraftStep { BringOver = go[BringOver.Length..] },
        _ => null,
    };

    /// <summary>True where the button signs and is not one that only keeps or changes the draft.</summary>
    public static bool Signs(Input input) => input.Text("go") is "" or "sign";

    public static string BringOverOf(string sectionId) => BringOver + sectionId;

    /// <summary>The draft with what was posted in the place of its words.</summary>
    public static NoteText Shown(Input input, NoteKind kind, string field, NoteText kept)
    {
        var typed = Typed(input, kind, field);
        return kept.With(typed, NoteTemplates.Find(typed.TemplateId, kind));
    }
}
