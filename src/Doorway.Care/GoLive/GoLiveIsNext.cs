using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What was never signed before the first patient is a task of whoever signs it; what changed since stands on its own page.
/// That a backup restores is proven by an owner, and again when the proof is old.</summary>
internal sealed class GoLiveIsNext(DoorwayDb db, MailWay way) : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (patientId is not null || member.IsGuest || !scope.May<GoLiveSignature>(Operation.Add))
            return [];
        var signed = await scope.Read<GoLiveSignature>().Where(s => s.PracticeId == member.PracticeId).Select(s => s.Matter).Distinct().ToListAsync(ct);
        var open = Enum.GetValues<GoLiveMatter>().Count(m => !signed.Contains(m) && member.Roles.Contains(GoLiveContent.SignerOf(m)));
        var steps = new List<NextStep>();
        if (open > 0)
            steps.Add(new NextStep(member.PracticeId, Guid.Empty, open == 1 ? "Sign what is open before the first patient" : $"Sign the {open} things that are open before the first patient", "/practice/begin"));
        if (member.Roles.Contains(Role.Owner) && await RestoreStanding.OfAsync(scope, member.PracticeId, way, db.NewestMigration, now, ct) is { IsProven: false } restore)
            steps.Add(new NextStep(member.PracticeId, Guid.Empty, restore.Newest is null ? "Prove that a backup can be restored" : "Prove again that a backup can be restored", "/practice/begin#restore"));
        return steps;
    }
}
