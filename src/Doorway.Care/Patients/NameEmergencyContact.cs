using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Patients;

/// <summary>A patient names somebody whom we may call, and what for. The one named before is taken off.</summary>
public sealed class NameEmergencyContact(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(string Name, string Phone, string Relationship, MayBeCalledFor MayBeCalledFor);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Phone.Count(char.IsAsciiDigit) < 10)
            return new Refusal("phone", "Type the number with its area code, for example 303-555-0119.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Home;
        foreach (var before in await scope.Change<EmergencyContact>().Where(c => c.PatientId == me.PatientId && c.RemovedAt == null).ToListAsync(ct))
            before.RemovedAt = now;
        await scope.AddAsync(new EmergencyContact
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            Name = await SealAsync(request.Name),
            Phone = await SealAsync(request.Phone),
            Relationship = await SealAsync(request.Relationship),
            MayBeCalledFor = request.MayBeCalledFor,
            AddedAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();

        Task<SealedText> SealAsync(string words) => vault.SealAsync(me.PracticeId, me.PatientId, words, ct);
    }
}
