using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The daily look at what the clinic needs when something goes wrong: what was there, what was not, by whom and when.</summary>
public sealed class EquipmentCheck : IPracticeRow, IWrittenOnce
{
    /// <summary>From the dossier's list for a clinic; a proposal until the medical director confirms it.</summary>
    public static readonly IReadOnlyList<Topic> Items =
    [
        new("monitor", "Monitor: blood pressure, oxygen and heart rhythm, switched on and charged"),
        new("oxygen", "Oxygen, with pressure in the bottle, mask and tubing"),
        new("suction", "Suction, tried"),
        new("airway", "Bag and mask, airways"),
        new("aed", "Defibrillator (AED), battery and pads in date"),
        new("drugs", "Emergency drugs, in date"),
        new("people", "Somebody trained in life support is in the house"),
        new("phone", "A phone that reaches 911 from the room"),
    ];

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Ids of what was there, joined by commas.</summary>
    public required string There { get; init; }
    /// <summary>What is missing and what is done about it; empty when nothing is.</summary>
    public required string Missing { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool IsWhole => Items.All(i => PreparationTopics.Split(There).Contains(i.Id));

    public DateOnly DayIn(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, zone).DateTime);

    public static Task<EquipmentCheck?> LatestAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
        => scope.Read<EquipmentCheck>().Where(c => c.PracticeId == practiceId).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
}
