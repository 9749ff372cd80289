using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>A second person saw the rest of a drawn-up dose go to waste.</summary>
public sealed class WasteWitness : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid DoseId { get; init; }
    public required int WastedMicroliters { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The second person says that they saw it, signed in as themselves. It can be said after the session too.</summary>
public sealed class WitnessWaste(SessionTimeline timeline)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, Guid doseId, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            var dose = await adding.Scope.Read<AdministeredDose>().SingleOrDefaultAsync(d => d.PracticeId == practiceId && d.DosingSessionId == sessionId && d.Id == doseId, inner);
            if (dose is not { WastedMicroliters: > 0 } || adding.StaffMemberId is not { } me)
                return new Refusal("waste", "Of this dose nothing was left over.");
            if (dose.IsOf(me))
                return new Refusal("waste", "Whoever gave it does not witness its waste. Another person does, signed in as themselves.");
            if (await adding.Scope.Read<WasteWitness>().AnyAsync(w => w.PracticeId == practiceId && w.DoseId == doseId, inner))
                return default(Done);
            var seen = new WasteWitness
            {
                PracticeId = practiceId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = dose.PatientId,
                DosingSessionId = sessionId,
                DoseId = doseId,
                WastedMicroliters = dose.WastedMicroliters.Value,
                StaffMemberId = me,
                Name = actor.Name,
                At = adding.Now,
            };
            await adding.Scope.AddAsync(seen, inner);
            await adding.AddAsync(TimelineEntryKind.WasteWitnessed, inner, seen.Id);
            return default(Done);
        }, ct);
}
