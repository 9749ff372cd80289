using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>The entries that count, as far as who asks may see them: the owner all, everybody else their own. Of several of one name the newest.</summary>
public sealed record ReadTrainings(IReadOnlyList<Training> All)
{
    /// <summary>So long before the last day somebody is told: a practice default of the workflow.</summary>
    public const int ToldDaysBefore = 30;

    public static async Task<ReadTrainings> OfAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
    {
        var withdrawn = (await scope.Read<TrainingWithdrawal>().Where(w => w.PracticeId == practiceId).ToListAsync(ct)).Select(w => w.TrainingId).ToHashSet();
        var entries = await scope.Read<Training>().Where(t => t.PracticeId == practiceId).ToListAsync(ct);
        return new ReadTrainings([.. entries.Where(t => !withdrawn.Contains(t.Id))
            .GroupBy(t => (t.StaffMemberId, Name: t.Name.Trim().ToUpperInvariant()))
            .Select(g => g.OrderByDescending(t => t.ValidUntil ?? DateOnly.MaxValue).ThenByDescending(t => t.RecordedAt).First())
            .OrderBy(t => t.ValidUntil ?? DateOnly.MaxValue).ThenBy(t => t.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Those that have ended or end soon.</summary>
    public IEnumerable<Training> Ending(DateOnly today) => All.Where(t => t.ValidUntil is { } until && until <= today.AddDays(ToldDaysBefore));
}
