using Doorway.Care.Access;
using Doorway.Care.Planning;

namespace Doorway.Care.Dosing;

/// <summary>A dose from a compounded bottle: which lot, what its label says, how many sprays belong to the dose, and what else leaves the bottle.</summary>
public sealed record BottleDose(string LotNumber, DateOnly UseBefore, long MicrogramsPerMilliliter, int SprayMicroliters, int Sprays)
{
    /// <summary>In the bottle before the first of it leaves, as counted.</summary>
    public required int BottleMicroliters { get; init; }

    /// <summary>Sprayed into the air first, so that the pump is full.</summary>
    public required int PrimedSprays { get; init; }

    /// <summary>The rest is destroyed before two people once the dose is over; otherwise it goes back under lock.</summary>
    public required bool RestIsDestroyed { get; init; }
    public required Nostril FirstInto { get; init; }

    private SprayPlan Label => new(MicrogramsPerMilliliter, SprayMicroliters, 0);

    public long Micrograms => Sprays * Label.Micrograms;

    /// <summary>What cannot be: it is typed again.</summary>
    public Refusal? Fault => this switch
    {
        _ when LotNumber.Trim().Length == 0 => new Refusal("lot", "Type the lot number from the bottle."),
        _ when !Label.IsWhole => new Refusal("spray-volume", "Strength and volume come to no whole microgram in a spray. Look at the label again."),
        { Sprays: <= 0 } => new Refusal("sprays", "Type how many sprays belong to this dose."),
        { PrimedSprays: < 0 } => new Refusal("primed", "Type how many sprays went into the air; 0 is an answer."),
        _ when (long)(Sprays + PrimedSprays) * SprayMicroliters > BottleMicroliters => new Refusal("bottle", "The bottle holds less than these sprays. Look at the numbers again."),
        _ => null,
    };
}

/// <summary>What has to be so before the first spray, and how a dose of sprays begins.</summary>
internal static class BottleDoseRules
{
    public static (Refusal Refusal, IncidentKind Kind)? FaultOf(BottleDose dose, DosingSession session, TimeOut timeOut, Guid? giver, DateOnly today)
    {
        if (VialDoseRules.FaultOf(dose.Micrograms, dose.UseBefore, timeOut, giver, today) is { } fault)
            return fault;
        if (session.Spray is not { } agreed)
            return (new Refusal("strength", "The plan does not say which bottle this is. The prescriber sets it first."), IncidentKind.Other);
        return dose.MicrogramsPerMilliliter != agreed.MicrogramsPerMilliliter || dose.SprayMicroliters != agreed.Microliters
            ? (new Refusal("strength", $"The plan was made for sprays of {agreed.OneSpray}. This bottle is another; the prescriber makes the plan for it first."), IncidentKind.Other)
            : null;
    }

    /// <summary>The first spray of a dose that was just made.</summary>
    public static async Task BeginAsync(Appending adding, AdministeredDose dose, Nostril into, CancellationToken ct)
    {
        dose.SprayTaken();
        await adding.Scope.AddAsync(StepOf(dose, DoseStepKind.Spray, into, dose.TakenAt, adding), ct);
        if (dose.SpraysTaken >= dose.Sprays)
            dose.GivingEnded(dose.TakenAt);
    }

    public static DoseStep StepOf(AdministeredDose dose, DoseStepKind kind, Nostril? into, DateTimeOffset at, Appending adding, Storage.SealedText? why = null) => new()
    {
        PracticeId = dose.PracticeId,
        Id = Guid.CreateVersion7(adding.Now),
        PatientId = dose.PatientId,
        DosingSessionId = dose.DosingSessionId,
        DoseId = dose.Id,
        Kind = kind,
        At = at,
        GivenMicroliters = dose.GivenMicroliters ?? 0,
        RateMicrolitersPerHour = 0,
        Nostril = into,
        Why = why ?? Storage.SealedText.Nothing,
        RecordedByStaffMemberId = adding.StaffMemberId,
    };
}
