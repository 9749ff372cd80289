using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Medication;

/// <summary>Units that left unused: taken back, destroyed, or lost. What happened can always be recorded.</summary>
public sealed class RecordDisposal(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid OrderId, int UnitCount, DisposalWay Way, DateOnly On, string Note);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var order = await scope.Read<MedicationOrder>().SingleOrDefaultAsync(o => o.Id == request.OrderId, inner);
            if (order is null || actor.In(order.PracticeId) is not { } member)
                return new Refusal("", "There is no such order.");
            await scope.LockAsync("medication_orders", order.PracticeId, order.Id, inner);
            var left = (await MedicineStock.OfAsync(scope, order, inner)).Remaining;
            if (left is null)
                return new Refusal("units", "Count what you received first.");
            if (request.UnitCount < 1 || request.UnitCount > left)
                return new Refusal("units", Say($"By the record {left} are left. If you have another number, count again: a difference is no fault of yours."));
            await scope.AddAsync(new MedicineDisposal
            {
                PracticeId = order.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = order.PatientId,
                OrderId = order.Id,
                UnitCount = request.UnitCount,
                Way = request.Way,
                On = request.On,
                Note = request.Note.Length == 0 ? SealedText.Nothing : await vault.SealAsync(order.PracticeId, order.PatientId, request.Note, inner),
                By = member.Roles.Contains(Role.Patient) ? CountedBy.Patient : member.Roles.Contains(Role.Prescriber) ? CountedBy.Prescriber : CountedBy.Therapist,
                RecordedAt = now,
            }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
