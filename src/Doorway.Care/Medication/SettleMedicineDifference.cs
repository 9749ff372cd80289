using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>The prescriber has looked into a difference (with the pharmacy, with the patient) and writes down how many units
/// there are and why. Only this, or a recount that fits, opens the gate again.</summary>
public sealed class SettleMedicineDifference(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid OrderId, int UnitCount, string Found);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Found.Length == 0)
            return new Refusal("found", "Write what you found and with whom you spoke.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var order = await scope.Read<MedicationOrder>().SingleOrDefaultAsync(o => o.Id == request.OrderId && o.EnteredInErrorAt == null, inner);
            if (order is null || actor.In(order.PracticeId) is not { } member || !member.Roles.Contains(Role.Prescriber))
                return new Refusal("", "Only the prescriber settles a difference.");
            await scope.LockAsync("medication_orders", order.PracticeId, order.Id, inner);
            var latest = await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).OrderByDescending(c => c.CountedAt).FirstOrDefaultAsync(inner);
            if (latest is not { MatchesOrder: false })
                return new Refusal("", "There is no open difference.");
            var words = await vault.SealAsync(order.PracticeId, order.PatientId, request.Found, inner);
            await scope.AddAsync(new MedicineCount
            {
                PracticeId = order.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = order.PatientId,
                OrderId = order.Id,
                UnitCount = request.UnitCount,
                CountedAt = now,
                By = CountedBy.Prescriber,
                MatchesOrder = true,
                Note = words,
            }, inner);
            foreach (var incident in await scope.Change<FollowUp>().Where(f => f.PatientId == order.PatientId && f.Kind == MedicineExpected.DifferenceKind && f.DoneAt == null).ToListAsync(inner))
                incident.Done(member.StaffMemberId, words, now);
            await scope.SaveAsync(inner);
            await PreparingBegins.TryAsync(db, order.PracticeId, order.EpisodeId, now, inner);
            return new Done();
        }, ct);
    }
}
