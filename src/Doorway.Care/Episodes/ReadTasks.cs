using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Something that is owed: a task with an owner, or the next step of a course, and whom it waits for. Without an owner it waits for
/// whoever of several comes first.</summary>
public sealed record OwedItem(Guid? OwnerStaffMemberId, Guid PatientId, string Says, string Link, DateTimeOffset? DueAt)
{
    public Guid? FollowUpId { get; init; }
    public bool IsFirst { get; init; }
}

/// <summary>All that a practice owes, by owner. What a stage says of a colleague is shown as far as the one who asks may read it.</summary>
public sealed class ReadTasks(DoorwayDb db, IEnumerable<IWhatIsNext> stages)
{
    public sealed record Owed(IReadOnlyList<OwedItem> Items, IReadOnlyList<StaffMember> Staff, IReadOnlyDictionary<Guid, string> Names, bool IsWhole);

    public async Task<Owed> Handle(Actor actor, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        var home = actor.Home;
        var mine = actor.Memberships.Select(m => m.StaffMemberId).ToList();
        var staff = await scope.Read<StaffMember>().Where(s => s.LeftAt == null && (s.PracticeId == home.PracticeId || mine.Contains(s.Id))).OrderBy(s => s.Name).ToListAsync(ct);
        var open = await scope.Read<FollowUp>().Where(f => f.DoneAt == null && (f.PracticeId == home.PracticeId || f.OwnerStaffMemberId != null && mine.Contains(f.OwnerStaffMemberId.Value))).ToListAsync(ct);
        var items = open.Select(f => new OwedItem(f.OwnerStaffMemberId, f.PatientId, f.Says, f.Link ?? $"/tasks/{f.Id}", f.DueAt) { FollowUpId = f.Id, IsFirst = f.IsFirst }).ToList();
        var isWhole = true;
        if (scope.May<Episode>(Operation.Read))
        {
            var (owed, all) = await OfStagesAsync(scope, home, staff, now, ct);
            items.AddRange(owed);
            isWhole = all;
        }
        var ids = items.Select(i => i.PatientId).Distinct().ToList();
        var names = await scope.Read<Patient>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        return new Owed([.. items.OrderBy(i => i.DueAt ?? DateTimeOffset.MaxValue)], staff, names, isWhole);
    }

    private async Task<(IEnumerable<OwedItem> Items, bool IsWhole)> OfStagesAsync(ActorScope scope, Membership home, List<StaffMember> staff, DateTimeOffset now, CancellationToken ct)
    {
        var episodes = await scope.Read<Episode>().Where(e => e.PracticeId == home.PracticeId && e.ClosedAt == null).ToListAsync(ct);
        var steps = new List<(Guid Owner, NextStep Step)>();
        var isWhole = true;
        foreach (var person in staff.Where(s => s.PracticeId == home.PracticeId && s.HomePracticeId is null))
        {
            var roles = Actor.RolesOf(person.Roles);
            var place = new Membership(home.PracticeId, roles) { StaffMemberId = person.Id };
            // A course is its own therapist's; a prescriber of the house looks after all of them.
            var own = roles.Contains(Role.Prescriber) ? episodes : [.. episodes.Where(e => e.TherapistStaffMemberId == person.Id)];
            foreach (var stage in stages.Where(s => s is not FollowUpsAreNext))
                try
                {
                    steps.AddRange((await stage.ForStaffAsync(scope, place, own, null, now, ct)).Where(s => !s.IsWaiting).Select(s => (person.Id, s)));
                }
                catch (AccessDenied)
                {
                    isWhole = false;
                }
        }
        return (steps.GroupBy(s => (s.Step.PatientId, s.Step.Says, s.Step.Link)).Select(g => Item([.. g])), isWhole);
    }

    private static OwedItem Item(List<(Guid Owner, NextStep Step)> same)
        => new(same.Select(s => s.Owner).Distinct().Count() == 1 ? same[0].Owner : null, same[0].Step.PatientId, same[0].Step.Says, same[0].Step.Link, same[0].Step.DueAt) { IsFirst = same[0].Step.IsFirst };
}
