using System.Collections.Concurrent;
using Doorway.Care.Access;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Knowledge;

/// <summary>The clinical knowledge of one practice: what ships, as its medical director has ruled until a moment.
/// A running session asks for the moment at which it began, and so stays with the limits of its start.</summary>
public static class PracticeKnowledge
{
    private const int Kept = 512;
    private static readonly ConcurrentDictionary<(Guid PracticeId, Guid LastRuling), KnowledgeSet> Sets = new();

    public static async Task<KnowledgeSet> OfAsync(ActorScope scope, Guid practiceId, DateTimeOffset until, CancellationToken ct)
    {
        var rulings = await RulingsAsync(scope, practiceId, until, ct);
        if (rulings.Count == 0)
            return KnowledgeSet.Embedded;
        if (Sets.Count > Kept)
            Sets.Clear();
        return Sets.GetOrAdd((practiceId, rulings[^1].Id), _ => KnowledgeSet.Embedded.With([.. rulings.Select(r => r.AsRuling())]));
    }

    /// <summary>Every ruling of the practice until a moment, in order.</summary>
    public static Task<List<MedicalDirectorRuling>> RulingsAsync(ActorScope scope, Guid practiceId, DateTimeOffset until, CancellationToken ct)
        => scope.Read<MedicalDirectorRuling>().Where(r => r.PracticeId == practiceId && r.At <= until).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(ct);
}
