using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>Chooses which questionnaires go out to a patient by themselves. PHQ-9 always goes: it asks about thoughts of death, and a worsening is seen by it.</summary>
public sealed class ChooseCourseMeasures(DoorwayDb db, TimeProvider clock)
{
    private const string AlwaysAsked = "phq-9";

    public sealed record Request(Guid PatientId, IReadOnlyList<string> EachTime, IReadOnlyList<string> Monthly, IReadOnlyList<string> AfterSession);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient || actor.In(patient.PracticeId) is not { StaffMemberId: var by } || by == Guid.Empty)
            return new Refusal("each", "There is no such patient here.");
        var instruments = await PracticeInstruments.OfAsync(scope, patient.PracticeId, ct);
        var askable = instruments.ForPatients.Select(i => i.Id).ToHashSet();
        if (!request.EachTime.Contains(AlwaysAsked))
            return new Refusal("each", "PHQ-9 stays: its last question asks about thoughts of death, and a worsening is seen by it.");
        if (request.EachTime.FirstOrDefault(id => !askable.Contains(id)) is not null)
            return new Refusal("each", "One of these cannot be sent here. Choose again.");
        if (request.Monthly.FirstOrDefault(id => !askable.Contains(id)) is not null)
            return new Refusal("monthly", "One of these cannot be sent here. Choose again.");
        if (request.AfterSession.Except(instruments.ForAfterSession.Select(i => i.Id)).Any())
            return new Refusal("after", "One of these does not ask about a session, or its words are not loaded. Choose again.");
        var chosen = new CourseMeasures
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            EachTime = string.Join(',', request.EachTime),
            Monthly = string.Join(',', request.Monthly.Except(request.EachTime)),
            AfterSession = string.Join(',', request.AfterSession),
            ChosenByStaffMemberId = by,
            ChosenAt = now,
        };
        await scope.AddAsync(chosen, ct);
        await scope.SaveAsync(ct);
        return chosen.Id;
    }
}
