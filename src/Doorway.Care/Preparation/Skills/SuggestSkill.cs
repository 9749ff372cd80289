using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.Skills;

/// <summary>The therapist suggests an exercise: it stands on the patient's first page, with no mail and no task.</summary>
public sealed class SuggestSkill(DoorwayDb db, TimeProvider clock)
{
    public const string NoSuchExercise = "There is no such exercise here.";

    public sealed record Request(Guid PatientId, string SkillId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (SkillBook.Embedded.Find(request.SkillId) is null)
            return new Refusal("skill", NoSuchExercise);
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, inner);
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            if (await scope.Read<SkillSuggestion>().AnyAsync(s => s.PatientId == patient.Id && s.SkillId == request.SkillId && s.EndedAt == null, inner))
                return new Refusal("skill", "This one is suggested already.");
            await scope.AddAsync(new SkillSuggestion
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                SkillId = request.SkillId,
                SuggestedByStaffMemberId = actor.In(patient.PracticeId)!.StaffMemberId,
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}

/// <summary>The patient sets a suggestion aside, or the therapist takes it back. Twice is once.</summary>
public sealed class EndSkillSuggestion(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string SkillId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        foreach (var suggestion in await scope.Change<SkillSuggestion>().Where(s => s.PatientId == request.PatientId && s.SkillId == request.SkillId && s.EndedAt == null).ToListAsync(ct))
            suggestion.End(actor.In(suggestion.PracticeId)!.StaffMemberId is var by && by == Guid.Empty ? null : by, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
