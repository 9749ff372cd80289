using Doorway.Care.Access;
using Doorway.Care.Backups;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>An owner has a backup restored to try, now. What came of it is kept, also when it failed.</summary>
public sealed class ProveRestore(DoorwayDb db, TryRestore tries, MailWay way, TimeProvider clock)
{
    /// <summary><paramref name="machineNow"/> is the machine's own time: backups do not follow the demo's clock.</summary>
    public async Task<Outcome<RestoreProof>> Handle(Actor actor, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        var home = actor.Home;
        if (!home.Roles.Contains(Role.Owner))
            return new Refusal("", "An owner does this.");
        if (way.IsDemo)
            return new Refusal("", "This is a demo: nothing in it needs a backup.");
        // Behind the machine's door: an owner who treats nobody sees no sessions. The disk is theirs while somebody lies altered.
        var asked = clock.GetUtcNow();
        if (await SessionsFirst.SomebodyIsInOneAsync(db.For(Actor.Job("restore"), asked), asked, ct))
            return new Refusal("", "Somebody is in a session on this machine. Try it when the session has ended: nothing else shall ask for the disk meanwhile.");
        var outcome = await tries.Handle(machineNow, db.NewestMigration, ct);
        if (!outcome.IsOk)
            return outcome.Refusals.ToList();
        var (tried, now) = (outcome.Get(), clock.GetUtcNow());
        var scope = db.For(actor, now);
        var proof = new RestoreProof
        {
            PracticeId = home.PracticeId,
            Id = Guid.CreateVersion7(now),
            StaffMemberId = home.StaffMemberId,
            ByName = actor.Name,
            At = now,
            BackupMadeAt = tried.Backup.MadeAt,
            Tables = tried.Holds?.Look.Tables ?? 0,
            Rows = tried.Holds?.Look.Rows ?? 0,
            TextsOpened = tried.TextsOpened,
            Migration = tried.Holds?.Migration ?? "",
            Fault = tried.Fault,
        };
        await scope.AddAsync(proof, ct);
        await scope.SaveAsync(ct);
        return tried.Fault is { } fault ? new Refusal("", fault) : proof;
    }
}
