using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

public enum DoseStepKind
{
    Started,
    Device,
    Spray,
    RateChanged,
    Paused,
    WentOn,
    Ended,
}

public enum Nostril
{
    Left,
    Right,
}

/// <summary>One moment of a dose that goes in over a time: what was in by then, and how it went on.</summary>
public sealed class DoseStep : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid DoseId { get; init; }
    public required DoseStepKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>All that was in by then: as the pump said, or by the count of the compounded sprays; 0 of a device.</summary>
    public required int GivenMicroliters { get; init; }
    /// <summary>From here on; 0 is a pause or the end, and of a spray.</summary>
    public required int RateMicrolitersPerHour { get; init; }

    /// <summary>Where a compounded spray went; null on every other route.</summary>
    public Nostril? Nostril { get; init; }

    /// <summary>Why it was paused, changed or ended before the bag was empty.</summary>
    public SealedText Why { get; init; } = SealedText.Nothing;
    public Guid? RecordedByStaffMemberId { get; init; }

    /// <summary>The steps of some sessions, by their dose and in order.</summary>
    public static async Task<ILookup<Guid, DoseStep>> OfAsync(ActorScope scope, Guid practiceId, IReadOnlyCollection<Guid> sessionIds, CancellationToken ct)
        => (await scope.Read<DoseStep>().Where(s => s.PracticeId == practiceId && sessionIds.Contains(s.DosingSessionId)).ToListAsync(ct))
            .OrderBy(s => s.At).ThenBy(s => s.GivenMicroliters).ThenBy(s => s.Kind).ToLookup(s => s.DoseId);
}

/// <summary>What a pump says, in exact numbers: microliters of the bag, micrograms of the medicine.</summary>
public static class InfusionRules
{
    private const int MinutesPerHour = 60;

    /// <summary>What is in so much of a bag, to the nearest microgram.</summary>
    public static long Micrograms(long inBagMicrograms, int givenMicroliters, int bagMicroliters)
        => bagMicroliters <= 0 ? 0 : ((2 * inBagMicrograms * givenMicroliters) + bagMicroliters) / (2L * bagMicroliters);

    /// <summary>The rate at which a bag takes the planned time, rounded down: never faster than planned.</summary>
    public static int RateMicrolitersPerHour(int bagMicroliters, int minutes) => (int)((long)bagMicroliters * MinutesPerHour / minutes);

    /// <summary>What the clock says has gone in since the pump was last read; never more than the bag held.</summary>
    public static int ByTheClockMicroliters(AdministeredDose dose, DoseStep last, DateTimeOffset now)
        => (int)Math.Min(dose.DrawnMicroliters ?? 0, last.GivenMicroliters + (last.RateMicrolitersPerHour * Math.Max(0, (now - last.At).TotalHours)));

    /// <summary>Minutes until the bag is empty at the rate of now; null while it is paused.</summary>
    public static double? MinutesLeft(AdministeredDose dose, DoseStep last)
        => last.RateMicrolitersPerHour <= 0 ? null : ((dose.DrawnMicroliters ?? 0) - last.GivenMicroliters) * (double)MinutesPerHour / last.RateMicrolitersPerHour;
}
