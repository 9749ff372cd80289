using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>A therapist suggests the question on each day. It stands on the patient's page as a suggestion; only the patient chooses it.</summary>
public sealed class SuggestDailyCheck(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient || actor.In(patient.PracticeId) is not { StaffMemberId: var by } || by == Guid.Empty)
                return new Refusal("suggest", "There is no such patient here.");
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            if (await DailyStanding.OfAsync(scope, patient.PracticeId, patient.Id, inner) is not { } standing)
                return new Refusal("suggest", "There is no open course of care.");
            if (standing.Choice is not null)
                return new Refusal("suggest", "It was suggested or answered already. Talk about it with them.");
            await scope.AddAsync(new DailyCheckChoice { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, EpisodeId = standing.Episode.Id, SuggestedByStaffMemberId = by }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
