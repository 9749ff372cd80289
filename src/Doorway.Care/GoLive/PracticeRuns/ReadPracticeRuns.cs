using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>The rehearsals of a practice for its owners: those that are open, and how the others ended.</summary>
public sealed class ReadPracticeRuns(DoorwayDb db, Vault vault, MailWay way, TimeProvider clock)
{
    /// <param name="Because">Why it ended; null while it is open.</param>
    public sealed record Run(PracticeRun Row, string PlayedBy, string Therapist, string? Because)
    {
        public string Name => RunMark.Name(Row.Number);
    }

    public sealed record Standing(Practice Practice, MailStanding Mail, IReadOnlyList<StaffMember> People, IReadOnlyList<Run> Open, IReadOnlyList<Run> Ended)
    {
        public bool MayBegin => Open.Count < BeginPracticeRun.MostOpen;
    }

    public async Task<Standing> Handle(Actor actor, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        var home = actor.Home.PracticeId;
        var names = await scope.Read<StaffMember>().Where(s => s.PracticeId == home).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var runs = new List<Run>();
        foreach (var row in await scope.Read<PracticeRun>().Where(r => r.PracticeId == home).OrderByDescending(r => r.Number).ToListAsync(ct))
            runs.Add(new Run(row, names[row.PlayedByStaffMemberId], names[row.TherapistStaffMemberId], row.IsOpen ? null : await vault.OpenAsync(home, row.PatientId, row.Because, ct)));
        return new Standing(await scope.PracticeAsync(home, ct), await MailStanding.OfAsync(scope, home, way, ct), await BeginPracticeRun.MayTakePartAsync(scope, db, home, ct),
            [.. runs.Where(r => r.Row.IsOpen)], [.. runs.Where(r => !r.Row.IsOpen)]);
    }
}
