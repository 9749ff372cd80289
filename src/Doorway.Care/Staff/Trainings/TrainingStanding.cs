using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff.Trainings;

/// <summary>Which demanded trainings a session meets. The machine's door reads them, as it reads licences: a guest's stand in their own practice,
/// and who opens the go/no-go need not see a colleague's papers. It brings back names and dates, nothing of any patient.</summary>
public sealed class TrainingStanding(OwnContext own)
{
    /// <summary>For each demanded training the best entry there is; empty when the practice demands nothing for this session. Of session monitors
    /// one who holds it is enough: who watches is not known before.</summary>
    public Task<IReadOnlyList<TrainingFact>> OfAsync(DosingAppointment day, StaffMember therapist, StaffMember? prescriber, DateOnly today, DateTimeOffset now, CancellationToken ct)
        => own.RunAsync<IReadOnlyList<TrainingFact>>(async services =>
        {
            // Nothing of a patient is read here, so there is nothing to write for the audit: the go/no-go itself may hold the writer.
            var machine = services.GetRequiredService<DoorwayDb>().For(Actor.Job("training-standing"), now);
            var rules = (await machine.Read<TrainingRule>().Where(r => r.PracticeId == day.PracticeId && r.EndedAt == null).OrderBy(r => r.SetAt).ToListAsync(ct)).Where(r => r.IsFor(day.Setting, day.Route)).ToList();
            if (rules.Count == 0)
                return [];
            var monitors = (await machine.Read<StaffMember>().Where(s => s.PracticeId == day.PracticeId && s.LeftAt == null).ToListAsync(ct)).Where(s => s.Roles.HasFlag(StaffRoles.SessionMonitor)).ToList();
            List<StaffMember> Of(StaffRoles role) => role switch
            {
                StaffRoles.Therapist => [therapist],
                StaffRoles.Prescriber => prescriber is null ? [] : [prescriber],
                _ => monitors,
            };
            var people = rules.SelectMany(r => Of(r.Role)).DistinctBy(p => p.Id).ToList();
            var known = await CountingAsync(machine, people, ct);
            return [.. rules.Select(rule => Fact(rule, Of(rule.Role), known, today))];
        });

    private static TrainingFact Fact(TrainingRule rule, List<StaffMember> people, List<(Guid StaffMemberId, Training Entry)> known, DateOnly today)
    {
        var best = people.SelectMany(p => known.Where(k => k.StaffMemberId == p.Id && Training.IsSame(k.Entry.Name, rule.Training)).Select(k => (p.Name, k.Entry)))
            .OrderByDescending(k => k.Entry.HoldsOn(today)).ThenByDescending(k => k.Entry.ValidUntil ?? DateOnly.MaxValue).ThenByDescending(k => k.Entry.CompletedOn).FirstOrDefault();
        var who = best.Entry is not null ? best.Name : rule.Role switch
        {
            StaffRoles.SessionMonitor => "Nobody of the session monitors",
            StaffRoles.Prescriber when people.Count == 0 => "No prescriber takes part",
            _ => people[0].Name,
        };
        return new TrainingFact(who, rule.Training, best.Entry?.CompletedOn, best.Entry?.ValidUntil);
    }

    // Both rows of a guest, here and at home, speak of one person.
    private static async Task<List<(Guid StaffMemberId, Training Entry)>> CountingAsync(ActorScope machine, List<StaffMember> people, CancellationToken ct)
    {
        var ids = people.SelectMany(p => new[] { p.Id, p.HomeStaffMemberId ?? p.Id }).Distinct().ToList();
        var entries = await machine.Read<Training>().Where(t => ids.Contains(t.StaffMemberId)).ToListAsync(ct);
        var entryIds = entries.Select(e => e.Id).ToList();
        var withdrawn = (await machine.Read<TrainingWithdrawal>().Where(w => entryIds.Contains(w.TrainingId)).ToListAsync(ct)).Select(w => w.TrainingId).ToHashSet();
        return [.. from entry in entries
                   where !withdrawn.Contains(entry.Id)
                   from person in people
                   where entry.StaffMemberId == person.Id && entry.PracticeId == person.PracticeId || entry.StaffMemberId == person.HomeStaffMemberId && entry.PracticeId == person.HomePracticeId
                   select (person.Id, entry)];
    }
}
