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
    public required long DoseMicrograms { get; init; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>At home the patient gives it to themself; false is written down as it was.</summary>
    public required bool SelfTaken { get; init; }
    public required bool IsBooster { get; init; }

    // From the clinic's stock; null at home.
    public string? LotNumber { get; init; }
    public DateOnly? UseBefore { get; init; }
    public int? DrawnMicroliters { get; init; }
    public int? GivenMicroliters { get; init; }
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

    public int? WastedMicroliters => DrawnMicroliters - GivenMicroliters;

    /// <summary>Whoever gave it or wrote it down does not witness its waste.</summary>
    public bool IsOf(Guid staffMemberId) => staffMemberId == RecordedByStaffMemberId || staffMemberId == GivenByStaffMemberId;

    public bool IsHeld => Route == DoseRoute.SublingualLozenge && HoldMinutes is null && Residue == Residue.NotKnown;

    public void Finished(int holdMinutes, Residue residue)
    {
        if (!IsHeld)
            throw new InvalidOperationException("How the dose ended is written down already.");
        (HoldMinutes, Residue) = (holdMinutes, residue);
    }

    public void EnteredInError(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
