using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff;

/// <summary>The paper recovery kit is lost or was seen: an owner makes another one. Every psychotherapy note gets a new second lock in the same
/// moment, so the old paper opens nothing here any more. Copies that were made before keep the old lock.</summary>
public sealed class MakeRecoveryKit(OwnContext own, MasterKey master, TimeProvider clock)
{
    /// <summary>The kit's text leaves here once and is kept nowhere.</summary>
    public sealed record Made(string RecoveryKey, int Notes);

    public Task<Outcome<Made>> Handle(Actor actor, Guid practiceId, CancellationToken ct = default)
    {
        if (actor.In(practiceId) is not { IsGuest: false } member || !member.Roles.Contains(Role.Owner))
            return Task.FromResult<Outcome<Made>>(new Refusal("", "An owner of the practice does this."));
        var now = clock.GetUtcNow();
        return own.RunAsync(services =>
        {
            // Behind the machine's door, in the owner's name: an owner sees no note, and learns here only how many there are.
            var scope = services.GetRequiredService<DoorwayDb>().For(actor.AsMachine(), now);
            return scope.RunAsync<Outcome<Made>>(async inner =>
            {
                // A note that is begun or kept at the same moment waits here.
                await scope.LockAsync("practices", practiceId, practiceId, inner);
                var (publicKey, recoveryKey) = Custodian.NewKeys();
                var practice = await scope.Change<Practice>().SingleAsync(p => p.Id == practiceId, inner);
                var notes = await scope.Change<PsychotherapyNote>().Where(n => n.PracticeId == practiceId).ToListAsync(inner);
                try
                {
                    foreach (var note in notes)
                        note.KeyForCustodian = Custodian.Wrap(publicKey, WritePsychotherapyNote.KeyOf(master, note));
                }
                catch (CryptographicException)
                {
                    return new Refusal("", "No kit was made: a note does not open with the key folder of this machine, so the old paper may be its only key. Keep the old paper, and ask whoever looks after the machine.");
                }
                practice.CustodianPublicKey = publicKey;
                await scope.SaveAsync(inner);
                return new Made(recoveryKey, notes.Count);
            }, ct);
        });
    }
}
