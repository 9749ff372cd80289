using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>The patient has the medicine in hand and counts it. Another number than expected is kept as it is, opens a task
/// for the prescriber, and is never the patient's fault.</summary>
public sealed class CountMedicine(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid OrderId, int UnitCount, bool LabelIsMine, string Note);

    public async Task<Outcome<bool>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<bool>>(async inner =>
        {
            var order = await scope.Read<MedicationOrder>().SingleOrDefaultAsync(o => o.Id == request.OrderId && o.EnteredInErrorAt == null, inner);
            if (order is null)
                return new Refusal("", "There is no medicine to count.");
            await scope.LockAsync("medication_orders", order.PracticeId, order.Id, inner);
            if (!order.IsFilled)
                return new Refusal("", "The pharmacy’s work is not recorded yet. If the medicine is here, leave it closed and write to us.");
            var expected = await MedicineExpected.OfAsync(scope, order, inner);
            var matches = request.UnitCount == expected && request.LabelIsMine;
            var note = request.Note;
            if (!request.LabelIsMine)
                note = $"The label does not match. {note}".Trim();
            await scope.AddAsync(new MedicineCount
            {
                PracticeId = order.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = order.PatientId,
                OrderId = order.Id,
                UnitCount = request.UnitCount,
                CountedAt = now,
                By = CountedBy.Patient,
                MatchesOrder = matches,
                Note = note.Length == 0 ? SealedText.Nothing : await vault.SealAsync(order.PracticeId, order.PatientId, note, inner),
            }, inner);
            await TellPrescriberAsync(scope, order, matches, now, inner);
            await scope.SaveAsync(inner);
            if (matches)
                await PreparingBegins.TryAsync(db, order.PracticeId, order.EpisodeId, now, inner);
            return matches;
        }, ct);
    }

    private static async Task TellPrescriberAsync(ActorScope scope, MedicationOrder order, bool matches, DateTimeOffset now, CancellationToken ct)
    {
        var open = await scope.Change<FollowUp>().Where(f => f.PatientId == order.PatientId && f.Kind == MedicineExpected.DifferenceKind && f.DoneAt == null).ToListAsync(ct);
        if (matches)
        {
            foreach (var settled in open)
                settled.Done(null, SealedText.Nothing, now);
            return;
        }
        if (open.Count > 0)
            return;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = order.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = order.PatientId,
            Kind = MedicineExpected.DifferenceKind,
            Says = "Incident: the count at home differs from the order",
            OwnerStaffMemberId = order.PrescribedByStaffMemberId,
            OpenedAt = now,
            DueAt = now.AddDays(1),
            Link = $"/patients/{order.PatientId}/medicine",
        }, ct);
    }
}
