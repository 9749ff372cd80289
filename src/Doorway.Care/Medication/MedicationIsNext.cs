using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>From the agreed plan to the medicine counted at home.</summary>
internal sealed class MedicationIsNext : IWhatIsNext
{
    // Practice defaults of the workflow, not clinical facts.
    private static readonly TimeSpan ToOrder = TimeSpan.FromDays(2);
    private static readonly TimeSpan ToFill = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        // The clinic's own stock is nothing that a patient waits for.
        if (!episode.IsOpenFor() || CareWay.Of(episode).IsClinic)
            return [];
        NextStep Step(string says) => new(episode.PracticeId, episode.PatientId, says, "/medicine");
        var order = await scope.Read<MedicationOrder>().Where(o => o.EpisodeId == episode.Id && o.EnteredInErrorAt == null).OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);
        if (order is null)
            return await AgreedAsync(scope, episode, ct) ? [Step("Your prescriber orders the medicine") with { IsWaiting = true }] : [];
        if (!order.IsFilled)
            return [Step("The pharmacy makes your medicine") with { IsWaiting = true }];
        var count = await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).OrderByDescending(c => c.CountedAt).FirstOrDefaultAsync(ct);
        return count switch
        {
            null => [Step("Count your medicine when it comes") with { Takes = "3 minutes", Why = "Then lock it away until the day." }],
            { MatchesOrder: false } => [Step("Your prescriber looks into the number") with { IsWaiting = true, Why = "Thank you for counting. Leave it locked away." }],
            _ => [],
        };
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<MedicationOrder>(Operation.Read))
            return [];
        var steps = new List<NextStep>();
        var open = episodes.Where(e => e.IsOpenFor() && !CareWay.Of(e).IsClinic).ToList();
        if (open.Count == 0)
            return [];
        var ids = open.Select(e => e.Id).ToList();
        var orders = await scope.Read<MedicationOrder>().Where(o => o.PracticeId == member.PracticeId && ids.Contains(o.EpisodeId) && o.EnteredInErrorAt == null).OrderBy(o => o.WrittenAt).ToListAsync(ct);
        var orderIds = orders.Select(o => o.Id).ToList();
        var counted = orderIds.Count == 0 ? [] : await scope.Read<MedicineCount>().Where(c => orderIds.Contains(c.OrderId)).ToListAsync(ct);
        var isPrescriber = member.Roles.Contains(Role.Prescriber);
        foreach (var episode in open)
        {
            NextStep Step(string says, string more = "") => new(episode.PracticeId, episode.PatientId, says, $"/patients/{episode.PatientId}/medicine{more}");
            var order = orders.LastOrDefault(o => o.EpisodeId == episode.Id);
            if (order is null && await LastAgreementAsync(scope, episode, ct) is { } agreedAt)
                steps.Add(isPrescriber ? Step("Record the order, written and sent elsewhere", "/order") with { DueAt = agreedAt + ToOrder } : Step("The prescriber orders the medicine") with { IsWaiting = true });
            else if (order is { IsFilled: false })
                steps.Add(Step("Record what the pharmacy filled") with { DueAt = order.WrittenAt + ToFill });
            else if (order is not null && counted.All(c => c.OrderId != order.Id))
                steps.Add(Step("The patient receives and counts the medicine") with { IsWaiting = true });
        }
        return steps;
    }

    private static async Task<bool> AgreedAsync(ActorScope scope, Episode episode, CancellationToken ct) => await LastAgreementAsync(scope, episode, ct) is not null;

    private static async Task<DateTimeOffset?> LastAgreementAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        if (plan is null)
            return null;
        var agreements = await scope.Read<PlanAgreement>().Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        return agreements.IsAgreedByAll(plan) ? agreements.Max(a => a.At) : null;
    }
}
