using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>A rehearsal that nobody ended stands on the owner's page after two weeks: it was forgotten.</summary>
internal sealed class PracticeRunsAreNext : IWhatIsNext
{
    private static readonly TimeSpan LastsAtMost = TimeSpan.FromDays(14);

    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (patientId is not null || member.IsGuest || !member.Roles.Contains(Role.Owner))
            return [];
        var old = now - LastsAtMost;
        var forgotten = await scope.Read<PracticeRun>().Where(r => r.PracticeId == member.PracticeId && r.EndedAt == null && r.BegunAt < old).OrderBy(r => r.Number).ToListAsync(ct);
        return [.. forgotten.Select(r => new NextStep(member.PracticeId, Guid.Empty, $"End {RunMark.Name(r.Number)}: it was begun more than two weeks ago", "/practice/run") { DueAt = r.BegunAt + LastsAtMost })];
    }
}
