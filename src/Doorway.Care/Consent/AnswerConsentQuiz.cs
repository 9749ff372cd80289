using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Storage;

namespace Doorway.Care.Consent;

/// <summary>A patient answers "did we say it clearly?". Each answer is kept; a missed one is for the prescriber to talk about.</summary>
public sealed class AnswerConsentQuiz(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, ConsentKind kind, IReadOnlyDictionary<string, string> answers, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var document = ConsentDocuments.Of(kind, await CareWay.OfPatientAsync(scope, actor.Home.PatientId, ct));
        var missing = document.Quiz.Where(q => !answers.TryGetValue(q.Id, out var a) || q.Choices.All(c => c.Id != a))
            .Select(q => new Refusal(q.Id, "Choose one. “I’m not sure” is an answer.")).ToList();
        if (missing.Count > 0)
            return missing;
        foreach (var question in document.Quiz)
        {
            await scope.AddAsync(new ConsentQuizAnswer
            {
                PracticeId = actor.Home.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = actor.Home.PatientId,
                Kind = kind,
                DocumentVersion = document.Version,
                QuestionId = question.Id,
                AnswerId = answers[question.Id],
                WasUnderstood = answers[question.Id] == question.Understood,
                At = now,
            }, ct);
        }
        await scope.SaveAsync(ct);
        return new Done();
    }
}
