using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Dosing;

public enum Residue
{
    NotKnown,
    Spat,
    Swallowed,
}

/// <summary>Medicine that the patient took or was given. What was planned stands elsewhere; this is what happened.</summary>
public sealed class AdministeredDose : IPatientRecord, ISessionRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required DoseRoute Route { get; init; }

    /// <summary>The patient's own order; null from the clinic's stock.</summary>
    public required Guid? OrderId { get; init; }

    /// <summary>Units in quarters, because a lozenge may be halved or quartered; 0 from a vial.</summary>
    public required int QuarterUnits { get; init; }

    /// <summary>Of one lozenge, or of one milliliter.</summary>
    public required long StrengthMicrograms { get; init; }
    /// <summary>What has gone in. Of an infusion that still runs: as far as the pump was last read.</summary>
    public required long DoseMicrograms { get; set; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>At home the patient gives it to themself; false is written down as it was.</summary>
    public required bool SelfTaken { get; init; }
    public required bool IsBooster { get; init; }

    // From the clinic's stock; null at home.
    public string? LotNumber { get; init; }
    public DateOnly? UseBefore { get; init; }
    /// <summary>Drawn up, or of an infusion in the bag; of a compounded spray what has left the bottle for good.</summary>
    public int? DrawnMicroliters { get; set; }
    public int? GivenMicroliters { get; set; }

    // Of an infusion; null on every other route.
    /// <summary>The medicine in the whole bag.</summary>
    public long? InBagMicrograms { get; init; }
    /// <summary>From the vial into the bag.</summary>
    public int? VialMicroliters { get; init; }
    public int? PlannedMinutes { get; init; }
    /// <summary>What the pump is set to; 0 while it is paused, and once it has ended.</summary>
    public int? RateMicrolitersPerHour { get; private set; }
    public DateTimeOffset? GivingEndedAt { get; private set; }

    /// <summary>Of the licensed spray: how many devices belong to the dose; null on every other route.</summary>
    public int? Devices { get; init; }

    // Of a compounded spray; null on every other route.
    /// <summary>Sprays that belong to the dose.</summary>
    public int? Sprays { get; init; }
    public int? SprayMicroliters { get; init; }
    /// <summary>Sprayed into the air before the first one: nobody was given it.</summary>
    public int? PrimedSprays { get; init; }
    /// <summary>In the bottle before the first of it left, as counted.</summary>
    public int? BottleMicroliters { get; init; }
    /// <summary>What is left when the dose is over is destroyed before two people; otherwise it goes back under lock.</summary>
    public bool RestIsDestroyed { get; init; }
    /// <summary>Who drew it up and gave it; null at home, and when nobody who may give it wrote it down.</summary>
    public Guid? GivenByStaffMemberId { get; init; }
    /// <summary>The other one of the time-out.</summary>
    public Guid? SecondStaffMemberId { get; init; }
    public int? HoldMinutes { get; private set; }
    public Residue Residue { get; private set; }
    public required Guid RecordedByStaffMemberId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? CorrectsId { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }

    /// <summary>An infusion, or a compounded spray, that has begun and has not ended.</summary>
    public bool IsGoingIn => (InBagMicrograms is not null || Sprays is not null) && GivingEndedAt is null && EnteredInErrorAt is null;

    /// <summary>What was prepared and did not go in; of a running infusion nobody knows yet.</summary>
    public int? WastedMicroliters => IsGoingIn ? null : DrawnMicroliters - GivenMicroliters;

    /// <summary>When the last of it went in; null while it runs.</summary>
    public DateTimeOffset? LastGivenAt => IsGoingIn ? null : GivingEndedAt ?? TakenAt;

    /// <summary>Whoever gave it or wrote it down does not witness its waste.</summary>
    public bool IsOf(Guid staffMemberId) => staffMemberId == RecordedByStaffMemberId || staffMemberId == GivenByStaffMemberId;

    public bool IsHeld => Route == DoseRoute.SublingualLozenge && HoldMinutes is null && Residue == Residue.NotKnown;

    public void Finished(int holdMinutes, Residue residue)
    {
        if (!IsHeld)
            throw new InvalidOperationException("How the dose ended is written down already.");
        (HoldMinutes, Residue) = (holdMinutes, residue);
    }

    /// <summary>The pump was read: this much of the bag has gone in, and it runs at this rate from here on.</summary>
    public void PumpRead(int givenMicroliters, int rateMicrolitersPerHour)
    {
        GivenMicroliters = givenMicroliters;
        DoseMicrograms = InfusionRules.Micrograms(InBagMicrograms ?? 0, givenMicroliters, DrawnMicroliters ?? 0);
        RateMicrolitersPerHour = rateMicrolitersPerHour;
    }

    /// <summary>One more device; the amount is that of the devices that went in.</summary>
    public void DeviceTaken() => DoseMicrograms += StrengthMicrograms;

    /// <summary>Devices that went in.</summary>
    public int DevicesTaken => Devices is null || StrengthMicrograms <= 0 ? 0 : (int)(DoseMicrograms / StrengthMicrograms);

    /// <summary>Sprays of the compounded bottle that went in.</summary>
    public int SpraysTaken => SprayMicroliters is > 0 and var each ? (GivenMicroliters ?? 0) / each : 0;

    /// <summary>What is in the bottle by this count once the dose is over; null on every other route.</summary>
    public int? LeftInBottleMicroliters => BottleMicroliters - DrawnMicroliters;

    /// <summary>One more spray of the bottle; the amount is that of the sprays that went in, by the label.</summary>
    public void SprayTaken()
    {
        var each = SprayMicroliters ?? 0;
        GivenMicroliters = (GivenMicroliters ?? 0) + each;
        DoseMicrograms += StrengthMicrograms * each / 1000;
        var used = GivenMicroliters + (PrimedSprays * each);
        DrawnMicroliters = RestIsDestroyed ? Math.Max(BottleMicroliters ?? 0, used ?? 0) : used;
    }

    public void GivingEnded(DateTimeOffset at) => GivingEndedAt = at;

    public void EnteredInError(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
