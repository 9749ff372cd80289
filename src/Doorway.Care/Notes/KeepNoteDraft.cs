using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes;

/// <summary>Opens and keeps what is typed of a preparation or an integration before it is signed or kept.</summary>
public sealed class KeepNoteDraft(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>A null note only opens the draft.</summary>
    public sealed record Request(NoteKind Kind, Guid PatientId, Guid AboutId, TypedNote? Note = null, IReadOnlyDictionary<string, string[]>? Fields = null, DraftSeen? Seen = null, DraftStep? Then = null);

    public sealed record Kept(NoteText Text, IReadOnlyDictionary<string, string[]> Fields, int Edition, DateTimeOffset? SavedAt);

    public async Task<Outcome<Kept>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Kept>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient || actor.In(patient.PracticeId) is not { IsGuest: false } member)
                return new Refusal("", "There is no such patient here.");
            if (request.Note is not null)
                await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var me = member.StaffMemberId;
            var draft = request.Note is null ? await Mine(scope.Read<NoteDraft>(), request, me).SingleOrDefaultAsync(inner) : await Mine(scope.Change<NoteDraft>(), request, me).SingleOrDefaultAsync(inner);
            var content = await OpenAsync(scope, vault, draft, request.Kind, patient.PracticeId, me, inner);
            if (request.Note is not { } typed)
                return new Kept(content.Text, content.Fields, draft?.Edition ?? 0, draft?.SavedAt);
            if (typed.TemplateId is not null && NoteTemplates.Find(typed.TemplateId, request.Kind) is null)
                return new Refusal("", "These headings are not known here.");
            if (draft is null)
            {
                draft = new NoteDraft { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, AuthorStaffMemberId = me, Kind = request.Kind, AboutId = request.AboutId };
                await scope.AddAsync(draft, inner);
            }
            switch (DraftRules.Ask(draft, request.Seen))
            {
                case DraftTaking.ChangedMeanwhile:
                    return new Refusal("", DraftRules.ChangedMeanwhile);
                case DraftTaking.IsOlder:
                    return new Kept(content.Text, content.Fields, draft.Edition, draft.SavedAt);
            }
            var text = content.Text.With(typed, NoteTemplates.Find(typed.TemplateId, request.Kind));
            if (request.Then is { } then)
                text = await then.TakeAsync(scope, vault, request.Kind, patient.PracticeId, patient.Id, me, text, now, inner);
            var fields = request.Fields ?? content.Fields;
            draft.Write(await vault.SealAsync(patient.PracticeId, patient.Id, JsonSerializer.Serialize(DraftContent.Of(text, fields)), inner), request.Seen ?? new DraftSeen(Guid.CreateVersion7(now), 0, 0), now);
            await scope.SaveAsync(inner);
            return new Kept(text, fields, draft.Edition, now);
        }, ct);
    }

    /// <summary>The note as it is about to be kept: where its words came from is in the draft, which the caller empties once nothing refuses.</summary>
    internal static async Task<(NoteText Text, NoteDraft? Draft)> TakeOutAsync(ActorScope scope, Vault vault, NoteKind kind, Guid practiceId, Guid aboutId, Guid me, TypedNote typed, CancellationToken ct)
    {
        var draft = await scope.Change<NoteDraft>().SingleOrDefaultAsync(d => d.PracticeId == practiceId && d.AuthorStaffMemberId == me && d.Kind == kind && d.AboutId == aboutId, ct);
        var text = (await OpenAsync(scope, vault, draft, kind, practiceId, me, ct)).Text.With(typed, NoteTemplates.Find(typed.TemplateId, kind));
        return (text, draft);
    }

    private static IQueryable<NoteDraft> Mine(IQueryable<NoteDraft> drafts, Request request, Guid me)
        => drafts.Where(d => d.AuthorStaffMemberId == me && d.PatientId == request.PatientId && d.Kind == request.Kind && d.AboutId == request.AboutId);

    private static async Task<DraftContent> OpenAsync(ActorScope scope, Vault vault, NoteDraft? draft, NoteKind kind, Guid practiceId, Guid me, CancellationToken ct)
        => draft is null or { Content.IsEmpty: true }
            ? DraftContent.Of(NoteText.Of(await DraftStep.ChosenAsync(scope, kind, practiceId, me, ct)), new Dictionary<string, string[]>())
            : JsonSerializer.Deserialize<DraftContent>(await vault.OpenAsync(draft.PracticeId, draft.PatientId, draft.Content, ct))!;
}
