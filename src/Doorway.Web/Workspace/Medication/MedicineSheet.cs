using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Medication;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Medication;

/// <summary>The latest order of an episode with its counts and returns, opened for reading.</summary>
public sealed record MedicineSheet(Episode Episode, MedicationOrder? Order, string Directions, string QuantityReason, IReadOnlyList<CountLine> Counts,
    IReadOnlyList<MedicineDisposal> Disposals, MedicineStock? Stock, string PrescriberName, TimeZoneInfo Zone)
{
    public CountLine? LatestCount => Counts.Count == 0 ? null : Counts[^1];
    public bool Differs => LatestCount is { Row.MatchesOrder: false };

    public static async Task<MedicineSheet?> LoadAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (episode is null)
            return null;
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        var order = await scope.Read<MedicationOrder>().Where(o => o.EpisodeId == episode.Id && o.EnteredInErrorAt == null).OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);
        if (order is null)
            return new MedicineSheet(episode, null, "", "", [], [], null, "", zone);
        var counts = new List<CountLine>();
        foreach (var row in await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).OrderBy(c => c.CountedAt).ToListAsync(ct))
            counts.Add(new CountLine(row, await vault.OpenAsync(row.PracticeId, row.PatientId, row.Note, ct)));
        var prescriber = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == order.PracticeId && s.Id == order.PrescribedByStaffMemberId, ct);
        return new MedicineSheet(episode, order,
            await vault.OpenAsync(order.PracticeId, patientId, order.Directions, ct),
            await vault.OpenAsync(order.PracticeId, patientId, order.QuantityReason, ct),
            counts,
            await scope.Read<MedicineDisposal>().Where(d => d.OrderId == order.Id).OrderBy(d => d.RecordedAt).ToListAsync(ct),
            await MedicineStock.OfAsync(scope, order, ct),
            prescriber?.NameWithCredentials ?? "the prescriber", zone);
    }
}

/// <summary>A count and its opened note.</summary>
public sealed record CountLine(MedicineCount Row, string Note);
