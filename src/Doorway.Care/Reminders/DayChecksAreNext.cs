using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>The questions before a session, as a patient's next step while their time stands open and they are not answered.</summary>
internal sealed class DayChecksAreNext : IWhatIsNext
{
    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (episode.Stage is not (EpisodeStage.Preparing or EpisodeStage.Treating or EpisodeStage.Maintaining))
            return [];
        var until = now + ReminderTimes.Earliest;
        var day = await scope.Read<DosingAppointment>().Where(a => a.EpisodeId == episode.Id && a.CancelledAt == null && a.StartsAt > now && a.StartsAt <= until).OrderBy(a => a.StartsAt).FirstOrDefaultAsync(ct);
        if (day is null || ReminderTimes.At(day.StartsAt, now) is not { } time || await scope.Read<DayCheck>().AnyAsync(c => c.AppointmentId == day.Id && c.Time == time, ct))
            return [];
        return [new NextStep(episode.PracticeId, episode.PatientId, "A few questions before your session", "/preparing/day#check") { Takes = "1 minute", DueAt = now, Why = Say($"It is on {LocalTimes.InWords(day)}.") }];
    }

    public Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);
}
