using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>With whom somebody can be booked: names alone, which the desk may know without reading a course of care.</summary>
public sealed class ReadVisitChoices(DoorwayDb db, OwnContext own)
{
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Handle(Actor actor, Guid patientId, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        if (!scope.May<Visit>(Operation.Add) || await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient)
            return [];
        return await own.AsAsync<IReadOnlyList<(Guid, string)>>(Actor.Job("with whom a visit is"), now, async (machine, _) =>
            await VisitRules.CircleAsync(machine, patient.PracticeId, patient.Id, now, ct) is var (_, team) ? [.. team.Select(s => (s.Id, s.Name))] : [], ct);
    }
}
