using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery;

/// <summary>An owner answers the five questions in the practice's own words. A rate of success is published with how many, what counts and who was
/// lost, or not at all.</summary>
public sealed class AnswerTrustQuestions(DoorwayDb db, TimeProvider clock)
{
    public const int Longest = 1200;

    public sealed record Answer(TrustQuestion Question, string Words, string WordsInSpanish);

    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, IReadOnlyList<Answer> answers, bool ratesAreWhole, CancellationToken ct = default)
    {
        if (answers.FirstOrDefault(a => a.Words.Length > Longest || a.WordsInSpanish.Length > Longest) is { } tooLong)
            return new Refusal(FieldOf(tooLong.Question), $"At most {Longest} characters.");
        if (answers.FirstOrDefault(a => a.Words.Length == 0 && a.WordsInSpanish.Length > 0) is { } onlySpanish)
            return new Refusal(FieldOf(onlySpanish.Question), "Write it in English too.");
        if (answers.Any(a => a.Question == TrustQuestion.Outcomes && (a.Words + a.WordsInSpanish).Any(char.IsAsciiDigit)) && !ratesAreWhole)
            return new Refusal("whole", "A number stands in it. Tick this once it says of how many people, what counts as better, and how many could not be asked.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.In(practiceId)!.StaffMemberId;
        var known = await scope.Change<TrustAnswer>().Where(a => a.PracticeId == practiceId).ToListAsync(ct);
        foreach (var answer in answers)
        {
            if (known.Find(a => a.Question == answer.Question) is { } old)
            {
                if (old.Words != answer.Words || old.WordsInSpanish != answer.WordsInSpanish)
                    (old.Words, old.WordsInSpanish, old.ByStaffMemberId, old.At) = (answer.Words, answer.WordsInSpanish, me, now);
            }
            else if (answer.Words.Length > 0)
            {
                await scope.AddAsync(new TrustAnswer { PracticeId = practiceId, Id = Guid.CreateVersion7(now), Question = answer.Question, Words = answer.Words, WordsInSpanish = answer.WordsInSpanish, ByStaffMemberId = me, At = now }, ct);
            }
        }
        await scope.SaveAsync(ct);
        return new Done();
    }

    public static string FieldOf(TrustQuestion question) => question.ToString().ToLowerInvariant();
}
