using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Patients;

/// <summary>A patient gives the address they live at. It is kept sealed; the state decides who may treat them.</summary>
public sealed class SayWhereYouLive(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(string Address, string State);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Home;
        var patient = await scope.Change<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, ct);
        patient.HomeState = request.State;
        await scope.AddAsync(new PatientPlace
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            Purpose = PlacePurpose.Home,
            Address = await vault.SealAsync(me.PracticeId, me.PatientId, request.Address, ct),
            State = request.State,
            ConfirmedAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
