using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Preparation.Lessons;

/// <summary>The patient asks about a card. It goes to the care team as a message, and stays open at the card until it was talked about.</summary>
public sealed class AskAboutLesson(DoorwayDb db, SendMessage messages, TimeProvider clock)
{
    public const string NoSuchCard = "There is no such card here.";

    public sealed record Request(Guid PatientId, string LessonId, string Words, string Origin);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var words = request.Words.Trim();
        if (words.Length == 0)
            return new Refusal("question", "Write your question first.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("question", Preparing.TooEarly);
            if (LessonBook.Embedded.Of(CareWay.Of(episode).Setting).SingleOrDefault(l => l.Id == request.LessonId) is not { } lesson)
                return new Refusal("question", NoSuchCard);
            var message = await messages.WriteAsync(scope, actor, episode, Say($"About the card “{Say(lesson.Title)}”: {words}"), request.Origin, now, inner);
            await scope.AddAsync(new LessonQuestion
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                LessonId = lesson.Id,
                MessageId = message.Id,
                AskedAt = now,
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}

/// <summary>The therapist says that a question about a card was talked about.</summary>
public sealed class AnswerLessonQuestion(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid QuestionId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<LessonQuestion>().SingleOrDefaultAsync(q => q.Id == request.QuestionId && q.PatientId == request.PatientId, ct) is not { } question)
            return new Refusal("question", "This question is not here.");
        question.Answer(actor.In(question.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
