using Doorway.Care.Access;
using Doorway.Care.Backups;
using Doorway.Care.Messaging;

namespace Doorway.Care.GoLive;

/// <summary>An owner has a backup made and opened again, now.</summary>
public sealed class BackUpNow(MakeBackup make, MailWay way)
{
    public async Task<Outcome<Backup>> Handle(Actor actor, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Owner))
            return new Refusal("", "An owner does this.");
        if (way.IsDemo)
            return new Refusal("", "This is a demo: nothing in it needs a backup.");
        return await make.Handle(machineNow, ct);
    }
}
