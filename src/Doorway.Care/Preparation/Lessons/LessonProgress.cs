using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.Lessons;

/// <summary>A card with when it was read in its present edition, and what was asked about it.</summary>
public sealed record LessonStanding(Lesson Lesson, DateTimeOffset? ReadAt, IReadOnlyList<LessonQuestion> Questions)
{
    public bool IsRead => ReadAt is not null;
}

/// <summary>Which cards somebody has read in this course, and what is open. Information: no gate asks for it.</summary>
public sealed record LessonProgress(IReadOnlyList<LessonStanding> Lessons)
{
    public int Read => Lessons.Count(l => l.IsRead);
    public int All => Lessons.Count;
    public IEnumerable<LessonQuestion> Open => Lessons.SelectMany(l => l.Questions).Where(q => q.IsOpen);

    public static async Task<LessonProgress> OfAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var read = await scope.Read<LessonRead>().Where(r => r.EpisodeId == episode.Id).OrderBy(r => r.At).ToListAsync(ct);
        var asked = await scope.Read<LessonQuestion>().Where(q => q.EpisodeId == episode.Id).OrderBy(q => q.AskedAt).ToListAsync(ct);
        return new LessonProgress([.. LessonBook.Embedded.Of(CareWay.Of(episode).Setting).Select(lesson => new LessonStanding(lesson,
            read.FirstOrDefault(r => r.LessonId == lesson.Id && r.Edition >= lesson.Edition)?.At, [.. asked.Where(q => q.LessonId == lesson.Id)]))]);
    }

    /// <summary>The next card that is not read, from this one on and round; null when all are.</summary>
    public Lesson? NextAfter(string id)
    {
        var at = Lessons.Index().FirstOrDefault(l => l.Item.Lesson.Id == id).Index;
        return Lessons.Skip(at + 1).Concat(Lessons.Take(at)).FirstOrDefault(l => !l.IsRead)?.Lesson;
    }
}
