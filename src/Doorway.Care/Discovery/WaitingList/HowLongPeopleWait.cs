using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>How long people waited here for the first offer of a place, from the list itself.</summary>
/// <param name="People">How many the figure speaks of.</param>
/// <param name="FewestWeeks">Whole weeks begun, of whoever waited least.</param>
/// <param name="MostWeeks">Whole weeks begun, of whoever waited most.</param>
public sealed record HowLongPeopleWait(int People, int FewestWeeks, int MostWeeks)
{
    /// <summary>Fewer would be somebody's own story.</summary>
    public const int Fewest = 3;
    private const int Newest = 10;
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(365);

    /// <summary>Null while too few were offered a place in the last year.</summary>
    public static async Task<HowLongPeopleWait?> OfAsync(ActorScope scope, Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - LooksBack;
        var first = await scope.Read<PlaceOffer>().Where(o => o.PracticeId == practiceId && o.OfferedAt > since).GroupBy(o => o.WaitingPlaceId)
            .Select(g => new { Id = g.Key, At = g.Min(o => o.OfferedAt) }).ToListAsync(ct);
        var newest = first.OrderByDescending(f => f.At).Take(Newest).ToDictionary(f => f.Id, f => f.At);
        if (newest.Count < Fewest)
            return null;
        var added = await scope.Read<WaitingPlace>().Where(p => p.PracticeId == practiceId && newest.Keys.Contains(p.Id)).Select(p => new { p.Id, p.AddedAt }).ToListAsync(ct);
        var weeks = added.Select(p => Math.Max(1, (int)Math.Ceiling((newest[p.Id] - p.AddedAt).TotalDays / 7))).ToList();
        return new HowLongPeopleWait(weeks.Count, weeks.Min(), weeks.Max());
    }
}
