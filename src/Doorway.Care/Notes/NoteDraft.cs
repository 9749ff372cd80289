using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Notes;

/// <summary>Which window writes, on which edition of the draft it was opened, and how many changes it has seen.</summary>
public sealed record DraftSeen(Guid Window, int Edition, int Step);

/// <summary>What keeps two windows from writing over each other.</summary>
public interface IDraft
{
    int Edition { get; }
    Guid? Window { get; }
    int Step { get; }
}

public enum DraftTaking
{
    Take,

    /// <summary>The same window has sent something newer already.</summary>
    IsOlder,

    /// <summary>Somebody else wrote since this window was opened.</summary>
    ChangedMeanwhile,
}

public static class DraftRules
{
    public const string ChangedMeanwhile = "This was changed in another window while you had it open. What stands there now is shown below. Press again to keep yours.";

    /// <summary>Null: no window writes, but a step of the program itself.</summary>
    public static DraftTaking Ask(IDraft row, DraftSeen? seen) => seen switch
    {
        null => DraftTaking.Take,
        _ when row.Window == seen.Window => seen.Step < row.Step ? DraftTaking.IsOlder : DraftTaking.Take,
        _ when row.Edition == seen.Edition => DraftTaking.Take,
        _ => DraftTaking.ChangedMeanwhile,
    };
}

/// <summary>A note of a preparation or an integration that is not kept yet. Its author alone opens it; it is emptied when the note is kept.</summary>
public sealed class NoteDraft : IPatientRecord, IAuthored, IVersioned, IDraft
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required NoteKind Kind { get; init; }

    /// <summary>The dosing session that an integration follows, or the course of care that a preparation belongs to.</summary>
    public required Guid AboutId { get; init; }

    /// <summary>A <see cref="DraftContent"/>.</summary>
    public SealedText Content { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? SavedAt { get; private set; }
    public int Edition { get; private set; }
    public Guid? Window { get; private set; }
    public int Step { get; private set; }
    public int Version { get; set; }

    public void Write(SealedText content, DraftSeen seen, DateTimeOffset now)
        => (Content, SavedAt, Edition, Window, Step) = (content, now, Edition + 1, seen.Window, seen.Step);

    public void Empty() => (Content, SavedAt, Edition, Window, Step) = (SealedText.Nothing, null, Edition + 1, null, 0);
}

/// <summary>Everything of the form: its other fields by name, and the note.</summary>
public sealed record DraftContent(string? TemplateId, int? TemplateVersion, IReadOnlyList<NoteSection> Sections, IReadOnlyDictionary<string, string[]> Fields)
{
    public NoteText Text => new(TemplateId, TemplateVersion, Sections);

    public static DraftContent Of(NoteText text, IReadOnlyDictionary<string, string[]> fields) => new(text.TemplateId, text.TemplateVersion, text.Sections, fields);
}

/// <summary>The headings that a therapist chose last for one kind of note.</summary>
public sealed class NoteTemplateChoice : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required NoteKind Kind { get; init; }

    /// <summary>Null: one text without headings.</summary>
    public string? TemplateId { get; set; }
}
