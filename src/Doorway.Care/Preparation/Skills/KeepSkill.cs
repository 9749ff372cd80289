using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.Skills;

/// <summary>The patient keeps an exercise at hand, or lets it go.</summary>
public sealed class KeepSkill(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string SkillId, bool Keep);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (SkillBook.Embedded.Find(request.SkillId) is null)
            return new Refusal("keep", SuggestSkill.NoSuchExercise);
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, inner);
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var kept = await scope.Change<KeptSkill>().Where(k => k.PatientId == patient.Id && k.SkillId == request.SkillId && k.LetGoAt == null).ToListAsync(inner);
            if (!request.Keep)
                kept.ForEach(k => k.LetGo(now));
            else if (kept.Count == 0)
                await scope.AddAsync(new KeptSkill { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, SkillId = request.SkillId, KeptAt = now }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
