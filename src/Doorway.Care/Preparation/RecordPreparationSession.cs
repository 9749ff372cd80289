using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Integration;
using Doorway.Care.Notes;
using Doorway.Care.Notes.CoSigning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The therapist records a session without medicine: what was talked through, and the home.</summary>
public sealed class RecordPreparationSession(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, DateOnly On, TimeOnly From, int LengthMinutes, TypedNote Notes, IReadOnlyList<string> Covered, IReadOnlyList<string> HomeChecked, bool StillTrue = false);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await Preparing.EpisodeOfAsync(scope, request.PatientId, ct) is not { } episode)
            return new Refusal("", Preparing.TooEarly);
        if (request.Covered.Count == 0)
            return new Refusal("covered", "Tick what you talked about.");
        if (!LocalTimes.TryInstant(request.On, request.From, await LocalTimes.ZoneAsync(scope, episode.PracticeId, ct), out var at))
            return new Refusal("from", "The clocks change on that day and this time does not exist.");
        if (at > now)
            return new Refusal("on", "A session is recorded after it was held.");
        return await scope.RunAsync<Outcome<Guid>>(async inner => await KeepAsync(scope, actor, request, episode, at, now, inner), ct);
    }

    private async Task<Outcome<Guid>> KeepAsync(ActorScope scope, Actor actor, Request request, Episode episode, DateTimeOffset at, DateTimeOffset now, CancellationToken ct)
    {
        var me = actor.In(episode.PracticeId)!.StaffMemberId;
        var (text, draft) = await KeepNoteDraft.TakeOutAsync(scope, vault, NoteKind.Preparation, episode.PracticeId, episode.Id, me, request.Notes, ct);
        if (BroughtOver.Refusal(text, request.StillTrue, (await scope.PracticeAsync(episode.PracticeId, ct)).Zone) is { } untrue)
            return untrue;
        draft?.Empty();
        var words = text.ToKept();
        var session = new PreparationSession
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            TherapistStaffMemberId = me,
            At = at,
            LengthMinutes = request.LengthMinutes,
            TemplateId = text.TemplateId,
            TemplateVersion = text.TemplateVersion,
            Notes = await vault.SealAsync(episode.PracticeId, request.PatientId, words, ct),
            Covered = PreparationTopics.Join(request.Covered, PreparationTopics.Education),
            HomeChecked = PreparationTopics.Join(request.HomeChecked, [.. PreparationTopics.Home, .. PreparationTopics.Clinic]),
            RecordedAt = now,
        };
        await scope.AddAsync(session, ct);
        await CoSignStanding.AskAsync(scope, NoteKind.Preparation, episode.PracticeId, request.PatientId, session.Id, null, me, Hash.Of(words), now, ct);
        await scope.SaveAsync(ct);
        return session.Id;
    }
}
