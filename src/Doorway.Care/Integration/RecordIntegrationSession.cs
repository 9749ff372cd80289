using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Notes;
using Doorway.Care.Notes.CoSigning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Writes down an integration session as it was. Early or late is said beside it and stops nothing.</summary>
public sealed class RecordIntegrationSession(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <param name="StillTrue">The author has said that what was brought over and not changed is still true.</param>
    public sealed record Request(Guid DosingSessionId, DateTimeOffset At, int LengthMinutes, TypedNote Note, string SignedName, bool StillTrue = false);

    public async Task<Outcome<IntegrationTiming>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, ct) is not { EndedAt: { } ended } session)
            return new Refusal("on", "This comes after the session with medicine.");
        if (request.At > now)
            return new Refusal("on", "Write it down when it has been held.");
        if (request.At < ended)
            return new Refusal("on", "That is before the session with medicine ended.");
        if (request.Note.Words.Values.All(string.IsNullOrWhiteSpace))
            return new Refusal("note", "Write a few lines about it.");
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        return await scope.RunAsync<Outcome<IntegrationTiming>>(async inner => await KeepAsync(scope, actor, request, session, ended, now, inner), ct);
    }

    private async Task<Outcome<IntegrationTiming>> KeepAsync(ActorScope scope, Actor actor, Request request, DosingSession session, DateTimeOffset ended, DateTimeOffset now, CancellationToken ct)
    {
        var me = actor.In(session.PracticeId)!.StaffMemberId;
        var (text, draft) = await KeepNoteDraft.TakeOutAsync(scope, vault, NoteKind.Integration, session.PracticeId, session.Id, me, request.Note, ct);
        if (BroughtOver.Refusal(text, request.StillTrue, (await scope.PracticeAsync(session.PracticeId, ct)).Zone) is { } untrue)
            return untrue;
        draft?.Empty();
        var (id, words) = (Guid.CreateVersion7(now), text.ToKept());
        await scope.AddAsync(new IntegrationSession
        {
            PracticeId = session.PracticeId,
            Id = id,
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            TherapistStaffMemberId = me,
            At = request.At,
            LengthMinutes = request.LengthMinutes,
            TemplateId = text.TemplateId,
            TemplateVersion = text.TemplateVersion,
            Note = await vault.SealAsync(session.PracticeId, session.PatientId, words, ct),
            Sha256 = Hash.Of(words),
            SignedName = request.SignedName.Trim(),
            RecordedAt = now,
        }, ct);
        await CoSignStanding.AskAsync(scope, NoteKind.Integration, session.PracticeId, session.PatientId, id, session.Id, me, Hash.Of(words), now, ct);
        await scope.SaveAsync(ct);
        return IntegrationTimingRules.Of(ended, request.At);
    }
}
