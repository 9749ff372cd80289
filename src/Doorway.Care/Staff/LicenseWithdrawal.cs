using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>A licence that was written down wrongly, or that was suspended, given back or taken away. It stays in the record and counts nowhere from then on.</summary>
public sealed class LicenseWithdrawal : IPracticeRow, IWrittenOnce
{
    public const int LongestWhy = 300;

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid LicenseId { get; init; }
    public required string Why { get; init; }

    /// <summary>Null where it was carried here from the clinician's own practice.</summary>
    public required Guid? ByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The licences that count: those of a practice that nobody has ended. The only way to read them for a decision.</summary>
public static class LicensesInForce
{
    /// <param name="scope">Who asks.</param>
    /// <param name="practiceId">Where.</param>
    /// <param name="staffMemberId">Whose; null for everybody's.</param>
    /// <param name="ct">To stop.</param>
    public static async Task<List<License>> OfAsync(ActorScope scope, Guid practiceId, Guid? staffMemberId, CancellationToken ct)
    {
        var ended = await EndedAsync(scope, practiceId, ct);
        var all = scope.Read<License>().Where(l => l.PracticeId == practiceId);
        if (staffMemberId is { } whose)
            all = all.Where(l => l.StaffMemberId == whose);
        return [.. (await all.ToListAsync(ct)).Where(l => !ended.Contains(l.Id))];
    }

    private static async Task<HashSet<Guid>> EndedAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
        => [.. (await scope.Read<LicenseWithdrawal>().Where(w => w.PracticeId == practiceId).ToListAsync(ct)).Select(w => w.LicenseId)];
}
