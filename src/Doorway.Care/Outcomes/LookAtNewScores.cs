using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>A worse score opens a follow-up for the therapist: what happens next stands before the number. Worse is worse than at
/// the start, or worse than the best since the first dose; one task for each worsening, however many scores it has.</summary>
public sealed class LookAtNewScores : IJob
{
    internal const string Kind = "worse-score";
    private static readonly TimeSpan ToTalk = TimeSpan.FromDays(2);
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(7);

    public string Name => "new-scores";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = ((DoorwayDb)services.GetService(typeof(DoorwayDb))!).For(Actor.Job(Name), now);
        var since = now - LooksBack;
        var fresh = await scope.Read<CompletedInstrument>().Where(c => c.At > since && c.TotalScore != null).Select(c => new { c.PracticeId, c.PatientId, c.InstrumentId }).Distinct().ToListAsync(ct);
        foreach (var one in fresh)
        {
            var knowledge = await PracticeKnowledge.OfAsync(scope, one.PracticeId, now, ct);
            if (knowledge.Instrument(one.InstrumentId).Change is not { } rule)
                continue;
            var all = await scope.Read<CompletedInstrument>().Where(c => c.PracticeId == one.PracticeId && c.PatientId == one.PatientId && c.InstrumentId == one.InstrumentId).OrderBy(c => c.At).ToListAsync(ct);
            var corrected = all.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
            List<CompletedInstrument> counted = [.. all.Where(c => c.TotalScore is not null && !corrected.Contains(c.Id))];
            if (counted.Count < 2)
                continue;
            var zone = (await scope.PracticeAsync(one.PracticeId, ct)).Zone;
            var firstDose = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == one.PracticeId && d.PatientId == one.PatientId && d.EnteredInErrorAt == null).MinAsync(d => (DateTimeOffset?)d.TakenAt, ct);
            DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
            if (Worsening.Of(rule, [.. counted.Select(c => new ScoreOnDay(Day(c.At), c.TotalScore!.Value))], firstDose is { } dose ? Day(dose) : null) is { } worse)
                await OpenAsync(scope, counted[^1], worse, now, ct);
        }
    }

    // The patient reads with each such answer that somebody will talk with them: after a talk a newer one opens the task again.
    private static Task<bool> OpenAsync(ActorScope scope, CompletedInstrument newest, Worsening worse, DateTimeOffset now, CancellationToken ct) => scope.RunAsync(async inner =>
    {
        await scope.LockAsync("patients", newest.PracticeId, newest.PatientId, inner);
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PracticeId == newest.PracticeId && f.PatientId == newest.PatientId && f.Kind == Kind && (f.DoneAt == null || f.DoneAt >= newest.At), inner))
            return false;
        var episode = await scope.Read<Episode>().Where(e => e.PracticeId == newest.PracticeId && e.PatientId == newest.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = newest.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = newest.PatientId,
            Kind = Kind,
            Says = worse.IsLostAgain ? "Talk about the latest answers: lost again what was reached" : "Talk about the latest answers: it has become harder",
            OwnerStaffMemberId = episode.TherapistStaffMemberId,
            OpenedAt = now,
            DueAt = now + ToTalk,
        }, inner);
        await scope.SaveAsync(inner);
        return true;
    }, ct);
}
