using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.Lessons;

/// <summary>The patient says that they have read a card. Pressed twice it is kept once.</summary>
public sealed class MarkLessonRead(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string LessonId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("read", Preparing.TooEarly);
            if (LessonBook.Embedded.Of(CareWay.Of(episode).Setting).SingleOrDefault(l => l.Id == request.LessonId) is not { } lesson)
                return new Refusal("read", AskAboutLesson.NoSuchCard);
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            if (await scope.Read<LessonRead>().AnyAsync(r => r.EpisodeId == episode.Id && r.LessonId == lesson.Id && r.Edition >= lesson.Edition, inner))
                return new Done();
            await scope.AddAsync(new LessonRead
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                LessonId = lesson.Id,
                Edition = lesson.Edition,
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
