using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;

namespace Doorway.Care.Planning;

/// <summary>This patient's intended course. The therapist drafts it, the prescriber sets the medicine, and each change makes a
/// new <see cref="PlanVersion"/> that all three agree to anew.</summary>
public sealed class TreatmentPlan : IPatientRecord, IVersioned
{
    /// <summary>The template that comes first: a lozenge at home, with video.</summary>
    public const string FirstProtocol = "telehealth-lozenge-induction";

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required DateTimeOffset DraftedAt { get; init; }
    /// <summary>Guards against a stale edit; what people sign is <see cref="PlanVersion"/>.</summary>
    public int Version { get; set; }
    public int PlanVersion { get; private set; }

    /// <summary>The template that it goes by, and that template's own version on the day when it began with it.</summary>
    public string ProtocolId { get; private set; } = "";
    public string ProtocolVersion { get; private set; } = "";

    /// <summary>Sessions with medicine of this course of care that had been held when the plan began with its template: they are none of its own.</summary>
    public int SessionsBefore { get; private set; }
    public required CareSetting Setting { get; init; }
    public required DoseRoute Route { get; init; }

    public SealedText Goals { get; private set; } = SealedText.Nothing;
    public SealedText StopRules { get; private set; } = SealedText.Nothing;
    public int PreparationSessions { get; private set; }
    /// <summary>Sessions with medicine.</summary>
    public int SessionCount { get; private set; }
    public int IntegrationSessionsEach { get; private set; }
    public int SpacingDays { get; private set; }
    /// <summary>Days after session 1, 2 and so on, joined by commas; empty while the one spacing holds for all.</summary>
    public string GapDays { get; private set; } = "";

    // The prescriber's part; null until it is set.
    public long? FirstDoseMicrograms { get; private set; }
    public long? MaxDoseMicrograms { get; private set; }
    /// <summary>How long an infusion takes at least; null on every other route.</summary>
    public int? InfusionMinutes { get; private set; }
    // Of a compounded spray, as the label of its bottle has it; null on every other route.
    public long? SprayMicrogramsPerMilliliter { get; private set; }
    public int? SprayMicroliters { get; private set; }
    public int? SprayGapMinutes { get; private set; }
    public bool BoosterAgreed { get; private set; }
    public long? BoosterMicrograms { get; private set; }
    /// <summary>Minutes after the first dose between which the booster may be taken.</summary>
    public int? BoosterFromMinutes { get; private set; }
    public int? BoosterUntilMinutes { get; private set; }
    /// <summary>Why the prescriber goes past a usual range; empty when nothing asked for a reason.</summary>
    public SealedText MedicineReason { get; private set; } = SealedText.Nothing;
    /// <summary>What the dose check found, with sources, as it was on that day.</summary>
    public SealedText MedicineFindings { get; private set; } = SealedText.Nothing;
    public string? MedicineKnowledgeHash { get; private set; }
    public Guid? MedicineSetByStaffMemberId { get; private set; }
    public DateTimeOffset? MedicineSetAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What the course is for, as its template says.</summary>
    public ProtocolPurpose Purpose => KnowledgeSet.Embedded.Protocol(ProtocolId).Purpose;
    public IReadOnlyList<int> Gaps => [.. GapDays.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(days => int.Parse(days, System.Globalization.CultureInfo.InvariantCulture))];
    public bool IsOpen => ClosedAt is null;
    public bool IsClinic => Setting == CareSetting.Clinic;
    public SprayPlan? Spray => SprayPlan.Of(SprayMicrogramsPerMilliliter, SprayMicroliters, SprayGapMinutes);
    public bool HasMedicine => FirstDoseMicrograms is not null;
    /// <summary>The most that one session may take by this plan; null until the medicine is set.</summary>
    public long? SessionMicrograms => FirstDoseMicrograms + (BoosterAgreed ? BoosterMicrograms ?? 0 : 0);

    /// <summary>Begins with a template, or goes on with another one by the same way. A version that is agreed to anew follows from the outline,
    /// and under another template the prescriber writes the medicine anew.</summary>
    public void BeginWith(ProtocolTemplate template, int sessionsBefore)
    {
        if (ProtocolId != template.Id)
            ClearMedicine();
        (ProtocolId, ProtocolVersion, SessionsBefore) = (template.Id, template.Version, sessionsBefore);
    }

    /// <summary>The therapist's part. Whatever was agreed before is history from here on.</summary>
    public void Outline(PlanOutline outline)
    {
        Goals = outline.Goals;
        StopRules = outline.StopRules;
        PreparationSessions = outline.PreparationSessions;
        SessionCount = outline.SessionCount;
        IntegrationSessionsEach = outline.IntegrationSessionsEach;
        SpacingDays = outline.SpacingDays;
        GapDays = string.Join(',', outline.Gaps.Select(days => days.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        PlanVersion++;
    }

    /// <summary>The prescriber's part.</summary>
    public void SetMedicine(PlannedMedicine medicine)
    {
        FirstDoseMicrograms = medicine.FirstDoseMicrograms;
        MaxDoseMicrograms = medicine.MaxDoseMicrograms;
        InfusionMinutes = medicine.InfusionMinutes;
        (SprayMicrogramsPerMilliliter, SprayMicroliters, SprayGapMinutes) = (medicine.Spray?.MicrogramsPerMilliliter, medicine.Spray?.Microliters, medicine.Spray?.GapMinutes);
        BoosterAgreed = medicine.BoosterAgreed;
        BoosterMicrograms = medicine.BoosterMicrograms;
        BoosterFromMinutes = medicine.BoosterFromMinutes;
        BoosterUntilMinutes = medicine.BoosterUntilMinutes;
        MedicineReason = medicine.Reason;
        MedicineFindings = medicine.Findings;
        MedicineKnowledgeHash = medicine.KnowledgeHash;
        MedicineSetByStaffMemberId = medicine.SetByStaffMemberId;
        MedicineSetAt = medicine.SetAt;
        PlanVersion++;
    }

    private void ClearMedicine()
    {
        (FirstDoseMicrograms, MaxDoseMicrograms, InfusionMinutes) = (null, null, null);
        (SprayMicrogramsPerMilliliter, SprayMicroliters, SprayGapMinutes) = (null, null, null);
        (BoosterAgreed, BoosterMicrograms, BoosterFromMinutes, BoosterUntilMinutes) = (false, null, null, null);
        (MedicineReason, MedicineFindings) = (SealedText.Nothing, SealedText.Nothing);
        (MedicineKnowledgeHash, MedicineSetByStaffMemberId, MedicineSetAt) = (null, null, null);
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

/// <summary>The therapist's part of a plan.</summary>
public sealed record PlanOutline(SealedText Goals, SealedText StopRules, int PreparationSessions, int SessionCount, int IntegrationSessionsEach, int SpacingDays)
{
    /// <summary>Days after session 1, 2 and so on; empty where the one spacing holds for all.</summary>
    public IReadOnlyList<int> Gaps { get; init; } = [];
}
