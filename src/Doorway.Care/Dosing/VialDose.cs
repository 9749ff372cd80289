using Doorway.Care.Access;

namespace Doorway.Care.Dosing;

/// <summary>A dose from the clinic's own stock: which vial, how strong, how much was drawn up and how much of it went in.</summary>
public sealed record VialDose(string LotNumber, DateOnly UseBefore, long MicrogramsPerMilliliter, int DrawnMicroliters, int GivenMicroliters)
{
    /// <summary>Of an infusion: what was drawn up is in this bag, and all of it is to go in over this time.</summary>
    public Bag? Into { get; init; }

    public long Micrograms => MicrogramsPerMilliliter * GivenMicroliters / 1000;

    /// <summary>What cannot be: it is typed again.</summary>
    public Refusal? Fault => this switch
    {
        _ when LotNumber.Trim().Length == 0 => new Refusal("lot", "Type the lot number from the vial."),
        { MicrogramsPerMilliliter: <= 0 } => new Refusal("strength", "Choose the strength on the vial."),
        { DrawnMicroliters: <= 0 } => new Refusal("drawn", "Type how much was drawn up."),
        { GivenMicroliters: <= 0 } => new Refusal("given", "Type how much was given."),
        { Into: { } bag } when bag.Microliters < DrawnMicroliters => new Refusal("bag", "The bag holds less than what was drawn up. Look at both numbers again."),
        { Into.Minutes: <= 0 } => new Refusal("minutes", "Type over how many minutes it runs in."),
        _ when GivenMicroliters > DrawnMicroliters => new Refusal("given", "More was given than was drawn up. Look at both numbers again."),
        _ => null,
    };
}

/// <summary>A bag that is ready to run: all that is in it, the medicine included, and the time it is to take.</summary>
public sealed record Bag(int Microliters, int Minutes);

/// <summary>What has to be so before a dose of the clinic is offered; what happened all the same is written down with an incident.</summary>
internal static class VialDoseRules
{
    public static (Refusal Refusal, IncidentKind Kind)? FaultOf(VialDose dose, DosingSession session, TimeOut timeOut, Guid? giver, DateOnly today)
    {
        if (FaultOf(dose.Micrograms, dose.UseBefore, timeOut, giver, today) is { } fault)
            return fault;
        return session.InfusionMinutes is { } minutes && dose.Into is { } bag && bag.Minutes < minutes
            ? (new Refusal("minutes", $"The plan says over {minutes} minutes. Faster than that was not agreed."), IncidentKind.TakenBeyondMaximum)
            : null;
    }

    /// <summary>The same for whatever is in the hand: two people looked at this much, one of them gives it, and its date holds.</summary>
    public static (Refusal Refusal, IncidentKind Kind)? FaultOf(long micrograms, DateOnly useBefore, TimeOut timeOut, Guid? giver, DateOnly today)
    {
        if (!timeOut.IsComplete)
            return (new Refusal("time-out", timeOut.Confirmations.Count == 0
                ? "The time-out comes before the dose. Two of you go through it, each signed in as yourselves."
                : $"The time-out has one of two: {timeOut.Confirmations[0].Name}. Another person confirms, signed in as themselves."), IncidentKind.WithoutTimeOut);
        if (giver is not { } me)
            return (new Refusal("time-out", "A prescriber or a session monitor gives this medicine and writes it down."), IncidentKind.WithoutTimeOut);
        if (!timeOut.IsBy(me))
            return (new Refusal("time-out", "Whoever gives it is one of the two who went through the time-out."), IncidentKind.WithoutTimeOut);
        if (micrograms > timeOut.Confirmations.Min(c => c.DoseMicrograms))
            return (new Refusal("given", $"That is {DoseRules.Mg(micrograms)}. The time-out was for {DoseRules.Mg(timeOut.Confirmations.Min(c => c.DoseMicrograms))}."), IncidentKind.TakenBeyondMaximum);
        return useBefore < today ? (new Refusal("until", "The date on it has passed. Take another."), IncidentKind.Other) : null;
    }
}
