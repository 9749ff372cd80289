using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>The patient or the therapist notes what else happened.</summary>
public sealed class RecordLifeEvent(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, DateOnly On, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim() is not { Length: > 0 and <= 60 } words)
            return new Refusal("life", "Say it in a few words, 60 letters at most.");
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient)
            return new Refusal("life", "There is no such patient here.");
        await scope.AddAsync(new LifeEvent
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            On = request.On,
            Words = await vault.SealAsync(patient.PracticeId, patient.Id, words, ct),
            ToldBy = actor.Kind == ActorKind.Patient ? ToldBy.Patient : ToldBy.Therapist,
            RecordedAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
