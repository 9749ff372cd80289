using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>The open course of somebody and what they chose in it. When the course ends there is nothing more to ask.</summary>
public sealed record DailyStanding(Episode Episode, DailyCheckChoice? Choice)
{
    /// <summary>Null without an open course of care.</summary>
    public static async Task<DailyStanding?> OfAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
    {
        if (await scope.Read<Episode>().Where(e => e.PracticeId == practiceId && e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct) is not { ClosedAt: null } episode)
            return null;
        return new DailyStanding(episode, await scope.Read<DailyCheckChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.EpisodeId == episode.Id, ct));
    }

    public static DateOnly Today(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The word of today; null while none was said.</summary>
    public static async Task<DayWord?> WordAsync(ActorScope scope, Vault vault, Guid patientId, DateOnly today, CancellationToken ct)
        => await scope.Read<DailyCheck>().SingleOrDefaultAsync(c => c.PatientId == patientId && c.On == today, ct) is { } said
            ? DailyCheck.Read(await vault.OpenAsync(said.PracticeId, said.PatientId, said.Word, ct)) : null;

    /// <summary>Every day that was said, the oldest first.</summary>
    public static async Task<IReadOnlyList<(DateOnly On, DayWord Word)>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var days = new List<(DateOnly, DayWord)>();
        if (!scope.May<DailyCheck>(Operation.Read))
            return days;
        foreach (var said in await scope.Read<DailyCheck>().Where(c => c.PatientId == patientId).OrderBy(c => c.On).ToListAsync(ct))
            days.Add((said.On, DailyCheck.Read(await vault.OpenAsync(said.PracticeId, said.PatientId, said.Word, ct))));
        return days;
    }
}
