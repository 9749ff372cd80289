using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes;

/// <summary>What a button of a draft does after the words are kept.</summary>
public sealed record DraftStep
{
    /// <summary>The note gets these headings; an empty text: one field.</summary>
    public string? Headings { get; init; }

    /// <summary>Words of the last note come over under this heading; an empty text: under all.</summary>
    public string? BringOver { get; init; }

    internal async Task<NoteText> TakeAsync(ActorScope scope, Vault vault, NoteKind kind, Guid practiceId, Guid patientId, Guid me, NoteText text, DateTimeOffset now, CancellationToken ct)
    {
        if (Headings is { } headings)
        {
            var template = NoteTemplates.Find(headings, kind);
            await RememberAsync(scope, kind, practiceId, me, template?.Id, now, ct);
            return text.Under(template, kind);
        }
        if (BringOver is { } section && text.TemplateId is { } id && await LastNote.OfAsync(scope, vault, kind, patientId, me, id, ct) is { } last)
            return text.BringOver(last.Text, last.At, section.Length == 0 ? null : section);
        return text;
    }

    internal static async Task<NoteTemplate?> ChosenAsync(ActorScope scope, NoteKind kind, Guid practiceId, Guid me, CancellationToken ct)
        => NoteTemplates.Find((await scope.Read<NoteTemplateChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.StaffMemberId == me && c.Kind == kind, ct))?.TemplateId, kind);

    private static async Task RememberAsync(ActorScope scope, NoteKind kind, Guid practiceId, Guid me, string? templateId, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Change<NoteTemplateChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.StaffMemberId == me && c.Kind == kind, ct) is { } choice)
            choice.TemplateId = templateId;
        else
            await scope.AddAsync(new NoteTemplateChoice { PracticeId = practiceId, Id = Guid.CreateVersion7(now), StaffMemberId = me, Kind = kind, TemplateId = templateId }, ct);
    }
}

/// <summary>The author's own last signed note of the same patient, kind and headings. Psychotherapy notes are never looked at.</summary>
public sealed record LastNote(NoteText Text, DateTimeOffset At)
{
    public static async Task<LastNote?> OfAsync(ActorScope scope, Vault vault, NoteKind kind, Guid patientId, Guid me, string templateId, CancellationToken ct)
    {
        (IPatientRecord Row, SealedText Words, DateTimeOffset At)? found = kind switch
        {
            NoteKind.Dosing => await scope.Read<SessionNote>().Where(n => n.PatientId == patientId && n.SignedByStaffMemberId == me && n.TemplateId == templateId && n.SignedAt != null)
                .OrderByDescending(n => n.SignedAt).FirstOrDefaultAsync(ct) is { } note ? (note, note.Words, note.SignedAt!.Value) : null,
            NoteKind.Integration => await scope.Read<IntegrationSession>().Where(s => s.PatientId == patientId && s.TherapistStaffMemberId == me && s.TemplateId == templateId)
                .OrderByDescending(s => s.RecordedAt).FirstOrDefaultAsync(ct) is { } held ? (held, held.Note, held.RecordedAt) : null,
            _ => await scope.Read<PreparationSession>().Where(s => s.PatientId == patientId && s.TherapistStaffMemberId == me && s.TemplateId == templateId && s.EnteredInErrorAt == null)
                .OrderByDescending(s => s.RecordedAt).FirstOrDefaultAsync(ct) is { } talk ? (talk, talk.Notes, talk.RecordedAt) : null,
        };
        return found is not { } last ? null
            : new LastNote(NoteText.Read((ITemplated)last.Row, await vault.OpenAsync(last.Row.PracticeId, patientId, last.Words, ct)), last.At);
    }
}
