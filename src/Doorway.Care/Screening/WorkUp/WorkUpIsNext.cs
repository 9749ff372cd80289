using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>What is asked of the patient, and a state's prescription record that a prescriber wanted to look at again.
/// An overdue answer and one that nobody has read are tasks of their own.</summary>
internal sealed class WorkUpIsNext(Vault vault) : IWhatIsNext
{
    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<WorkUpRequest>(Operation.Read))
            return [];
        var open = await scope.Read<WorkUpRequest>().Where(r => r.PatientId == episode.PatientId && r.AnsweredAt == null && r.WithdrawnAt == null && r.EnteredInErrorAt == null).OrderBy(r => r.DueOn).ToListAsync(ct);
        if (open.Count == 0)
            return [];
        var prescribers = (await scope.Read<StaffMember>().Where(s => s.PracticeId == episode.PracticeId).ToListAsync(ct)).Where(s => s.Roles.HasFlag(StaffRoles.Prescriber)).Select(s => s.Id).ToHashSet();
        var steps = new List<NextStep>();
        foreach (var request in open)
        {
            var what = WorkUpForPatients.What(request.Kind, await vault.OpenAsync(request.PracticeId, request.PatientId, request.What, ct));
            var day = DayWords.LongDate(request.DueOn);
            if (request.Way == WorkUpWay.HereInThePractice)
                steps.Add(new NextStep(episode.PracticeId, episode.PatientId, Say($"When you come to us, we do this here: {what}"), "/asked") { IsWaiting = true });
            else
                steps.Add(request.PatientSaysDoneAt is not null || request.Way == WorkUpWay.OtherDoctor
                ? new NextStep(episode.PracticeId, episode.PatientId, Say($"We wait for the answer: {what}"), "/asked") { IsWaiting = true }
                : new NextStep(episode.PracticeId, episode.PatientId, prescribers.Contains(request.AskedByStaffMemberId) ? Say($"Your prescriber asked for: {what}, by {day}") : Say($"Your therapist asked for: {what}, by {day}"), "/asked")
                { DueAt = request.OverdueFrom.AddMinutes(-1), Why = Say("The page says what to do, and you can tell us there when it is done.") });
        }
        return steps;
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!member.Roles.Contains(Role.Prescriber) || !scope.May<PdmpCheck>(Operation.Read) || episodes.Count == 0)
            return [];
        var zone = (await scope.PracticeAsync(member.PracticeId, ct)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var patients = episodes.Select(e => e.PatientId).ToList();
        var checks = await scope.Read<PdmpCheck>().Where(c => c.PracticeId == member.PracticeId && patients.Contains(c.PatientId) && c.EnteredInErrorAt == null).ToListAsync(ct);
        return [.. checks.GroupBy(c => c.PatientId).Select(g => g.OrderBy(c => c.LookedOn).ThenBy(c => c.WrittenAt).Last()).Where(c => c.DueAgainOn <= today)
            .Select(c => new NextStep(c.PracticeId, c.PatientId, "Look at the state prescription record again", $"/patients/{c.PatientId}/work-up#pdmp") { DueAt = LocalTimes.TryInstant(c.DueAgainOn!.Value, new TimeOnly(17, 0), zone, out var at) ? at : null })];
    }
}
