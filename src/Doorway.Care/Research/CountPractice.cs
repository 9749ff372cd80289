using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Research;

/// <summary>Counts the practice for this month. Whoever asks sees the numbers and none of the rows; a second count of the same month is
/// refused, because the difference of two counts a day apart is one person.</summary>
public sealed class CountPractice(DoorwayDb db, OwnContext own, TimeProvider clock)
{
    public async Task<Outcome<Guid>> Handle(Actor actor, Guid practiceId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var practice = await scope.PracticeAsync(practiceId, ct);
        var month = TimeZoneInfo.ConvertTime(now, practice.Zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (await scope.Read<CountedTables>().AnyAsync(t => t.PracticeId == practiceId && t.Month == month, ct))
            return new Refusal("count", "This month is counted already. The next count is of the next month.");
        var tables = await own.AsAsync(Actor.Job("counting for research"), now, async (machine, _) => await CourseCounts.OfAsync(machine, practiceId, ct), ct);
        var json = JsonSerializer.Serialize(tables.Select(SmallCells.Hide), JsonSerializerOptions.Web);
        var counted = new CountedTables
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            Month = month,
            CountedAt = now,
            CountedByStaffMemberId = actor.In(practiceId)!.StaffMemberId,
            SmallestShown = SmallCells.SmallestShown,
            Tables = json,
            Sha256 = SHA256.HashData(Encoding.UTF8.GetBytes(json)),
        };
        await scope.AddAsync(counted, ct);
        await scope.SaveAsync(ct);
        return counted.Id;
    }
}
